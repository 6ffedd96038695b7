import { thread } from '../../libc/thread.ts';
import { nextCalendar } from './calendar-event.ts';
import { enter, freshState, type UnitState } from './runtime.ts';
import { setting, settings, type Unit } from './unit.ts';
import { timeSpan } from './unit-file.ts';
import type { Host } from './unit-host.ts';

/** A timer unit: starts its service when a time comes (systemd.timer(5)): monotonic times, and the common calendar forms. */
export class Timer {
  readonly state: UnitState = freshState();
  readonly #host: Host;
  readonly unit: Unit;
  readonly service: string;
  /** Microseconds since 1970; 0 for never. */
  next = 0;
  last = 0;
  #run = 0;

  constructor(host: Host, unit: Unit, service: string) {
    this.#host = host;
    this.unit = unit;
    this.service = service;
  }

  start(): void {
    enter(this.state, 'active', 'waiting', this.#host.sys.now());
    this.#host.journal.say(this.unit.name, `Started ${this.#host.title(this.unit)}.`, 6);
    this.#schedule();
  }

  stop(): void {
    if (this.state.active !== 'active') return;
    this.#run += 1;
    this.next = 0;
    enter(this.state, 'inactive', 'dead', this.#host.sys.now());
    this.#host.journal.say(this.unit.name, `${this.unit.name}: Deactivated successfully.`, 6);
    this.#host.journal.say(this.unit.name, `Stopped ${this.#host.title(this.unit)}.`, 6);
  }

  #schedule(): void {
    const { sys } = this.#host;
    const booted = sys.now() - sys.monotonic();
    const after = (key: string, from: number) => settings(this.unit, 'Timer', key).map((text) => from + timeSpan(text));
    const times = [
      ...after('OnActiveSec', this.state.activeEnter),
      ...after('OnBootSec', booted),
      ...after('OnStartupSec', booted),
      ...(this.last ? after('OnUnitActiveSec', this.last) : []),
      ...settings(this.unit, 'Timer', 'OnCalendar').flatMap((text) => nextCalendar(text, sys.now()) ?? []),
    ].filter((time) => time > this.last && (time > sys.now() || this.last === 0));
    const run = ++this.#run;
    this.next = times.length ? Math.max(Math.min(...times), sys.now()) : 0;
    if (!this.next) {
      enter(this.state, 'active', 'elapsed', sys.now());
      return;
    }
    thread(async () => {
      await sys.sleep(this.next - sys.now());
      if (run !== this.#run) return;
      this.last = sys.now();
      enter(this.state, 'active', 'running', sys.now());
      await this.#host.activate(setting(this.unit, 'Timer', 'Unit') ?? this.service);
      if (run !== this.#run) return;
      enter(this.state, 'active', 'waiting', sys.now());
      this.#schedule();
    });
  }
}
