import type { Sys } from '../kernel/sys.ts';
import { mustState, saveState, statusOf } from './container.ts';
import { RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';

/** `runc pause`: freezes the container's cgroup. */
export function pause(sys: Sys, { root, args }: Invocation): number {
  const state = mustState(sys, root, args[0] ?? '');
  const status = statusOf(sys, root, state);
  if (status !== 'running' && status !== 'created') throw new RuncFailure('container not running');
  sys.freezeCgroup(state.cgroup, true);
  saveState(sys, root, { ...state, frozen: true });
  sys.trace({ type: 'container.state', id: state.id, by: 'runc', state: 'paused', init: state.init_process_pid });
  return 0;
}

/** `runc resume`: thaws it. */
export function resume(sys: Sys, { root, args }: Invocation): number {
  const state = mustState(sys, root, args[0] ?? '');
  if (statusOf(sys, root, state) !== 'paused') throw new RuncFailure('container not paused');
  sys.freezeCgroup(state.cgroup, false);
  saveState(sys, root, { ...state, frozen: false });
  sys.trace({ type: 'container.state', id: state.id, by: 'runc', state: 'running', init: state.init_process_pid });
  return 0;
}
