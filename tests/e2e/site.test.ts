import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaticSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { complaintsOf } from '../support/complaints.ts';
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

describe('the built site', () => {
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
    context = await browser.newContext(options);
    page = await context.newPage();
    complaints = await complaintsOf(page, site.address);
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
  }
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['en-US', '/en/'],
    ['ko-KR', '/ko/'],
    ['fr-FR', '/en/'],
  ])('leads a reader of %s to %s', async (locale, path) => {
    await open('/', { locale });
    await page.waitForURL(site.address + path);
  });

  it('offers both languages without scripts', async () => {
    await open('/', { javaScriptEnabled: false });
    expect(await page.getByRole('link').allTextContents()).toEqual(['English', '한국어']);
  });

  const pages = ['/en/', '/ko/', '/en/lessons/round-trip/', '/ko/lessons/round-trip/'];
  const schemes = ['light', 'dark'] as const;
  it.each(pages.flatMap((path) => schemes.map((scheme) => [path, scheme] as const)))('%s in %s passes axe', async (path, colorScheme) => {
    await open(path, { colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it.each([
    ['/en/', 'Start the first lesson'],
    ['/ko/', '첫 수업 시작하기'],
  ])('%s leads to the first lesson in its own language', async (path, button) => {
    await open(path);
    await page.getByRole('link', { name: button }).click();
    await page.waitForURL(`${site.address}${path}lessons/round-trip/`);
    expect(await page.locator('dockwire-workbench').getAttribute('locale')).toBe(path.slice(1, 3));
  });

  it.each([390, 1024, 1440])('no page is wider than a screen of %i px', async (width) => {
    await open('/ko/', { viewport: { width, height: 800 } });
    for (const path of pages) {
      await page.goto(site.address + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });

  it('puts the tools beside the prose on a large screen', async () => {
    await open('/en/lessons/round-trip/', { viewport: { width: 1440, height: 900 } });
    const prose = await page.locator('.lesson-prose').boundingBox();
    const tools = await page.locator('dockwire-workbench').boundingBox();
    expect(tools?.x).toBeGreaterThanOrEqual((prose?.x ?? 0) + (prose?.width ?? 0));
    expect(tools?.height).toBeGreaterThan(700);
    await expect(page.getByRole('toolbar', { name: 'What to show' }).isVisible()).resolves.toBe(false);
  });

  it('brings one tool at a time into a sheet on a phone', async () => {
    await open('/en/lessons/round-trip/', { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    const bench = page.locator('dockwire-workbench');
    await bench.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Wire' }).click();
    await bench.waitFor({ state: 'visible' });
    expect(await bench.getAttribute('view')).toBe('wire');
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
    await bench.waitFor({ state: 'hidden' });
  });

  it('opens the list of lessons as a menu on a large screen', async () => {
    await open('/ko/lessons/round-trip/', { viewport: { width: 1440, height: 900 } });
    const lesson = page.getByRole('navigation').getByRole('link', { name: '명령 하나의 왕복' });
    await lesson.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '목차' }).click();
    await lesson.waitFor({ state: 'visible' });
  });

  it.each([
    ['/en/', 'Search', 'daemon', "One command's round trip"],
    ['/ko/', '검색', '데몬', '명령 하나의 왕복'],
  ])('finds a word of a lesson in %s', async (path, button, word, title) => {
    await open(path);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(word);
    await page.getByRole('dialog').getByRole('link', { name: title }).first().waitFor();
  });

  it('refuses a script that the policy does not name', async () => {
    await open('/en/');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.smuggled = "yes"';
      document.head.append(script);
      return document.documentElement.dataset.smuggled;
    });
    expect(ran).toBeUndefined();
    // The browser's own message, and the event.
    await expect.poll(() => complaints.filter((text) => text.includes('script-src')).length).toBe(2);
    complaints.splice(0);
  });
});
