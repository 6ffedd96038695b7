import type { Micros } from '../../base/scheduler.ts';
import type { Happening } from '../../base/trace.ts';

/** The machine as a whole: its names, its clock, chance. */
export interface MachineCalls {
  hostname(): string;
  sethostname(name: string): void;
  uname(): { sysname: string; release: string; version: string; machine: string };
  /** Wall-clock time of the simulated machine, microseconds since 1970 (UTC). */
  now(): number;
  /**
   * clock_settime(2) of the wall clock, which containers share and may not set. `network`: the time that the world's time servers tell.
   * @throws EPERM, EINVAL before 1970
   */
  settime(time: number | 'network'): void;
  /** Microseconds since boot. */
  monotonic(): Micros;

  /** nanosleep(2). Not cut short by handled signals. */
  sleep(duration: Micros): Promise<void>;
  /** getrandom(2), from the world's seed. */
  random(count: number): Uint8Array;
  /** reboot(2): needs uid 0. */
  reboot(how: 'restart' | 'poweroff'): void;
  /** Puts an event of this process on the world's timeline. */
  trace(happening: Happening): void;
  /**
   * dlopen(3): code that a program fetches only when it needs it, `sys.dlopen(import('./x.ts'))`. Virtual time stands still until it is there; an
   * import that is awaited without this would let the world go on for as long as the real machine takes.
   */
  dlopen<T>(code: Promise<T>): Promise<T>;
}
