import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { complaintsOf } from './complaints.ts';

/** Milliseconds that a quick hand takes between two keys. */
const HAND = 60;
/** Milliseconds that a screen may take to show what it is to show. */
const PATIENCE = 15_000;

/** A lesson's page and its terminal in sight, as somebody at the keyboard has them. */
export class LessonTerminal {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];

  private constructor(context: BrowserContext, page: Page, complaints: readonly string[]) {
    this.context = context;
    this.page = page;
    this.complaints = complaints;
  }

  static async open(
    browser: Browser,
    origin: string,
    path: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<LessonTerminal> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const complaints = await complaintsOf(page, origin);
    await page.goto(origin + path);
    return new LessonTerminal(context, page, complaints);
  }

  get screen(): Locator {
    return this.page.locator('.screen[data-active] .xterm');
  }

  async printed(): Promise<string> {
    const rows = await this.page.locator('.screen[data-active] .xterm-rows > div').allTextContents();
    return rows.join('\n').replaceAll('\u00a0', ' ');
  }

  /** @throws Error with what is on the screen when it does not come to show that. */
  async shows(text: string | RegExp): Promise<void> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const printed = await this.printed();
      if (typeof text === 'string' ? printed.includes(text) : text.test(printed)) return;
      if (Date.now() > until) throw new Error(`The terminal does not show ${text}, but:\n${printed}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Keys one after the other: names as the browser has them (`Control+a`), anything else as text; `sees PATTERN` waits until that is shown. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      if (key.startsWith('sees ')) {
        await this.shows(new RegExp(key.slice('sees '.length), 'm'));
        continue;
      }
      // Nobody presses Ctrl-Z sooner after Enter than a program starts.
      if (key.startsWith('Control+')) await this.page.waitForTimeout(HAND);
      if (/^(?:(?:Control|Alt|Shift)\+.|Enter|Escape|Tab|Home|End|Delete|Backspace|Page|Arrow)/.test(key))
        await this.page.keyboard.press(key);
      else await this.page.keyboard.type(key);
    }
  }

  async type(line: string): Promise<void> {
    await this.screen.click();
    await this.press(line, 'Enter');
  }
}
