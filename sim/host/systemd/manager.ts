import type { Sys, WaitStatus } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import type { Journal } from './journal.ts';
import { Service } from './service.ts';
import { Socket } from './socket.ts';
import { dependencies, loadUnit, settings, UNIT_DIRECTORIES, type Unit } from './unit.ts';
import { words } from './unit-file.ts';

/** What services and sockets need of the manager. */
export interface Host {
  readonly sys: Sys;
  readonly journal: Journal;
  readonly notifySocket: string;
  /** Resolves when a child has ended. */
  ended(pid: number): Promise<WaitStatus>;
  startAgain(service: Service): Promise<void>;
  activate(name: string): Promise<void>;
  /** A service is over: its socket, if any, listens again. */
  stopped(name: string): void;
}

/** How a job came out; `failure` is the kind, for systemctl to put into words. */
export interface JobResult {
  readonly unit: string;
  readonly failure?: 'not-found' | 'failed' | 'dependency' | 'not-applicable';
  readonly result?: string;
}

/** The units of a machine and the jobs on them. */
export class Manager {
  readonly #host: Host;
  readonly services = new Map<string, Service>();
  readonly sockets = new Map<string, Socket>();
  /** Targets that have been reached, since when. */
  readonly targets = new Map<string, number>();
  readonly #starting = new Map<string, Promise<JobResult>>();

  constructor(host: Host) {
    this.#host = host;
  }

  load(name: string): Unit | undefined {
    return loadUnit(this.#host.sys, name);
  }

  /** Every unit that there is a file for. */
  files(): string[] {
    const { sys } = this.#host;
    const names = UNIT_DIRECTORIES.filter((directory) => exists(sys, directory)).flatMap((directory) =>
      sys.readdir(directory).map((entry) => entry.name),
    );
    return [...new Set(names)].filter((name) => /\.(service|socket|target)$/.test(name)).sort();
  }

  /** Reads changed unit files again; running services keep running. */
  reloadFiles(): void {
    for (const service of this.services.values()) service.unit = this.load(service.name) ?? service.unit;
  }

  start(name: string, chain: readonly string[] = []): Promise<JobResult> {
    const running = this.#starting.get(name);
    // A circle of wants is broken where it closes.
    if (running) return chain.includes(name) ? Promise.resolve({ unit: name }) : running;
    const job = this.#start(name, [...chain, name]).finally(() => this.#starting.delete(name));
    this.#starting.set(name, job);
    return job;
  }

  async #start(name: string, chain: readonly string[]): Promise<JobResult> {
    const { sys, journal } = this.#host;
    const unit = this.load(name);
    if (!unit) return { unit: name, failure: 'not-found' };
    const needed = [...dependencies(sys, unit, 'Requires'), ...dependencies(sys, unit, 'BindsTo')];
    const after = dependencies(sys, unit, 'After');
    const jobs = [...new Set([...needed, ...dependencies(sys, unit, 'Wants')])].map((other) => ({ other, done: this.start(other, chain) }));
    for (const { other, done } of jobs) {
      if (!after.includes(other) && !name.endsWith('.target')) continue;
      const result = await done;
      if (result.failure && needed.includes(other)) return { unit: name, failure: 'dependency' };
    }
    if (name.endsWith('.target')) {
      if (!this.targets.has(name)) {
        this.targets.set(name, sys.now());
        journal.say(name, `Reached target ${name} - ${settings(unit, 'Unit', 'Description').at(-1) ?? name}.`);
      }
      return { unit: name };
    }
    if (name.endsWith('.socket')) {
      this.#socket(unit).start();
      return { unit: name };
    }
    const service = this.#service(unit);
    const { active, sub } = service.state;
    if (active === 'active' || (active === 'activating' && sub !== 'auto-restart')) return { unit: name };
    return this.run(service);
  }

  /** Starts a service now, with the sockets of its socket unit. */
  async run(service: Service): Promise<JobResult> {
    const socket = [...this.sockets.values()].find((one) => one.service === service.name && one.active);
    const result = await service.start(socket?.fds ?? []);
    return result === undefined ? { unit: service.name } : { unit: service.name, failure: 'failed', result };
  }

  async stop(name: string): Promise<JobResult> {
    if (!this.load(name) && !this.services.has(name)) return { unit: name, failure: 'not-found' };
    // A start that is still waiting, for the network say, comes to its end first.
    await this.#starting.get(name);
    const { sys } = this.#host;
    for (const other of this.services.values()) {
      const bound = (['Requires', 'BindsTo', 'PartOf'] as const).some((key) => dependencies(sys, other.unit, key).includes(name));
      if (bound && other.name !== name && other.state.active !== 'inactive') await other.stop();
    }
    this.sockets.get(name)?.stop();
    this.targets.delete(name);
    await this.services.get(name)?.stop();
    return { unit: name };
  }

  async reload(name: string): Promise<JobResult> {
    const service = this.services.get(name);
    if (!service) return { unit: name, failure: this.load(name) ? 'not-applicable' : 'not-found' };
    return (await service.reload()) === undefined ? { unit: name } : { unit: name, failure: 'not-applicable' };
  }

  /** Sockets that would start a service again. */
  triggers(name: string): string[] {
    return [...this.sockets.values()].filter((socket) => socket.service === name && socket.active).map((socket) => socket.unit.name);
  }

  /** Stops all services, the last started first, for the machine to go down. */
  async stopAll(): Promise<void> {
    for (const service of [...this.services.values()].reverse()) await service.stop();
  }

  #service(unit: Unit): Service {
    const known = this.services.get(unit.name) ?? new Service(this.#host, unit);
    known.unit = unit;
    this.services.set(unit.name, known);
    return known;
  }

  #socket(unit: Unit): Socket {
    const known = this.sockets.get(unit.name) ?? new Socket(this.#host, unit);
    this.sockets.set(unit.name, known);
    return known;
  }
}

/** The targets that a unit is installed into. */
export function wantedBy(unit: Unit): string[] {
  return settings(unit, 'Install', 'WantedBy').flatMap(words);
}
