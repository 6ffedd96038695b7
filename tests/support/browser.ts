import { type Browser, chromium } from 'playwright';
import { findChromium } from './chromium.ts';

/** Chromium that talks to nobody but the page's own server. Playwright gives every launch a fresh profile. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. `npm test` installs one; so does `npx playwright install chromium`.');
  return chromium.launch({ executablePath, args: FLAGS });
}
