import type { Sys, WaitStatus } from '../../kernel/sys.ts';
import type { Journal } from './journal.ts';
import type { Service } from './service.ts';
import type { Unit } from './unit.ts';

/** What services, sockets and timers need of the manager. */
export interface Host {
  readonly sys: Sys;
  readonly journal: Journal;
  readonly notifySocket: string;
  /** Variables for every service, by name: `NAME=value`. */
  readonly environment: Map<string, string>;
  /** Resolves when a process has ended. */
  ended(pid: number): Promise<WaitStatus>;
  startAgain(service: Service): Promise<void>;
  /** Resolves when a unit that is up is over; at once for one that is not. */
  over(name: string): Promise<void>;
  activate(name: string): Promise<void>;
  /** A service is over: its socket, if any, listens again. */
  stopped(name: string, result: string): void;
  /** How messages name a unit: `docker.service - Docker Application Container Engine`. */
  title(unit: Unit): string;
}
