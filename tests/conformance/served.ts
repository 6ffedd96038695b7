import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOCKWIRE = fileURLToPath(new URL('../../sim/ports/node/dockwire.ts', import.meta.url));

/** The simulated daemon on a real unix socket, as `npm run dockwire -- serve` starts it. */
export interface Served {
  readonly socket: string;
  /** A folder of its own, for the client's HOME. */
  readonly home: string;
  /** Milliseconds from the start of the process until the socket was there. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

export async function serveDaemon(options: { world?: unknown; args?: readonly string[] } = {}): Promise<Served> {
  const home = mkdtempSync(join(tmpdir(), 'dockwire-serve-'));
  const socket = join(home, 'docker.sock');
  const world = options.world === undefined ? [] : ['--world', join(home, 'world.json')];
  if (options.world !== undefined) writeFileSync(join(home, 'world.json'), JSON.stringify(options.world));
  const began = performance.now();
  const child = spawn(process.execPath, [DOCKWIRE, 'serve', '-H', `unix://${socket}`, ...world, ...(options.args ?? [])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const startedIn = await new Promise<number>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('listens on')) resolve(performance.now() - began);
    });
    child.on('exit', (status) => reject(new Error(`serve ended with ${status}: ${said}`)));
  });
  return {
    socket,
    home,
    startedIn,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
