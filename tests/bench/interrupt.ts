import { launchBrowser } from '../support/browser.ts';
import { promptAfterControlC } from '../support/ctrl-c.ts';
import { LessonTerminal } from '../support/lesson-terminal.ts';
import { serveSite } from '../support/site.ts';
import type { Ratio } from './bench.ts';
import { median } from './median.ts';

const RUNS = 5;
/** What a hand takes for at once, in milliseconds. */
const LIMIT = 100;
/** Milliseconds after which a flood is at its height. */
const HEIGHT = 1500;

const FLOODS: readonly { readonly name: string; readonly line: string; readonly panel: 'wire' | 'map' }[] = [
  { name: 'yes', line: 'yes "a line that never ends"', panel: 'wire' },
  { name: 'random bytes', line: 'cat /dev/urandom | base64', panel: 'wire' },
  { name: 'find in a loop', line: 'while true; do find / 2>/dev/null; done', panel: 'wire' },
  { name: 'a flood of processes, on the map', line: 'while true; do /bin/echo a process more; done', panel: 'map' },
];

/** From Ctrl-C in a flood to the prompt on the screen, in Chromium. */
export async function interrupt(): Promise<Ratio[]> {
  const [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
  try {
    const rows: Ratio[] = [];
    for (const { name, line, panel } of FLOODS) {
      const times: number[] = [];
      for (let i = 0; i < RUNS; i++) {
        const terminal = await LessonTerminal.open(browser, site.address, '/en/lessons/round-trip/');
        await terminal.shows(/student@/);
        await terminal.page.locator(`#tab-${panel}`).click();
        await terminal.type(line);
        await terminal.page.waitForTimeout(HEIGHT);
        times.push(await promptAfterControlC(terminal));
        await terminal.context.close();
      }
      const value = median(times);
      rows.push({ name: `Ctrl-C stops ${name} after`, value, unit: 'ms', aim: `at most ${LIMIT}`, held: value <= LIMIT });
    }
    return rows;
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}
