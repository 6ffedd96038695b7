import { EMPTY } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { STDIN } from '../../libc/stdio.ts';
import type { Cli } from './cli.ts';

/** Asks before something is lost. Only `y` and `Y` say yes; the end of input says no. Source: docker/cli internal/prompt. */
export async function confirmed(cli: Cli, warning: string): Promise<boolean> {
  await cli.out(`${warning}\nAre you sure you want to continue? [y/N] `);
  let line = '';
  while (!line.includes('\n')) {
    const bytes = await cli.sys.read(STDIN).catch((error: unknown) => {
      if (!isErrno(error)) throw error;
      return EMPTY;
    });
    if (bytes.length === 0) break;
    line += new TextDecoder().decode(bytes);
  }
  return (line.split('\n')[0] ?? '').trim().toLowerCase() === 'y';
}
