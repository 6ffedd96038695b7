import { freshState, type UnitState } from './runtime.ts';
import { Service } from './service.ts';
import { Socket } from './socket.ts';
import { Timer } from './timer.ts';
import type { Unit } from './unit.ts';
import type { Host } from './unit-host.ts';
import { triggeredBy } from './unit-memory.ts';
import { typeOf } from './unit-name.ts';

/** What a machine's units are doing, each kind in a table of its own. */
export class UnitStates {
  protected readonly host: Host;
  readonly services = new Map<string, Service>();
  readonly sockets = new Map<string, Socket>();
  readonly timers = new Map<string, Timer>();
  /** What has no process of its own: targets, and the units that are always there. */
  readonly others = new Map<string, UnitState>();

  constructor(host: Host) {
    this.host = host;
  }

  stateOf(name: string): UnitState {
    return (
      this.services.get(name)?.state ??
      this.sockets.get(name)?.state ??
      this.timers.get(name)?.state ??
      this.others.get(name) ??
      freshState()
    );
  }

  isUp(name: string): boolean {
    const { active } = this.stateOf(name);
    return active !== 'inactive' && active !== 'failed';
  }

  /** Services and sockets that are up. */
  running(): Unit[] {
    return [...this.services.values(), ...this.sockets.values()].map(({ unit }) => unit).filter(({ name }) => this.isUp(name));
  }

  canReload(name: string): boolean {
    return this.services.get(name)?.reloadable ?? false;
  }

  /** Sockets and timers that would start a service again. */
  triggers(name: string): string[] {
    const all = [...this.sockets.values(), ...this.timers.values()];
    return all.filter((one) => one.service === name && one.state.active === 'active').map((one) => one.unit.name);
  }

  /** What is known of a unit that is about to start; made, if it never did. */
  runtimeOf(unit: Unit): UnitState {
    switch (typeOf(unit.name)) {
      case 'service':
        return this.serviceOf(unit).state;
      case 'socket':
        return this.socketOf(unit).state;
      case 'timer':
        return this.timerOf(unit).state;
      default: {
        const known = this.others.get(unit.name) ?? freshState();
        this.others.set(unit.name, known);
        return known;
      }
    }
  }

  serviceOf(unit: Unit): Service {
    const known = this.services.get(unit.name) ?? new Service(this.host, unit);
    this.services.set(unit.name, known);
    return known;
  }

  socketOf(unit: Unit): Socket {
    const known = this.sockets.get(unit.name) ?? new Socket(this.host, unit);
    if (!known.active) known.unit = unit;
    this.sockets.set(unit.name, known);
    return known;
  }

  timerOf(unit: Unit): Timer {
    const known = this.timers.get(unit.name) ?? new Timer(this.host, unit, triggeredBy(unit));
    this.timers.set(unit.name, known);
    return known;
  }
}
