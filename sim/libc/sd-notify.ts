import { utf8 } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';

/** The first descriptor that a socket unit hands to its service (sd_listen_fds(3)). */
export const LISTEN_FDS_START = 3;

/** How many listening sockets systemd handed over, from descriptor 3 on; 0 where none are meant for this process. */
export function listenFds({ env, pid }: Sys): number {
  return Number(env.LISTEN_PID) === pid ? Number(env.LISTEN_FDS ?? 0) : 0;
}

/**
 * sd_notify(3): tells the service manager something, `READY=1` when the service is ready. Without one (NOTIFY_SOCKET unset) nothing happens.
 * The socket is a stream here, since the simulated kernel has no datagrams; the text is the same.
 */
export async function sdNotify(sys: Sys, state: string): Promise<void> {
  await notifyFor(sys, sys.pid, state);
}

/** The same on behalf of another process, which root may do (systemd-notify). */
export async function notifyFor(sys: Sys, pid: number, state: string): Promise<void> {
  const path = sys.env.NOTIFY_SOCKET;
  if (!path) return;
  try {
    const fd = await sys.connect({ family: 'unix', path });
    await sys.write(fd, utf8(`MAINPID=${pid}\n${state}\n`));
    sys.close(fd);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}
