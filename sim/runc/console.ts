import { goMessage, isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';
import { CONSOLE } from './init-process.ts';
import type { ProcessSpec } from './spec.ts';

/** The group of terminals, as in every /etc/group. */
const TTY_GROUP = 5;

/**
 * `--console-socket`: where the master side of the process's terminal is to be sent. Without it the process has runc's own terminal.
 * Source: runc's docs/terminals.md and utils_linux.go, checkTerminal.
 */
export async function connectConsole(
  sys: Sys,
  { flags }: Invocation,
  { terminal }: ProcessSpec,
  detached: boolean,
): Promise<number | undefined> {
  const path = flags.get('console-socket');
  if (path === undefined) {
    if (detached && terminal) throw new RuncFailure('cannot allocate tty if runc will detach without setting console socket');
    return undefined;
  }
  if (!detached || !terminal) throw new RuncFailure('cannot use console socket if runc will not detach or allocate tty');
  try {
    return await sys.connect({ family: 'unix', path });
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new RuncFailure(`dial unix ${path}: connect: ${goMessage(error.code)}`);
  }
}

/**
 * Inside the container: opens a terminal of the container's own /dev/pts, makes it the three standard streams and sends its master side
 * out. Source: runc's libcontainer/init_linux.go, setupConsole.
 */
export function openConsole(sys: Sys, { consoleSize, user }: ProcessSpec): void {
  const { master, slave } = sys.openpty(consoleSize && { rows: consoleSize.height, cols: consoleSize.width });
  sys.sendDescriptor(CONSOLE, master);
  for (const fd of [master, CONSOLE]) sys.close(fd);
  for (const fd of [0, 1, 2]) sys.dup2(slave, fd);
  sys.close(slave);
  sys.chown(sys.ttyname(0), user.uid, TTY_GROUP);
}

/** The container's /dev/console is its first terminal. Source: the same file, mountConsole. */
export function mountConsole(sys: Sys): void {
  sys.mount(sys.ttyname(0), '/dev/console', 'bind');
}
