import type { WaitStatus } from '../../kernel/sys.ts';
import type { LinkChange } from './install.ts';
import type { JobResult } from './job.ts';
import type { PowerVerb } from './power.ts';
import type { RunCommand, UnitState } from './runtime.ts';

/** Where systemctl finds the manager. One JSON line each way, then the connection ends. */
export const CONTROL_SOCKET = '/run/systemd/private';

export type JobVerb = 'start' | 'stop' | 'restart' | 'try-restart' | 'reload' | 'reload-or-restart' | 'try-reload-or-restart' | 'isolate';
export type InstallVerb =
  | 'enable'
  | 'disable'
  | 'reenable'
  | 'mask'
  | 'unmask'
  | 'revert'
  | 'preset'
  | 'link'
  | 'add-wants'
  | 'add-requires';

export type ControlRequest =
  | { verb: 'job'; job: JobVerb; units: string[]; block: boolean }
  | { verb: 'install'; how: InstallVerb; units: string[]; runtime: boolean; reload: boolean; target?: string }
  | { verb: 'info'; units: string[] }
  /** Units in memory, or every unit that there is a file for. */
  | { verb: 'list'; what: 'units' | 'files' }
  | { verb: 'jobs' }
  | { verb: 'state' }
  /** Shows the manager's variables, after changing some. */
  | { verb: 'environment'; set: string[]; unset: string[] }
  /** Jobs by number; none: all. */
  | { verb: 'cancel'; jobs: number[] }
  | { verb: 'daemon-reload' }
  | { verb: 'reset-failed'; units: string[] }
  | { verb: 'kill'; units: string[]; signal: string; whom: string }
  | { verb: 'set-default'; unit: string }
  | { verb: 'set-property'; unit: string; settings: { name: string; value: string }[]; runtime: boolean }
  /** `at`: microseconds since 1970. `from`: the asking terminal, `pts/0`. */
  /** systemd-run: unit files to make, and which of them to start. `stdio`: whose standard input and output it gets. */
  | { verb: 'transient'; files: { name: string; text: string }[]; start: string; wait: boolean; block: boolean; stdio?: number }
  | { verb: 'power'; how: PowerVerb; at?: number; message?: string; from?: string; force?: boolean }
  | { verb: 'cancel-shutdown' };

/** A unit as `systemctl status` and `show` tell of it. Times are microseconds since 1970. */
export interface UnitInfo extends Omit<UnitState, 'commands'> {
  readonly name: string;
  /** Its own, and those that links to its file give it. */
  readonly names: readonly string[];
  /** `system.slice`, and where its processes are: `/system.slice/docker.service`. */
  readonly invocation: string;
  readonly slice: string;
  readonly cgroup: string;
  readonly load: 'loaded' | 'not-found' | 'masked' | 'bad-setting';
  readonly error: string;
  readonly path: string;
  readonly description: string;
  readonly documentation: readonly string[];
  readonly dropIns: readonly string[];
  readonly enabled: string;
  readonly preset: string;
  readonly needsReload: boolean;
  readonly commands: readonly RunCommand[];
  readonly triggeredBy: readonly { name: string; active: string }[];
  readonly triggers: readonly { name: string; active: string }[];
  readonly listen: readonly string[];
  readonly next: number;
  readonly last: number;
  readonly job: string;
  /** Settings as written: `Service.Restart` → values. */
  readonly settings: Readonly<Record<string, readonly string[]>>;
  /** What it needs and what needs it: `Wants` → names. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
}

export interface JobOutcome extends JobResult {
  /** Sockets and timers that will start it again. */
  readonly triggers?: readonly string[];
  /** Its files are not what was read. */
  readonly changed?: boolean;
}

/** What became of a unit of systemd-run. `runtime` is in microseconds. */
export interface TransientOutcome {
  readonly invocation: string;
  readonly ended: boolean;
  readonly result: string;
  readonly exit: WaitStatus | undefined;
  readonly runtime: number;
}

export interface ControlResponse {
  /** The caller may not do this. */
  readonly denied?: boolean;
  readonly error?: string;
  readonly jobs?: readonly JobOutcome[];
  readonly units?: readonly UnitInfo[];
  /** Links made or removed. */
  readonly links?: readonly LinkChange[];
  /** Of the units asked for, those without anything in [Install]. */
  readonly bare?: boolean;
  readonly warnings?: readonly string[];
  readonly queue?: readonly { id: number; unit: string; type: string; state: string }[];
  readonly environment?: readonly string[];
  readonly transient?: TransientOutcome;
  readonly state?: string;
  readonly failed?: readonly string[];
  readonly since?: number;
  readonly at?: number;
}
