import { createRandom } from './base/random.ts';
import { type Micros, Scheduler } from './base/scheduler.ts';
import { createTrace, type Trace, type TraceEvent } from './base/trace.ts';
import { boot } from './host/boot.ts';
import { KERNELS } from './host/kernels.ts';
import { Kernel } from './kernel/kernel.ts';
import type { Process } from './kernel/process.ts';
import { programs, warmPrograms } from './programs/registry.ts';
import { parseWorld, type WorldInput } from './world/document.ts';
import type { Doorway } from './world/doorway.ts';
import { bootHub, bootRegistry } from './world/hub.ts';
import type { Input, JournalEntry, Output } from './world/input.ts';
import { buildNetwork, HUB, type LinkChange, ROUTER } from './world/network.ts';
import { Outside } from './world/outside.ts';
import { provision } from './world/provision.ts';
import { pump, type Turn } from './world/pump.ts';
import { bootRouter } from './world/router.ts';

/** Machines that nobody logs in to run what Ubuntu does. */
const KERNEL = KERNELS.ubuntu;
const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1000 ** 3;
/** From power on, or a reset, to the start of systemd; and from there until one can log in. */
const FIRMWARE = 4_000_000;
const LOGIN_READY = 500_000;
/** A host whose services do not come up is used as it is after a minute. */
const BOOT_LIMIT = 60_000_000;

const SILENT: Trace = { emit: () => undefined, subscribe: () => ({ dispose: () => undefined }) };

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
  /** Whether {@link World.events} holds the timeline. Who only listens to it need not keep it twice. */
  readonly keepEvents?: boolean;
  /** One turn of the real event loop. */
  readonly turn: Turn;
}

/** Loads in the background what a learner's first commands will need, so that they answer at once. */
export { warmPrograms };

/** Builds a world from its declaration. @throws WorldError when the declaration is not one. */
export function createWorld(declaration: WorldInput | undefined, options: WorldOptions): World {
  const document = parseWorld(declaration);
  const scheduler = new Scheduler();
  const trace = createTrace(() => scheduler.now(), options.keepEvents ?? true);
  const random = createRandom(document.seed);
  const network = buildNetwork(document);
  const epoch = Date.parse(document.start) * 1000;
  let connections = 0;
  const doors = new Map<string, Doorway>();
  const outside = new Outside(doors, options.onOutput);

  const makeKernel = (name: string, memory: number, cpus: number, disk?: number, timeline: Trace = trace, uname = KERNEL): Kernel =>
    new Kernel({
      hostname: name,
      scheduler,
      random: random.fork(name),
      trace: timeline,
      programs,
      network: network.namespaceOf(name),
      nextConnection: () => ++connections,
      epoch,
      uname,
      memory: memory * MEGABYTE,
      ...(disk === undefined ? {} : { disk: disk * GIGABYTE }),
      cpus,
      onFault: (fault) => options.onFault?.(fault),
      onConsole: (bytes) => outside.console(name, bytes),
      onReboot: (how) => restart(name, how),
    });

  /** Docker Hub and the router start when the first packet comes, so that a page that needs neither never loads them. */
  const startOnVisit = (name: string, start: () => Promise<void>): void => {
    const namespace = network.namespaceOf(name);
    let started: Promise<void> | undefined;
    namespace.asleep = () => {
      started ??= start().then(() => {
        namespace.asleep = undefined;
      });
      return started;
    };
  };
  startOnVisit(HUB.host, () => bootHub(makeKernel(HUB.host, 8192, 8)));
  // Nobody looks at the router: it keeps no place on the timeline.
  startOnVisit(ROUTER, () => bootRouter(makeKernel(ROUTER, 256, 1, undefined, SILENT), document, network));

  const inits = new Map<string, Process>();
  for (const [name, host] of Object.entries(document.hosts)) {
    const kernel = makeKernel(name, host.memory, host.cpus, host.disk, trace, KERNELS[host.profile]);
    doors.set(name, {
      ...{ kernel, user: host.user, parent: () => inits.get(name) },
      ...{ switchOn: () => switchOn(name), isGoingDown: () => stopping.has(name) || kernel.halted },
    });
    // Where there is another machine to come from, sshd listens.
    const services = Object.keys(document.hosts).length > 1 ? { ssh: 'running' as const, ...host.services } : host.services;
    provision(
      kernel,
      { name, host: { ...host, services }, network: { address: network.addressOf(name), search: document.dns.search } },
      () => inits.set(name, boot(kernel, host.cgroups)),
    );
  }

  /** Hosts that are on their way down, and hosts on their way up. */
  const stopping = new Set<string>();
  const starting = new Set<string>();
  trace.subscribe((event) => {
    if (event.type === 'host.stopping') stopping.add(event.host);
    outside.observe(event);
  });

  /** Firmware, boot loader and kernel take their time; then systemd starts, and one can log in again. */
  const switchOn = (name: string): void => {
    const kernel = doors.get(name)?.kernel;
    if (!kernel?.halted || starting.has(name)) return;
    starting.add(name);
    scheduler.at(scheduler.now() + FIRMWARE, () => {
      starting.delete(name);
      stopping.delete(name);
      inits.set(
        name,
        kernel.restart((again) => boot(again, document.hosts[name]?.cgroups)),
      );
      scheduler.at(scheduler.now() + LOGIN_READY, () => outside.hostUp(name));
    });
  };

  /** What reboot(2) asked for, once the caller's own call is over. */
  const restart = (name: string, how: 'restart' | 'poweroff'): void => {
    stopping.add(name);
    scheduler.at(scheduler.now(), () => {
      doors.get(name)?.kernel.halt();
      if (how === 'restart') switchOn(name);
      else outside.hostOff(name);
    });
  };

  for (const [name, registry] of Object.entries(document.registries)) void bootRegistry(makeKernel(name, 1024, 1), registry);

  const changeLink = (change: LinkChange): void => {
    const { physics, up } = network.set(change);
    const { latency, loss, bandwidth } = physics;
    const plug = change.host === undefined ? {} : { plug: change.host };
    const hosts = document.links[change.link]?.hosts ?? [HUB.host];
    trace.emit(change.host ?? hosts[0] ?? HUB.host, 0, {
      ...{ type: 'link.change', link: change.link, hosts, up, latency, loss, bandwidth },
      ...plug,
    });
  };

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
      // What cannot be is refused before it becomes part of the past.
      if (input.kind === 'link.set') network.check(input);
      journal.push({ t: time, input });
      if (input.kind === 'link.set') changeLink(input);
      else outside.apply(input);
    },
    run,
    subscribe: (listener) => trace.subscribe(listener),
  };
}
