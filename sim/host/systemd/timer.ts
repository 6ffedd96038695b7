import { thread } from '../../libc/thread.ts';
import { nextCalendar } from './calendar-event.ts';
import { enter, freshState, type UnitState } from './runtime.ts';
import { setting, settings, type Unit } from './unit.ts';
import { timeSpan } from './unit-file.ts';
import type { Host } from './unit-host.ts';
import { wakeUp } from './wake-up.ts';

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

  /** It has nothing left to do and does not remain: it goes with what it started. */
  async #endWith(service: string): Promise<void> {
    await this.#host.over(service);
    if (this.state.active !== 'active') return;
    enter(this.state, 'inactive', 'dead', this.#host.sys.now());
    this.#host.journal.say(this.unit.name, `${this.unit.name}: Deactivated successfully.`, 6);
    this.#host.stopped(this.unit.name, 'success');
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
    const accuracy = timeSpan(setting(this.unit, 'Timer', 'AccuracySec') ?? '1min');
    if (!this.next && setting(this.unit, 'Timer', 'RemainAfterElapse') === 'no') {
      thread(() => this.#endWith(setting(this.unit, 'Timer', 'Unit') ?? this.service));
      return;
    }
    if (!this.next) {
      enter(this.state, 'active', 'elapsed', sys.now());
      return;
    }
    thread(async () => {
      // The choice is made on the clock that runs from the boot on.
      const due = this.next - booted;
      await sys.sleep(wakeUp(due, accuracy, this.#host.journal.boot) - sys.monotonic());
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
