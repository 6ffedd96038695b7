import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lessons } from '../../lessons/lessons.ts';
import type { SandboxMessage } from '../../sim/ports/api.ts';
import type { JournalEntry } from '../../sim/world/input.ts';
import type { StaticSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { complaintsOf } from '../support/complaints.ts';
import { keptJournal } from '../support/kept-journal.ts';
import { openSandbox } from '../support/sandbox.ts';
import { serveSite } from '../support/site.ts';

let site: StaticSite;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a lesson and keeps what the worker tells the page: `window.heard`. */
async function openLesson(path: string, viewport: { width: number; height: number }): Promise<{ page: Page; complaints: string[] }> {
  context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const complaints = await complaintsOf(page, site.address);
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const Real = MessageChannel;
    window.MessageChannel = class extends Real {
      constructor() {
        super();
        this.port1.addEventListener('message', ({ data }) => {
          if (Array.isArray(data)) heard.push(...data);
        });
      }
    };
  });
  await page.goto(site.address + path);
  await page.waitForFunction(() => performance.getEntriesByName('dockwire:prompt').length > 0);
  return { page, complaints };
}

/** Presses a step's button and waits for its tick. */
async function solve(page: Page, key: string): Promise<void> {
  const step = page.locator(`#step-${key}`);
  await step
    .locator('details', { has: page.locator('.step-type') })
    .locator('summary')
    .click();
  await step.locator('.step-type').click();
  await step.locator('.step-tick').waitFor({ state: 'visible', timeout: 60_000 });
}

interface Heard {
  readonly journal: JournalEntry[];
  /** Virtual time the page had come to. */
  readonly until: number;
  readonly terminals: Record<string, string>;
  readonly events: string[];
}

/** What the worker said, boiled down to what can be compared: terminals as text, events as JSON. */
function heardBy(page: Page): Promise<Heard> {
  return page.evaluate(() => {
    const messages = (window as unknown as { heard: SandboxMessage[] }).heard;
    const decoders: Record<string, TextDecoder> = {};
    const terminals: Record<string, string> = {};
    const journal: JournalEntry[] = [];
    const events: string[] = [];
    let until = 0;
    for (const message of messages) {
      if (message.kind === 'terminal') {
        decoders[message.terminal] ??= new TextDecoder();
        terminals[message.terminal] =
          (terminals[message.terminal] ?? '') + decoders[message.terminal]?.decode(message.bytes, { stream: true });
      }
      if (message.kind === 'journal') journal.push(message.record as JournalEntry);
      if (message.kind === 'events') events.push(...message.events.map((event) => JSON.stringify(event)));
      if (message.kind === 'clock' || message.kind === 'ready') until = message.t;
    }
    return { journal, until, terminals, events };
  });
}

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('lesson %s in the browser', (slug, lesson) => {
  it('is done by its buttons from first to last; the same journal in Node gives the same bytes; a reload brings everything back', {
    timeout: 180_000,
  }, async () => {
    const { page, complaints } = await openLesson(`/en/lessons/${slug}/`, { width: 1440, height: 900 });
    for (const { key } of lesson.steps) await solve(page, key);
    const here = await heardBy(page);

    const node = await openSandbox(lesson.world, { booted: false });
    await node.replay(here.journal, here.until);
    const there = node.events().concat();
    expect(node.screen(1)).toBe(here.terminals['1']);
    expect(node.screen(2)).toBe(here.terminals['2']);
    // Node may have come one batch further than the page had told.
    expect(there.slice(0, here.events.length).map((event) => JSON.stringify(event))).toEqual(here.events);

    const last = here.journal.findLast(({ input }) => input.kind !== 'mark')?.t;
    await expect.poll(async () => (await keptJournal(page)).some(({ t }) => t === last)).toBe(true);
    await page.reload();
    await page.waitForFunction((count) => document.querySelectorAll('dockwire-step[data-done]').length === count, lesson.steps.length, {
      timeout: 30_000,
    });
    const back = await heardBy(page);
    expect(back.terminals['1']?.startsWith(here.terminals['1'] ?? '-')).toBe(true);
    expect(back.terminals['2']?.startsWith(here.terminals['2'] ?? '-')).toBe(true);
    expect(complaints).toEqual([]);
  });

  it.each(['en', 'ko'])('can be begun on a phone (%s)', async (language) => {
    const { page, complaints } = await openLesson(`/${language}/lessons/${slug}/`, { width: 390, height: 844 });
    for (const { key } of lesson.steps.slice(0, 3)) {
      await solve(page, key);
      await page.locator('[data-show="lesson"]').click();
    }
    expect(complaints).toEqual([]);
  });
});
