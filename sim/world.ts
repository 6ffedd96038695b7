import { createRandom } from './base/random.ts';
import { type Micros, Scheduler } from './base/scheduler.ts';
import { createTrace, type TraceEvent } from './base/trace.ts';
import { boot } from './host/boot.ts';
import { Kernel } from './kernel/kernel.ts';
import type { Process } from './kernel/process.ts';
import { programs, warmPrograms } from './programs/registry.ts';
import { parseWorld, type WorldInput } from './world/document.ts';
import { bootHub, bootRegistry } from './world/hub.ts';
import type { Input, JournalEntry, Output } from './world/input.ts';
import { buildNetwork, HUB } from './world/network.ts';
import { type Doorway, Outside } from './world/outside.ts';
import { provision } from './world/provision.ts';
import { pump, type Turn } from './world/pump.ts';

const KERNEL = { release: '6.8.0-60-generic', version: '#63-Ubuntu SMP PREEMPT_DYNAMIC', machine: 'x86_64' };
const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1000 ** 3;
/** A host whose services do not come up is used as it is after a minute. */
const BOOT_LIMIT = 60_000_000;

/** A failure of the simulation itself, never of a simulated program. */
export interface Fault {
  readonly host: string;
  readonly argv: readonly string[];
  readonly error: unknown;
}

/** A whole simulated world: hosts, network, clock. It stands still unless {@link run} moves it. */
export interface World {
  readonly scheduler: Scheduler;
  readonly events: readonly TraceEvent[];
  readonly journal: readonly JournalEntry[];
  readonly hosts: readonly string[];
  /** Microseconds since 1970 at virtual time 0. */
  readonly epoch: number;
  /** Runs until every host has started its services. */
  boot(): Promise<void>;
  /** Runs everything up to `limit`, then lets the input act and writes it into the journal with that time. */
  input(input: Input, at: Micros): Promise<void>;
  /** Runs up to and including virtual time `limit`, or until `enough`. */
  run(limit: Micros, enough?: () => boolean): Promise<void>;
  subscribe(listener: (event: TraceEvent) => void): { dispose(): void };
}

export interface WorldOptions {
  readonly onOutput: (output: Output) => void;
  readonly onFault?: (fault: Fault) => void;
  /** One turn of the real event loop. */
  readonly turn: Turn;
}

/** Loads in the background what a learner's first commands will need, so that they answer at once. */
export { warmPrograms };

/** Builds a world from its declaration. @throws WorldError when the declaration is not one. */
export function createWorld(declaration: WorldInput | undefined, options: WorldOptions): World {
  const document = parseWorld(declaration);
  const scheduler = new Scheduler();
  const trace = createTrace(() => scheduler.now());
  const random = createRandom(document.seed);
  const network = buildNetwork(document);
  const epoch = Date.parse(document.start) * 1000;
  let connections = 0;
  const doors = new Map<string, Doorway>();
  let hub: Promise<void> | undefined;

  const makeKernel = (name: string, memory: number, cpus: number, disk?: number): Kernel =>
    new Kernel({
      hostname: name,
      scheduler,
      random: random.fork(name),
      trace,
      programs,
      network: network.namespaceOf(name),
      nextConnection: () => ++connections,
      resolveName: async (query) => {
        const answer = network.resolve(query);
        // Docker Hub starts when somebody asks for it, so that a page without pulls never loads it.
        if (answer[0] === HUB.address) await wakeHub();
        return answer;
      },
      epoch,
      uname: KERNEL,
      memory: memory * MEGABYTE,
      ...(disk === undefined ? {} : { disk: disk * GIGABYTE }),
      cpus,
      onFault: (fault) => options.onFault?.(fault),
      onReboot: (how) => restart(name, how),
    });

  const wakeHub = (): Promise<void> => {
    hub ??= bootHub(makeKernel(HUB.host, 8192, 8));
    return hub;
  };

  const inits = new Map<string, Process>();
  for (const [name, host] of Object.entries(document.hosts)) {
    const kernel = makeKernel(name, host.memory, host.cpus, host.disk);
    doors.set(name, { kernel, user: host.user, parent: () => inits.get(name) });
    provision(kernel, { name, host, address: network.addressOf(name) }, () => inits.set(name, boot(kernel)));
  }

  /** What reboot(2) asked for, once the caller's own call is over. */
  const restart = (name: string, how: 'restart' | 'poweroff'): void => {
    const kernel = doors.get(name)?.kernel;
    scheduler.at(scheduler.now(), () => {
      kernel?.halt();
      if (kernel && how === 'restart') inits.set(name, kernel.restart(boot));
    });
  };

  for (const [name, registry] of Object.entries(document.registries)) void bootRegistry(makeKernel(name, 1024, 1), registry);

  const outside = new Outside(doors, options.onOutput);
  const journal: JournalEntry[] = [];
  const run = (limit: Micros, enough?: () => boolean): Promise<void> => pump(scheduler, options.turn, limit, enough);
  return {
    scheduler,
    events: trace.events,
    journal,
    hosts: Object.keys(document.hosts),
    epoch,
    async boot() {
      const waiting = new Set(Object.keys(document.hosts));
      const subscription = trace.subscribe((event) => {
        if (event.type === 'host.ready') waiting.delete(event.host);
      });
      await run(BOOT_LIMIT, () => waiting.size === 0);
      subscription.dispose();
    },
    async input(input, at) {
      const time = Math.max(at, scheduler.now());
      await run(time);
      scheduler.advanceTo(time);
      journal.push({ t: time, input });
      outside.apply(input);
    },
    run,
    subscribe: (listener) => trace.subscribe(listener),
  };
}
