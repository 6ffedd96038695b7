import { buildSite, DIST } from '../../src/serve/build.ts';
import { type StaticSite, serveFolder } from '../../src/serve/static-server.ts';

/** Vitest calls this once before the browser tests: they must never see yesterday's site. */
export async function setup(): Promise<void> {
  if (process.env.DOCKWIRE_SITE_IS_BUILT) return;
  if ((await buildSite()) !== 0) throw new Error('The site does not build.');
}

/** The built site on a free port; the caller closes it. */
export const serveSite = (): Promise<StaticSite> => serveFolder(DIST);
