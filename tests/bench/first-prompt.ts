import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser } from 'playwright';
import { serveFolder } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { Ratio } from './bench.ts';
import { median } from './median.ts';

const RUNS = 7;
const LESSON = '/en/lessons/round-trip/';
const MARK = 'dockwire:prompt';
const LIMIT_KB = 250;
/** The prompt is foreseen and stands before the machine runs; this is when the machine has answered what was typed at it. */
const LIMIT_ANSWER = 1000;

/** The floor: a page with nothing but an xterm that draws a prompt. */
const FLOOR = `
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
const terminal = new Terminal();
terminal.open(document.body);
terminal.write('student@dockerhost:~$ ', () => {
  const drawn = terminal.onRender(() => {
    performance.mark('${MARK}');
    drawn.dispose();
  });
});
`;

/** Time from a cold page to its first prompt, and how much script it takes to get there. */
export async function firstPrompt(): Promise<Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dockwire-bench-'));
  const floorPage = join(folder, 'index.html');
  await build({
    stdin: { contents: FLOOR, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: join(folder, 'bare.js'),
  });
  writeFileSync(floorPage, '<!doctype html><link rel="stylesheet" href="bare.css"><body><script type="module" src="bare.js"></script>');
  const [site, floor, browser] = await Promise.all([serveSite(), serveFolder(folder), launchBrowser()]);
  try {
    const lesson: Visit[] = [];
    const bare: Visit[] = [];
    for (let i = 0; i < RUNS; i++) {
      bare.push(await visit(browser, `${floor.address}/`, { machine: false }));
      lesson.push(await visit(browser, `${site.address}${LESSON}`, { machine: true }));
    }
    const [mine, least] = [median(lesson.map((seen) => seen.prompt)), median(bare.map((seen) => seen.prompt))];
    const answer = median(lesson.map((seen) => seen.answer));
    const kilobytes = median(lesson.map((seen) => seen.scriptBytes)) / 1000;
    return [
      {
        name: `first prompt: lesson page ${mine.toFixed(0)} ms / bare xterm ${least.toFixed(0)} ms`,
        value: mine / least,
        unit: 'x',
        aim: 'at most 1.5',
        held: mine / least <= 1.5,
      },
      {
        name: 'script of the lesson page before the first prompt, gzipped',
        value: kilobytes,
        unit: 'kB',
        aim: `at most ${LIMIT_KB}`,
        held: kilobytes <= LIMIT_KB,
      },
      {
        name: 'first command, typed as soon as the prompt stands: answered after',
        value: answer,
        unit: 'ms',
        aim: `at most ${LIMIT_ANSWER}`,
        held: answer <= LIMIT_ANSWER,
      },
    ];
  } finally {
    await Promise.all([browser.close(), site.close(), floor.close()]);
    rmSync(folder, { recursive: true });
  }
}

interface Visit {
  readonly prompt: number;
  /** When a command typed at the prompt was answered, if there is a machine that can. */
  readonly answer: number;
  readonly scriptBytes: number;
}

/** Opens a page in a fresh profile and waits for its first prompt. */
async function visit(browser: Browser, url: string, { machine }: { machine: boolean }): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts: Promise<{ at: number; bytes: number }>[] = [];
  context.on('response', (response) => {
    if (!/\.m?js($|\?)/.test(response.url())) return;
    const at = Date.now();
    scripts.push(
      response.body().then(
        (body) => ({ at, bytes: gzipSync(body, { level: 9 }).length }),
        () => ({ at, bytes: 0 }),
      ),
    );
  });
  await page.goto(url, { waitUntil: 'commit' });
  const prompt = await page.waitForFunction(
    (name) => {
      const [mark] = performance.getEntriesByName(name);
      return mark && { prompt: mark.startTime, until: performance.timeOrigin + mark.startTime };
    },
    MARK,
    { polling: 10 },
  );
  const seen = (await prompt.jsonValue()) ?? { prompt: Number.NaN, until: 0 };
  let answer = Number.NaN;
  if (machine) {
    await page.locator('.xterm-helper-textarea').first().focus();
    await page.keyboard.type('echo answer-$((6*7))\n');
    await page.locator('.xterm-rows').first().getByText('answer-42').waitFor();
    answer = await page.evaluate(() => performance.now());
  }
  const loaded = await Promise.all(scripts);
  await context.close();
  return {
    prompt: seen.prompt,
    answer,
    scriptBytes: loaded.filter(({ at }) => at <= seen.until).reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
