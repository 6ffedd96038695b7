import type { WaitStatus } from '../../kernel/sys.ts';

export type ActiveState = 'inactive' | 'activating' | 'active' | 'deactivating' | 'failed' | 'reloading';

/** A command of a service that was run: `ExecStartPre`, `ExecStart`, … */
export interface RunCommand {
  readonly kind: string;
  readonly pid: number;
  readonly argv: readonly string[];
  exit?: WaitStatus;
}

/** What is known of a unit at runtime, as `systemctl show` and `status` tell it. Times are microseconds since 1970; 0 is never. */
export interface UnitState {
  active: ActiveState;
  sub: string;
  /** When the present state began. */
  since: number;
  /** When it last left `inactive`, became `active`, ceased to be, and became `inactive` again. */
  inactiveExit: number;
  activeEnter: number;
  activeExit: number;
  inactiveEnter: number;
  mainPid: number;
  /** The last main process, when it has ended. */
  exit?: WaitStatus | undefined;
  commands: RunCommand[];
  result: string;
  restarts: number;
  /** What the service said of itself (STATUS= of sd_notify(3)). */
  status: string;
  /** When its conditions were last checked, and those that were not met. */
  conditionAt: number;
  conditionsFailed: readonly string[];
  assertFailed: string;
}

export function freshState(): UnitState {
  return {
    ...{
      active: 'inactive',
      sub: 'dead',
      since: 0,
      inactiveExit: 0,
      activeEnter: 0,
      activeExit: 0,
      inactiveEnter: 0,
      mainPid: 0,
      commands: [],
    },
    ...{ result: 'success', restarts: 0, status: '', conditionAt: 0, conditionsFailed: [], assertFailed: '' },
  };
}

const DEAD = new Set<ActiveState>(['inactive', 'failed']);

/** Moves to another state and notes the time. */
export function enter(state: UnitState, active: ActiveState, sub: string, now: number): void {
  const before = state.active;
  if (DEAD.has(before) && !DEAD.has(active)) state.inactiveExit = now;
  if (!DEAD.has(before) && DEAD.has(active)) state.inactiveEnter = now;
  if (before !== 'active' && before !== 'reloading' && active === 'active') state.activeEnter = now;
  if ((before === 'active' || before === 'reloading') && active !== 'active' && active !== 'reloading') state.activeExit = now;
  if (before !== active) state.since = now;
  state.active = active;
  state.sub = sub;
}
