import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StaticSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { keptJournal } from '../support/kept-journal.ts';
import { LessonTerminal } from '../support/lesson-terminal.ts';
import { serveSite } from '../support/site.ts';

let site: StaticSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('the workbench of a lesson', () => {
  let terminal: LessonTerminal;
  let context: BrowserContext;
  let page: Page;

  async function open(path = '/en/lessons/round-trip/', options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
    terminal = await LessonTerminal.open(browser, site.address, path, options);
    ({ context, page } = terminal);
  }
  afterEach(async () => {
    await context.close();
    expect(terminal.complaints).toEqual([]);
  });

  const printed = (): Promise<string> => terminal.printed();
  const shows = (text: string | RegExp): Promise<void> => terminal.shows(text);
  const type = (line: string): Promise<void> => terminal.type(line);

  /** The prompt does not wait for the daemon. */
  const typeOnceItListens = (line: string) => type(`while [ ! -S /var/run/docker.sock ]; do sleep 0.1; done; ${line}`);

  it('prints a prompt, runs what is typed, and stops it with Ctrl-C', async () => {
    await open();
    await shows(/student@dockerhost/);
    expect(await page.evaluate(() => performance.getEntriesByName('dockwire:prompt').length)).toBe(1);
    await type('id -un');
    await shows(/^student$/m);
    await type('sleep 1000');
    await page.keyboard.press('Control+c');
    await shows(/\^C/);
    await type('echo 한글 $((40 + 2))');
    await shows(/^한\s?글\s? 42$/m);
  });

  it('takes Korean from an input method, copies a selection with Ctrl-C and pastes it as terminals do', async () => {
    await open();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await shows(/student@/);
    await terminal.screen.click();
    await page.keyboard.type('echo ');
    const browserInput = await context.newCDPSession(page);
    // A page that is busy, as while it loads, has no moment between the end of a composition and the next key.
    await page.evaluate(() => {
      setTimeout(() => {
        const until = performance.now() + 700;
        while (performance.now() < until);
      });
    });
    const composed = ['ㅎ', '하', '한'].map((text) =>
      browserInput.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 }),
    );
    await Promise.all([...composed, browserInput.send('Input.insertText', { text: '한' }), page.keyboard.press('Enter')]);
    await shows(/^한$/m);

    await shows(/^한\n\S+\$ +$/m);
    const printedWord = await page.locator('.screen[data-active] .xterm-rows > div').nth(1).boundingBox();
    await page.mouse.dblclick((printedWord?.x ?? 0) + 6, (printedWord?.y ?? 0) + 6);
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('한');
    await page.keyboard.press('Control+Shift+V');
    await shows(/\$ 한 *$/m);
    await terminal.screen.click({ button: 'right', position: { x: 300, y: 150 } });
    await shows(/\$ 한한 *$/m);
    await page.keyboard.press('Control+c');
    await shows(/\$ 한한\^C *$/m);
  });

  it('opens, chooses and closes terminals, by mouse and by keyboard', async () => {
    await open();
    await shows(/student@/);
    await type('echo first');
    await shows(/^first$/m);
    await page.getByRole('button', { name: 'Open another terminal' }).click();
    await page.getByRole('tab', { name: 'Terminal 2', selected: true }).waitFor();
    await shows(/student@/);
    await page.keyboard.type('tty\n');
    await shows(/^\/dev\/pts\/1$/m);

    await page.keyboard.press('F6');
    expect(await page.getByRole('tab', { name: 'Terminal 2' }).evaluate((tab) => tab.matches(':focus'))).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Terminal 1', selected: true }).waitFor();
    await shows(/^first$/m);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    await page.getByRole('tab', { name: 'Terminal 2' }).waitFor({ state: 'detached' });
    await shows(/^first$/m);
  });

  it('brings terminals and progress back after a reload, and answers no question twice', async () => {
    await open();
    await shows(/student@/);
    await type('which docker dockerd');
    await shows(/^\/usr\/bin\/dockerd$/m);
    await page.getByText('1 of 8', { exact: true }).waitFor();
    // A program asks where the cursor stands; the terminal's answer is input, and is echoed.
    await type("printf '\\033[6n'; sleep 1");
    await shows(/\^\[\[\d+;\d+R/);
    const before = await printed();
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await expect.poll(async () => (await keptJournal(page)).length).toBeGreaterThan(20);
    await page.reload();
    await shows(/\^\[\[\d+;\d+R/);
    await page.getByText('1 of 8', { exact: true }).waitFor();
    expect((await printed()).match(/\^\[\[/g)).toHaveLength((before.match(/\^\[\[/g) ?? []).length);
  });

  it('shows each exchange on the wire, and the bytes of the chosen one', async () => {
    await open();
    await shows(/student@/);
    await typeOnceItListens('docker version');
    await shows(/Server:/);
    const list = page.getByRole('listbox', { name: 'Exchanges on the wire' });
    const version = list.getByRole('option', { name: /docker → dockerd docker\.sock GET \/v1\.\d+\/version 200/ });
    await version.click();
    await page.getByRole('cell', { name: 'application/json' }).waitFor();
    await page.locator('.json').getByText('"MinAPIVersion"').last().waitFor();
    await page.getByRole('button', { name: 'Raw', exact: true }).click();
    await page.getByText('HTTP/1.1 200 OK\\r\\n').waitFor();
    await page.getByRole('button', { name: 'Hex' }).click();
    await page.getByText('|HTTP/1.1 200 OK.|').waitFor();
    await page.getByRole('tab', { name: 'Request' }).click();
    await page.getByText(/\|GET \/v1\.\d+\/ver/).waitFor();
    await list.focus();
    await page.keyboard.press('Home');
    await page.getByRole('heading', { name: 'HEAD /_ping' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'HEAD /_ping' }).waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('version');
    await expect.poll(() => list.getByRole('option').count()).toBe(1);
  });

  it.each([
    ['/en/', 'broken here|nobody listens', /no process there listens on port 2376/],
    ['/ko/', '듣는 프로세스 없음', /2376번 포트에서 듣는 프로세스가 없습니다/],
  ])('says in the language of %s where a connection failed', async (locale, mark, why) => {
    await open(`${locale}lessons/round-trip/`);
    await shows(/student@/);
    await type('docker -H tcp://127.0.0.1:2376 ps');
    await page
      .getByRole('option', { name: /ECONNREFUSED/ })
      .first()
      .click();
    await page.getByText(why).waitFor();
    expect(await page.locator('.chain .broken').textContent()).toMatch(new RegExp(mark));
  });

  it('types a solution, ticks its step, and starts over when asked twice', async () => {
    await open();
    await shows(/student@/);
    const step = page.locator('#step-two-files');
    await step.getByText('Show the solution').click();
    await step.getByRole('button', { name: 'Type it for me' }).click();
    await step.getByText('Done').waitFor();
    await page.getByText('Step done. 1 of 8.').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('1 of 8', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Start over' }).click();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Yes, start over' }).click()]);
    await shows(/student@/);
    await page.getByText('0 of 8', { exact: true }).waitFor();
  });

  it('keeps an answer to a prediction, with the reasons', async () => {
    await open();
    const question = page.locator('dockwire-predict').first();
    const why = question.locator('.choice[data-right] .choice-why');
    expect(await why.isVisible()).toBe(false);
    await question.locator('.choice[data-right] label').click();
    await question.getByRole('button', { name: 'Check' }).click();
    await question.getByText('Your prediction is right.').waitFor();
    await page.reload();
    await why.waitFor({ state: 'visible' });
  });

  it('moves the split by keyboard, and remembers it', async () => {
    await open();
    const splitter = page.getByRole('separator', { name: 'Height of the terminals' });
    await splitter.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const value = await splitter.getAttribute('aria-valuenow');
    expect(Number(value)).toBeLessThan(50);
    await page.reload();
    expect(await splitter.getAttribute('aria-valuenow')).toBe(value);
  });

  it('gives a phone the keys it lacks, and one tool at a time', async () => {
    await open('/ko/lessons/round-trip/', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole('button', { name: '터미널', exact: true }).click();
    await shows(/student@/);
    // A Ctrl-C that reaches the terminal before the shell has read the line takes it away.
    await type('echo $((20 + 2))');
    await shows(/^22$/m);
    await type('sleep 1000');
    await page.getByRole('button', { name: 'Ctrl-C' }).click();
    await shows(/\^C/);
    await page.getByRole('button', { name: '위 화살표' }).click();
    await expect.poll(async () => (await printed()).match(/sleep 1000/g)?.length).toBe(2);
    // Ctrl, then a letter of the phone's own keyboard: Ctrl-C empties the line.
    await page.getByRole('button', { name: 'Ctrl과 함께' }).click();
    await page.keyboard.press('c');
    await expect.poll(async () => (await printed()).match(/\^C/g)?.length).toBe(2);
    await page.getByRole('button', { name: '통신' }).click();
    const list = page.getByRole('listbox');
    await list.waitFor({ state: 'visible' });
    await terminal.screen.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '터미널', exact: true }).click();
    await page.getByRole('button', { name: 'Ctrl-C' }).click();
    await typeOnceItListens('docker version');
    await page.getByRole('button', { name: '통신' }).click();
    await page.getByRole('option', { name: /version/ }).click();
    await list.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'visible' });
  });

  it.each(['light', 'dark'] as const)('passes axe in %s with an exchange open', async (colorScheme) => {
    await open('/ko/lessons/round-trip/', { colorScheme });
    await shows(/student@/);
    await typeOnceItListens('docker version');
    await page.getByRole('option', { name: /version/ }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
