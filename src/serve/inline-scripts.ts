import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Astro's Content-Security-Policy knows the scripts it bundles, but not those that a component writes into the page with `is:inline` (the
 * theme, which has to be set before the first paint, is one). This adds the hash of each to its own page, once the page is built.
 */
export function allowInlineScripts(): AstroIntegration {
  return {
    name: 'dockwire-inline-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const page of globSync('**/*.html', { cwd: folder })) {
          writeFileSync(folder + page, withHashes(readFileSync(folder + page, 'utf8')));
        }
      },
    },
  };
}

const POLICY = /(<meta http-equiv="content-security-policy" content="[^"]*?script-src)([^;"]*)/i;

/** A page whose policy names the hash of every script inside it (CSP level 3, section 6.7.3.3). */
export function withHashes(html: string): string {
  const inline = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].filter(
    ([, attributes = '']) => !/\ssrc\s*=/.test(attributes),
  );
  const hashes = inline.map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return html.replace(POLICY, (_, head: string, sources: string) => {
    const missing = [...new Set(hashes)].filter((hash) => !sources.includes(hash));
    return [head + sources.trimEnd(), ...missing].join(' ');
  });
}
