import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaticSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { promptAfterControlC } from '../support/ctrl-c.ts';
import { LessonTerminal } from '../support/lesson-terminal.ts';
import { serveSite } from '../support/site.ts';

/** A pattern that a backtracking matcher needs ages for, as jq's is one: the worker hangs in it. */
const HANG = `jq -n '"${'a'.repeat(50)}" | test("^(a+)+$b")'`;

let site: StaticSite;
let browser: Browser;
let terminal: LessonTerminal;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  terminal = await LessonTerminal.open(browser, site.address, '/en/lessons/round-trip/');
  await terminal.shows(/student@/);
});
afterEach(async () => {
  await terminal.context.close();
});

/** The machine is as new: it answers, and what was done is forgotten. */
async function startOver(): Promise<void> {
  const { page } = terminal;
  await page.getByRole('button', { name: 'Start over' }).first().click();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Yes, start over' }).click()]);
  await terminal.shows(/student@dockerhost:~\$ +$/m);
  await terminal.type('ls -d /etc /home/student; id -un');
  await terminal.shows(/^\/etc {2}\/home\/student\nstudent\n/m);
}

describe('starting over', () => {
  it.each([
    ['a fork bomb', 'bomb() { bomb | bomb & }; bomb', /Resource temporarily unavailable/],
    ['a full disk', 'fallocate -l 20G a; cat /dev/zero > b', /No space left on device/],
    ['no files', 'sudo rm -rf --no-preserve-root /', /I have no name!|cannot remove/],
    ['a killed init', 'sudo kill -9 1; sudo kill -9 -1', /Connection to dockerhost closed/],
    ['a machine that is off', 'sudo poweroff', /Connection to dockerhost closed/],
    ['a program that only computes', "awk 'BEGIN { while (1) i++ }'", /\$ awk/],
  ])('helps after %s', async (_, line, sign) => {
    await terminal.type(line);
    await terminal.shows(sign);
    await startOver();
  });

  it('helps when the machine hangs, which the page says', async () => {
    await terminal.type(HANG);
    await terminal.page.getByText('does not answer').waitFor({ timeout: 20_000 });
    await startOver();
    expect(terminal.complaints).toEqual([]);
  });
});

describe('a flood', () => {
  it('of processes leaves the page quick while the map shows it', async () => {
    const { page } = terminal;
    await page.locator('#tab-map').click();
    await terminal.type('while true; do /bin/echo a process more; done');
    await terminal.shows(/process more\n.*process more/);
    await page.waitForTimeout(3000);
    expect(await promptAfterControlC(terminal)).toBeLessThan(1500);
    await terminal.type('docker version');
    await expect.poll(() => page.locator('dockwire-map .latest code').textContent()).toBe('docker version');
    expect(terminal.complaints).toEqual([]);
  });

  it('out of a container ends with the third Ctrl-C, and one of random bytes with the first', async () => {
    await terminal.type('while [ ! -S /var/run/docker.sock ]; do sleep 0.1; done; docker run alpine yes');
    await terminal.shows(/^y\ny\n/m);
    await terminal.page.waitForTimeout(4000);
    // A container's first process does not end with SIGINT when it has not asked for it; the client gives up when told three times.
    await terminal.press('Control+c', 'Control+c');
    expect(await promptAfterControlC(terminal)).toBeLessThan(1500);
    await terminal.type('docker rm -f $(docker ps -q); clear; cat /dev/urandom');
    await terminal.shows(/[^\p{ASCII}]/u);
    await terminal.page.waitForTimeout(1000);
    await terminal.press('Control+c');
    await terminal.type('reset; echo as n""ew');
    await terminal.shows(/^as new$/m);
    expect(terminal.complaints).toEqual([]);
  });

  it('of requests leaves the newest of them in the list, and says so', async () => {
    const { page } = terminal;
    await terminal.type(
      'while [ ! -S /var/run/docker.sock ]; do sleep 0.1; done; for i in {1..2100}; do curl -s --unix-socket /var/run/docker.sock http://d/_ping; done; echo do""ne',
    );
    await expect.poll(() => terminal.printed(), { timeout: 60_000 }).toMatch(/^OK.*done$/m);
    await page.getByText(/^1?\d\d older exchanges are kept no more\.$/).waitFor();
    await terminal.type('docker version');
    await page.getByRole('option', { name: /\/version 200/ }).waitFor();
    expect(terminal.complaints).toEqual([]);
  });
});

it('a megabyte that is pasted arrives whole, and the page stays quick', async () => {
  const { page } = terminal;
  await terminal.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await terminal.type('stty -echo; cat > pasted; stty echo; wc -c pasted; cut -d " " -f 2 pasted | uniq -c');
  await page.evaluate(() => navigator.clipboard.writeText('가나다 a line of text that is pasted\n'.repeat(25_000)));
  const slowest = await page.evaluateHandle(() => {
    const seen = { task: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
    }).observe({ entryTypes: ['longtask'] });
    return seen;
  });
  await terminal.press('Control+Shift+V');
  await page.waitForTimeout(500);
  await terminal.press('Control+d');
  await terminal.shows(/^1000000 pasted\n +25000 a$/m);
  // 100 ms is what a hand does not feel; a loaded test machine gets more. Inserted by the browser, it would take two seconds.
  expect((await slowest.jsonValue()).task).toBeLessThan(500);
  expect(terminal.complaints).toEqual([]);
});
