import type { WindowSize } from '../../kernel/sys.ts';
import type { Cli } from './cli.ts';
import { inBackground, isPassable } from './errors.ts';

/** Times a resize is tried again: the container's terminal may not be there yet. */
const RETRIES = 10;

/**
 * Gives a container's terminal the size of ours, now and whenever ours changes.
 * @param path `/containers/ID` or `/exec/ID`
 * Source: docker/cli cli/command/container/tty.go.
 */
export async function followTerminalSize(cli: Cli, path: string): Promise<void> {
  if (!(await resize(cli, path, cli.outSize))) inBackground(retry(cli, path));
  cli.sys.sigaction('SIGWINCH', () => inBackground(resize(cli, path, cli.outSize)));
}

async function retry(cli: Cli, path: string): Promise<void> {
  for (let i = 1; i <= RETRIES; i++) {
    await cli.sys.sleep(i * 10_000);
    if (await resize(cli, path, cli.outSize)) return;
  }
  await cli.errLine('failed to resize tty, using default size');
}

/** False when the daemon refused. */
export async function resize(cli: Cli, path: string, { rows, cols }: WindowSize): Promise<boolean> {
  if (rows === 0 && cols === 0) return true;
  try {
    await (await cli.client().post(`${path}/resize`, { h: String(rows), w: String(cols) })).done();
    return true;
  } catch (error) {
    if (!isPassable(error)) throw error;
    return false;
  }
}
