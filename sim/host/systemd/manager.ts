import { removeTree } from '../../libc/files.ts';
import { thread } from '../../libc/thread.ts';
import type { Job, JobResult } from './job.ts';
import { jobsBefore } from './job-order.ts';
import { enter } from './runtime.ts';
import type { Service } from './service.ts';
import { collect, lacking } from './transaction.ts';
import { type DependencyKey, dependencies, filesIn, setting, TRANSIENT_DIRECTORY, type Unit } from './unit.ts';
import { checkConditions } from './unit-conditions.ts';
import type { Host } from './unit-host.ts';
import { triggeredBy, UnitMemory } from './unit-memory.ts';
import { isTemplate, typeOf } from './unit-name.ts';
import { boundTo, dependentsOf, isAfter, rivalsOf } from './unit-relations.ts';
import { UnitStates } from './unit-states.ts';

const NEEDS: readonly DependencyKey[] = ['Requires', 'BindsTo', 'Requisite'];

/** The units of a machine and the jobs on them. */
export class Manager extends UnitStates {
  readonly memory: UnitMemory;
  readonly jobs = new Map<string, Job>();
  /** Units that stay in memory between the stop and the start of a restart. */
  readonly #pinned = new Set<string>();
  readonly #over = new Map<string, (() => void)[]>();
  #jobs = 0;
  /** No job is taken on any more: the machine is going down. */
  goingDown = false;
  /** `systemctl set-environment`: name → assignment, for services that start from then on. */
  get environment(): Map<string, string> {
    return this.host.environment;
  }

  constructor(host: Host) {
    super(host);
    this.memory = new UnitMemory(
      host.sys,
      host.journal,
      (name) => this.isBusy(name),
      (unit) => {
        const service = this.services.get(unit.name);
        if (service) service.unit = unit;
      },
    );
  }

  load(name: string): Unit {
    return this.memory.load(name);
  }

  /** Forgets units that nothing keeps in memory: what they did before is known to nobody any more. */
  sweep(): void {
    for (const table of [this.services, this.sockets, this.timers, this.others])
      for (const [name, one] of [...table]) {
        const state = 'state' in one ? one.state : one;
        if (state.active === 'inactive' && !this.jobs.has(name) && !this.memory.isHeld(name)) table.delete(name);
      }
    this.memory.forget();
    this.dropTransient();
  }

  /** Resolves when a unit that is up now is over. */
  over(name: string): Promise<void> {
    return new Promise((resolve) => void this.#over.set(name, [...(this.#over.get(name) ?? []), resolve]));
  }

  /** A unit is over: tells who waits for that. */
  ended(name: string): void {
    for (const resolve of this.#over.get(name) ?? []) resolve();
    this.#over.delete(name);
    this.dropTransient();
  }

  /** Transient units that nothing keeps are gone, files and all. */
  dropTransient(): void {
    const { sys } = this.host;
    for (const path of filesIn(sys, TRANSIENT_DIRECTORY)) {
      const name = path.slice(TRANSIENT_DIRECTORY.length + 1);
      const unit = this.memory.known(name);
      const failed = this.services.get(name)?.state.active === 'failed';
      if (failed && unit && setting(unit, 'Unit', 'CollectMode') === 'inactive-or-failed') this.services.delete(name);
      if (!this.isBusy(name) && !this.memory.isHeld(name)) removeTree(sys, path);
    }
  }

  isBusy(name: string): boolean {
    return this.stateOf(name).active !== 'inactive' || this.jobs.has(name) || this.#pinned.has(name);
  }

  /** Starts a unit and all it needs, in their order. */
  start(name: string): Promise<JobResult> {
    const wrong = this.refusal(name);
    if (wrong) return Promise.resolve(wrong);
    const chosen = new Map<string, Unit>();
    const missing = collect(this, name, chosen);
    if (missing) return Promise.resolve(missing.unit === name ? missing : { ...missing, unit: name });
    const id = this.load(name).name;
    for (const unit of chosen.values())
      for (const other of dependencies(unit, 'Conflicts'))
        if (!chosen.has(other) && this.stateOf(other).active !== 'inactive' && this.stateOf(other).active !== 'failed')
          void this.stop(other);
    for (const other of rivalsOf(this.running(), [...chosen.keys()])) void this.stop(other);
    const fresh = [...chosen.values()].filter((unit) => this.jobs.get(unit.name)?.type !== 'start');
    for (const unit of fresh) this.enqueue(unit.name, 'start', (job) => this.#startOne(unit, job, chosen));
    return this.jobs.get(id)?.done ?? Promise.resolve({ unit: id });
  }

  /** A unit is over by itself: what is bound to it goes too. */
  stopBound(name: string): void {
    for (const other of boundTo(this.running(), name)) if (this.jobs.get(other)?.type !== 'stop') void this.stop(other);
  }

  refusal(name: string): JobResult | undefined {
    if (isTemplate(name)) return { unit: name, failure: 'no-instance', result: name };
    const unit = this.load(name);
    if (unit.load === 'not-found') return { unit: name, failure: 'not-found', result: name };
    if (unit.load === 'masked') return { unit: name, failure: 'masked', result: name };
    return unit.load === 'bad-setting' ? { unit: name, failure: 'bad-setting', result: name } : undefined;
  }

  /** Puts a job into the queue; what it waits for is asked of the queue once everything of this transaction is in it. */
  enqueue(unit: string, type: Job['type'], work: (job: Job) => Promise<JobResult>): Job {
    const before = this.jobs.get(unit);
    if (before) before.cancelled = true;
    const job: Job = { id: ++this.#jobs, unit, type, running: false, cancelled: false, done: Promise.resolve({ unit }) };
    this.jobs.set(unit, job);
    job.done = Promise.resolve()
      .then(() => work(job))
      .finally(() => {
        if (this.jobs.get(unit) === job) this.jobs.delete(unit);
      });
    job.done.catch(() => undefined);
    return job;
  }

  async #startOne(unit: Unit, job: Job, chosen: ReadonlyMap<string, Unit>): Promise<JobResult> {
    const { name } = unit;
    const needed = NEEDS.flatMap((key) => dependencies(unit, key));
    for (const other of jobsBefore(unit, [...this.jobs.keys()], chosen, (one) => this.memory.known(one))) {
      const result = await this.jobs.get(other)?.done;
      if (result?.failure && needed.includes(other)) {
        return lacking(this.host, unit);
      }
    }
    if (job.cancelled) return { unit: name, failure: 'canceled' };
    for (const other of dependencies(unit, 'Requisite')) if (this.stateOf(other).active !== 'active') return lacking(this.host, unit);
    job.running = true;
    const { active, sub } = this.stateOf(name);
    if (active === 'active' || active === 'reloading' || (active === 'activating' && sub !== 'auto-restart')) return { unit: name };
    const asked = checkConditions(this.host, unit, this.runtimeOf(unit));
    if (asked) return asked;
    const result = await this.#bringUp(unit);
    if (result.failure) this.#onFailure(unit);
    return result;
  }

  #onFailure(unit: Unit): void {
    const others = dependencies(unit, 'OnFailure');
    if (others.length) this.host.journal.say(unit.name, `${unit.name}: Triggering OnFailure= dependencies.`, 6);
    for (const other of others) thread(async () => void (await this.start(other)));
  }

  async #bringUp(unit: Unit): Promise<JobResult> {
    const { sys, journal } = this.host;
    switch (typeOf(unit.name)) {
      case 'service':
        return this.run(this.serviceOf(unit));
      case 'socket': {
        if (this.load(triggeredBy(unit)).load === 'not-found') {
          journal.say(unit.name, `${unit.name}: Refusing to start, unit ${triggeredBy(unit)} to trigger not loaded.`, 5);
          journal.say(unit.name, `Failed to listen on ${this.host.title(unit)}.`, 3);
          return { unit: unit.name, failure: 'failed' };
        }
        const failed = this.socketOf(unit).start(this.stateOf(triggeredBy(unit)).active === 'active');
        return failed === undefined ? { unit: unit.name } : { unit: unit.name, failure: 'failed', result: failed };
      }
      case 'timer':
        this.timerOf(unit).start();
        return { unit: unit.name };
      case 'target':
        enter(this.runtimeOf(unit), 'active', 'active', sys.now());
        journal.say(unit.name, `Reached target ${this.host.title(unit)}.`, 6);
        return { unit: unit.name };
      case 'scope':
        enter(this.runtimeOf(unit), 'active', 'running', sys.now());
        journal.say(unit.name, `Started ${this.host.title(unit)}.`, 6);
        return { unit: unit.name };
      default:
        enter(this.runtimeOf(unit), 'active', 'active', sys.now());
        return { unit: unit.name };
    }
  }

  /** Starts a service now, with the sockets of its socket unit. */
  async run(service: Service): Promise<JobResult> {
    const socket = [...this.sockets.values()].find((one) => one.service === service.name && one.active);
    const unit = this.load(service.name);
    if (unit.load === 'loaded') service.unit = unit;
    socket?.taken();
    const result = await service.start(socket?.fds ?? []);
    if (result === undefined) return { unit: service.name };
    return result === 'canceled' ? { unit: service.name, failure: 'canceled' } : { unit: service.name, failure: 'failed', result };
  }

  async stop(name: string): Promise<JobResult> {
    const unit = this.load(name);
    if (unit.load === 'not-found' && !this.isUp(unit.name)) return { unit: name, failure: 'not-loaded', result: name };
    const chosen = dependentsOf(this.running(), unit.name);
    for (const other of chosen)
      if (this.jobs.get(other)?.type !== 'stop') this.enqueue(other, 'stop', (job) => this.stopOne(other, job, chosen));
    return (await this.jobs.get(unit.name)?.done) ?? { unit: unit.name };
  }

  async stopOne(name: string, job: Job, chosen: readonly string[]): Promise<JobResult> {
    // What was started after it stops before it.
    for (const other of chosen)
      if (other !== name && isAfter((one) => this.memory.known(one), other, name)) await this.jobs.get(other)?.done;
    if (job.cancelled) return { unit: name, failure: 'canceled' };
    job.running = true;
    await this.services.get(name)?.stop();
    this.sockets.get(name)?.stop();
    this.timers.get(name)?.stop();
    const other = this.others.get(name);
    if (other?.active === 'active') {
      enter(other, 'inactive', 'dead', this.host.sys.now());
      this.host.journal.say(name, `Stopped target ${this.host.title(this.load(name))}.`, 6);
    }
    return { unit: name };
  }

  async restart(name: string): Promise<JobResult> {
    const wrong = this.refusal(name);
    if (wrong) return wrong;
    const id = this.load(name).name;
    const others = dependentsOf(this.running(), id).filter((other) => other !== id);
    this.#pinned.add(id);
    await this.stop(name);
    const started = this.start(name);
    this.#pinned.delete(id);
    const result = await started;
    for (const other of others) if (!result.failure) await this.start(other);
    return result;
  }

  async reload(name: string): Promise<JobResult> {
    const unit = this.load(name);
    if (unit.load === 'not-found') return { unit: name, failure: 'not-found', result: name };
    if (unit.load === 'masked') return { unit: name, failure: 'masked', result: name };
    const service = this.services.get(unit.name) ?? (typeOf(unit.name) === 'service' ? this.serviceOf(unit) : undefined);
    if (!service?.reloadable) return { unit: name, failure: 'not-applicable' };
    if (service.state.active !== 'active') {
      this.host.journal.say(unit.name, `${unit.name}: Unit cannot be reloaded because it is inactive.`, 3);
      return { unit: name, failure: 'not-active' };
    }
    const job = this.enqueue(unit.name, 'reload', async (one) => {
      one.running = true;
      const failed = await service.reload();
      return failed === undefined ? { unit: unit.name } : { unit: unit.name, failure: 'failed', result: failed };
    });
    return job.done;
  }
}
