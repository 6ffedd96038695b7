import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { signalNamed } from '../libc/signal-numbers.ts';
import { mustState, processesOf, statusOf } from './container.ts';
import { RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';

/** `runc kill [--all] ID [SIGNAL]`. */
export function kill(sys: Sys, { root, flags, args }: Invocation): number {
  const [id = '', name = 'SIGTERM'] = args;
  const state = mustState(sys, root, id);
  const signal = signalNamed(name);
  if (!signal) throw new RuncFailure(`unknown signal "${name}"`);
  if (flags.has('all')) {
    for (const pid of processesOf(sys, state.cgroup)) sys.kill(pid, signal);
    return 0;
  }
  if (statusOf(sys, root, state) === 'stopped') throw new RuncFailure('container not running');
  try {
    sys.kill(state.init_process_pid, signal);
  } catch (error) {
    if (isErrno(error, 'ESRCH')) throw new RuncFailure('container not running');
    throw error;
  }
  return 0;
}
