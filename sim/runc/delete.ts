import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { removeTree } from '../libc/files.ts';
import { removeCgroup } from './cgroup.ts';
import { directoryOf, mustState, processesOf, statusOf } from './container.ts';
import { RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';

/** How long, and how often, runc looks whether a killed init is gone. */
const TRIES = 100;
const PAUSE = 100_000;

/** `runc delete [--force] ID`: forgets a container that is over; one that was never started, or any with --force, is killed first. */
export async function remove(sys: Sys, { root, flags, args }: Invocation): Promise<number> {
  const id = args[0] ?? '';
  const force = flags.has('force');
  let state: ReturnType<typeof mustState>;
  try {
    state = mustState(sys, root, id);
  } catch (error) {
    if (force && error instanceof RuncFailure) return 0;
    throw error;
  }
  const status = statusOf(sys, root, state);
  if (status !== 'stopped' && status !== 'created' && !force)
    throw new RuncFailure(`cannot delete container ${id} that is not stopped: ${status}`);
  if (state.frozen) sys.freezeCgroup(state.cgroup, false);
  if (status !== 'stopped') {
    for (const pid of [state.init_process_pid, ...processesOf(sys, state.cgroup)]) killIfThere(sys, pid);
    for (let i = 0; i < TRIES && statusOf(sys, root, { ...state, frozen: false }) !== 'stopped'; i++) await sys.sleep(PAUSE);
  }
  removeCgroup(sys, state.cgroup);
  removeTree(sys, directoryOf(root, id));
  sys.trace({ type: 'container.state', id, by: 'runc', state: 'deleted' });
  return 0;
}

function killIfThere(sys: Sys, pid: number): void {
  try {
    sys.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!isErrno(error, 'ESRCH')) throw error;
  }
}
