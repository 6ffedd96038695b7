import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StaticSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
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

describe('the map of a lesson', () => {
  let terminal: LessonTerminal;

  async function open(language: 'en' | 'ko', options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
    terminal = await LessonTerminal.open(browser, site.address, `/${language}/lessons/round-trip/`, options);
    await terminal.shows(/student@dockerhost/);
    await terminal.page.locator('#tab-map').click();
    await map()
      .getByRole('button', { name: /\/run\/docker\.sock, (open|열림)$/ })
      .waitFor();
  }
  afterEach(async () => {
    await terminal.context.close();
    expect(terminal.complaints).toEqual([]);
  });

  const map = (): Locator => terminal.page.locator('dockwire-map');

  it('shows the machine, and the way of a docker command through it', async () => {
    await open('en');
    await map()
      .getByRole('button', { name: /^dockerd, PID \d+$/ })
      .waitFor();
    await terminal.type('docker version');
    await expect.poll(() => map().locator('.latest code').textContent()).toBe('docker version');
    await expect.poll(() => map().locator('.steps li').count()).toBe(4);
    await map()
      .getByRole('button', { name: /^docker version, PID \d+/ })
      .waitFor();
    expect((await new AxeBuilder({ page: terminal.page }).include('dockwire-workbench').analyze()).violations).toEqual([]);
  });

  it('tells by keyboard what a thing is, and gives the focus back', async () => {
    await open('en');
    const dockerd = map().getByRole('button', { name: /^dockerd, PID \d+$/ });
    await dockerd.focus();
    await terminal.page.keyboard.press('Enter');
    await map().locator('.details', { hasText: '/usr/bin/dockerd' }).waitFor();
    await terminal.page.keyboard.press('Escape');
    await expect.poll(() => map().locator('.details').count()).toBe(0);
    expect(await dockerd.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(true);
  });

  it('leads from a connection to its calls', async () => {
    await open('en');
    await terminal.type('docker version');
    await expect.poll(() => map().locator('.steps li').count()).toBe(4);
    const wire = map().getByRole('button', { name: /^docker version \(\d+\) to \/run\/docker\.sock/ });
    await wire.focus();
    await terminal.page.keyboard.press('Enter');
    const calls = map().locator('.call');
    await calls.filter({ hasText: 'HEAD /_ping' }).waitFor();
    await calls.filter({ hasText: '/version' }).click();
    await terminal.page.locator('dockwire-exchange', { hasText: 'GET /v1.50/version' }).waitFor();
  });

  it('is text for those who want text, and fits a phone', async () => {
    await open('ko', { colorScheme: 'dark' });
    await map().getByRole('button', { name: '글로 보기' }).click();
    await expect
      .poll(() => map().locator('.text').textContent(), { timeout: 15_000 })
      .toMatch(/dockerd, PID \d+\s*소켓 \/run\/docker\.sock, 열림/);
    await map().getByRole('button', { name: '그림으로 보기' }).click();
    await terminal.page.setViewportSize({ width: 390, height: 844 });
    await terminal.page.locator('[data-show="map"]').click();
    await expect
      .poll(() => map().evaluate((element) => element.scrollWidth <= element.clientWidth && element.clientWidth > 300))
      .toBe(true);
  });
});
