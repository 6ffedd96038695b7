import type { WaitStatus } from '../../kernel/sys.ts';
import type { ActiveState } from './service.ts';

/** Where systemctl finds the manager. One JSON line each way, then the connection ends. */
export const CONTROL_SOCKET = '/run/systemd/private';

export type ControlRequest =
  | { verb: 'start' | 'stop' | 'restart' | 'try-restart' | 'reload'; units: string[] }
  | { verb: 'enable' | 'disable'; units: string[]; now: boolean }
  | { verb: 'info'; units: string[] }
  | { verb: 'list' }
  | { verb: 'daemon-reload' }
  | { verb: 'reset-failed'; units: string[] }
  | { verb: 'reboot' | 'poweroff' };

/** A unit as `systemctl status` tells of it. Times are microseconds since 1970. */
export interface UnitInfo {
  readonly name: string;
  readonly found: boolean;
  readonly path: string;
  readonly description: string;
  readonly documentation: readonly string[];
  readonly dropIns: readonly string[];
  readonly enabled: string;
  readonly active: ActiveState;
  readonly sub: string;
  readonly since: number;
  readonly activeSince: number;
  readonly mainPid: number;
  readonly command: string;
  readonly exit?: WaitStatus;
  readonly result: string;
  readonly restarts: number;
  readonly triggeredBy: readonly string[];
  readonly triggers: readonly string[];
  readonly listen: readonly string[];
}

export interface JobOutcome {
  readonly unit: string;
  readonly failure?: 'not-found' | 'failed' | 'dependency' | 'not-applicable';
  readonly result?: string;
  /** Sockets that will start it again. */
  readonly triggers?: readonly string[];
}

export interface ControlResponse {
  /** The caller may not do this. */
  readonly denied?: boolean;
  readonly jobs?: readonly JobOutcome[];
  readonly units?: readonly UnitInfo[];
  /** Links made or removed. */
  readonly links?: readonly { readonly made: boolean; readonly path: string; readonly target: string }[];
}
