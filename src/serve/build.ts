import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the built site lies. */
export const DIST = `${root}dist`;

/** Builds the site into `dist/`; resolves to Astro's exit status (0 = good). Its output is shown only when it fails. */
export function buildSite(): Promise<number> {
  return new Promise((done, fail) => {
    const astro = spawn(process.execPath, [`${root}node_modules/astro/bin/astro.mjs`, 'build'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Vitest sets NODE_ENV to `test`, and then what is built says that it is not for use.
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    for (const stream of [astro.stdout, astro.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
      });
    }
    astro.on('error', fail);
    astro.on('close', (status) => {
      if (status !== 0) process.stderr.write(output);
      done(status ?? 1);
    });
  });
}
