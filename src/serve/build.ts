import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the built site lies. */
export const DIST = `${root}dist`;

/** Builds the site into `dist/`; resolves to Astro's exit status (0 = good). `quiet` keeps the output back unless the build fails. */
export function buildSite({ quiet = false } = {}): Promise<number> {
  return new Promise((done, fail) => {
    const astro = spawn(process.execPath, [`${root}node_modules/astro/bin/astro.mjs`, 'build'], {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    astro.stdout?.on('data', (text) => (output += text));
    astro.stderr?.on('data', (text) => (output += text));
    astro.on('error', fail);
    astro.on('close', (status) => {
      if (quiet && status !== 0) process.stderr.write(output);
      done(status ?? 1);
    });
  });
}
