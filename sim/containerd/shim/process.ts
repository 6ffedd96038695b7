import type { TaskStatus } from '../api.ts';
import { ContainerdError } from '../api.ts';
import type { Exit } from './reaper.ts';
import type { Stdio } from './stdio.ts';

/** A process the shim looks after: the container's init, or one that was added by exec. Times are microseconds since 1970. */
export interface ShimProcess {
  /** Undefined for the init process. */
  readonly execId?: string;
  readonly stdio: Stdio;
  pid: number;
  status: TaskStatus;
  exitStatus: number;
  exitedAt: number;
}

export function newProcess(stdio: Stdio, execId?: string): ShimProcess {
  return { ...(execId === undefined ? {} : { execId }), stdio, pid: 0, status: 'created', exitStatus: 0, exitedAt: 0 };
}

export function markExited(process: ShimProcess, exit: Exit): void {
  process.status = 'stopped';
  process.exitStatus = exit.status;
  process.exitedAt = exit.at;
}

/** What may be done in which state; anything else is refused in the words of containerd's init_state.go and exec_state.go. */
const REFUSALS: Readonly<Record<string, Partial<Record<TaskStatus, string>>>> = {
  start: { running: 'cannot start a running process', stopped: 'cannot start a stopped process', paused: 'cannot start a paused process' },
  pause: {
    created: 'cannot pause task in created state',
    paused: 'cannot pause a paused container',
    stopped: 'cannot pause a stopped container',
  },
  resume: {
    created: 'cannot resume task in created state',
    running: 'cannot resume a running process',
    stopped: 'cannot resume a stopped container',
  },
  exec: { stopped: 'cannot exec in a stopped state', paused: 'cannot exec in a paused state' },
  delete: { running: 'cannot delete a running process', paused: 'cannot delete a paused process' },
};

export function mustAllow(verb: 'start' | 'pause' | 'resume' | 'exec' | 'delete', process: ShimProcess): void {
  const refusal = REFUSALS[verb]?.[process.status];
  if (refusal) throw new ContainerdError('failed precondition', refusal);
}
