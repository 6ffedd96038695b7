import { setting, type Unit } from './unit.ts';
import { timeSpan } from './unit-file.ts';

/** How often a unit may be started in how much time (systemd.unit(5), StartLimitIntervalSec=). */
export class StartLimit {
  #starts: number[] = [];

  /** Counts a start, or says that there have been too many. `now` in microseconds. */
  tooOften(unit: Unit, now: number): boolean {
    const of = (...keys: string[]) =>
      keys.map((key) => setting(unit, 'Unit', key) ?? setting(unit, 'Service', key)).find((value) => value !== undefined);
    const burst = Number(of('StartLimitBurst') ?? '5');
    const interval = timeSpan(of('StartLimitIntervalSec', 'StartLimitInterval') ?? '10s');
    if (interval === 0 || burst === 0) return false;
    this.#starts = this.#starts.filter((at) => now - at < interval);
    if (this.#starts.length >= burst) return true;
    this.#starts.push(now);
    return false;
  }

  forget(): void {
    this.#starts = [];
  }
}
