import type { ContainerStatus, HealthState } from '../../api/types/container.ts';

export const NEVER = '0001-01-01T00:00:00Z';

/** Where a container is in its life. Times are microseconds since 1970; undefined = never. */
export interface State {
  status: ContainerStatus;
  pid: number;
  exitCode: number;
  error: string;
  oomKilled: boolean;
  startedAt: number | undefined;
  finishedAt: number | undefined;
  health?: HealthState;
}

/** Which status may follow which. `exited` → `exited` and `created` → `created` are failed starts. */
const NEXT: Readonly<Record<ContainerStatus, readonly ContainerStatus[]>> = {
  created: ['running', 'created', 'removing'],
  running: ['paused', 'exited', 'restarting', 'removing'],
  paused: ['running', 'exited', 'restarting', 'removing'],
  restarting: ['running', 'exited', 'restarting', 'removing'],
  exited: ['running', 'exited', 'removing'],
  removing: ['dead', 'exited', 'created'],
  dead: ['removing'],
};

export const newState = (): State => ({
  status: 'created',
  pid: 0,
  exitCode: 0,
  error: '',
  oomKilled: false,
  startedAt: undefined,
  finishedAt: undefined,
});

/** @throws Error when the transition is none: a bug in the daemon */
export function transition(state: State, to: ContainerStatus): void {
  if (!NEXT[state.status].includes(to)) throw new Error(`dockwire: a container cannot go from ${state.status} to ${to}`);
  state.status = to;
}

/** moby's State.Running: also while paused, and between the runs of a restart. */
export const isRunning = (state: State): boolean =>
  state.status === 'running' || state.status === 'paused' || state.status === 'restarting';
