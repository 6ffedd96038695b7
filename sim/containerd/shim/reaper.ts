import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { thread } from '../../libc/thread.ts';

/** How a process below the shim ended. `status` is its exit code, or 128 + the signal; `at` is microseconds since 1970. */
export interface Exit {
  readonly status: number;
  readonly at: number;
}

export interface Reaper {
  /** Resolves when the process has ended; also for one that ended before anybody asked. */
  exitOf(pid: number): Promise<Exit>;
}

/**
 * Waits for every child, those that runc leaves behind included: the shim is their subreaper. Ends that nobody has asked for yet are kept,
 * since a container can be over before its pid is known.
 */
export function startReaper(sys: Sys): Reaper {
  const ended = new Map<number, Exit>();
  const asked = new Map<number, (exit: Exit) => void>();
  let again = false;
  let busy = false;

  const drain = async () => {
    busy = true;
    do {
      again = false;
      for (;;) {
        const child = await nextEnd(sys);
        if (!child) break;
        const exit = { status: exitStatus(child.status), at: sys.now() };
        const waiting = asked.get(child.pid);
        asked.delete(child.pid);
        if (waiting) waiting(exit);
        else ended.set(child.pid, exit);
      }
    } while (again);
    busy = false;
  };
  sys.setSubreaper(true);
  sys.sigaction('SIGCHLD', () => {
    again = true;
    if (!busy) thread(drain);
  });
  return {
    exitOf(pid) {
      const exit = ended.get(pid);
      ended.delete(pid);
      return exit ? Promise.resolve(exit) : new Promise((resolve) => asked.set(pid, resolve));
    },
  };
}

async function nextEnd(sys: Sys) {
  try {
    return await sys.waitpid(-1, { nohang: true });
  } catch (error) {
    if (isErrno(error, 'ECHILD')) return undefined;
    throw error;
  }
}
