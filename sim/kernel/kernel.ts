import type { Random } from '../base/random.ts';
import type { Scheduler } from '../base/scheduler.ts';
import type { Happening, Trace } from '../base/trace.ts';
import type { CgroupTree } from './cgroups.ts';
import type { Devices } from './devices.ts';
import { createDevices } from './devices.ts';
import { KernelLog } from './kernel-log.ts';
import { exitProcess, sendSignal } from './lifecycle.ts';
import { initialLimits } from './limits.ts';
import type { Namespaces } from './namespaces.ts';
import { PidNamespace } from './namespaces.ts';
import type { NetNamespace } from './net/net-namespace.ts';
import { observed } from './observed.ts';
import { Process } from './process.ts';
import type { Credentials, Program, Sys } from './sys.ts';
import { ProcessGone } from './sys.ts';
import { createSys } from './syscalls/create.ts';
import { MountNamespace } from './vfs/mount-namespace.ts';
import { Space } from './vfs/space.ts';
import { createTmpfs } from './vfs/tmpfs.ts';
import type { Walker } from './vfs/walk.ts';

/** Finds programs by the name in their executable file. A promise is real work (a lazy import) and passes through the scheduler's gate. */
export interface ProgramSource {
  load(name: string): Program | Promise<Program> | undefined;
}

export interface KernelOptions {
  readonly hostname: string;
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly trace: Trace;
  readonly programs: ProgramSource;
  readonly network: NetNamespace;
  /** Unique connection numbers in the world. */
  readonly nextConnection: () => number;
  /** Microseconds since 1970 when the world began. */
  readonly epoch: number;
  readonly uname: { release: string; version: string; machine: string };
  readonly memory: number;
  /** Bytes of its disk; 25 GB where this is not said. */
  readonly disk?: number;
  readonly cpus: number;
  /** A program failed in a way no program may: it threw something that is no system call's error. */
  readonly onFault: (fault: { host: string; argv: readonly string[]; error: unknown }) => void;
  /** Bytes that somebody wrote to /dev/console. */
  readonly onConsole?: (bytes: Uint8Array) => void;
  readonly onReboot: (how: 'restart' | 'poweroff') => void;
}

const ROOT: Credentials = { uid: 0, euid: 0, gid: 0, egid: 0, groups: [0] };
/** A small server's disk, and what an installed system takes of it beyond the files that are simulated. */
const DISK = 25 * 1000 ** 3;
const INSTALLED = 3.4 * 1000 ** 3;
/** So many calls may pass without the clock moving; then one lets everything else have its turn. */
const CALLS_BEFORE_YIELD = 512;
const YIELD_COST = 100;

/** 8:1, the partition that holds the root file system. */
const ROOT_DEVICE = (8 << 8) | 1;

/** One machine. It knows processes, files and sockets, and has never heard of Docker. */
export class Kernel {
  readonly options: KernelOptions;
  readonly root: Walker['root'];
  first: Namespaces;
  readonly devices: Devices;
  bootedAt: number;
  /** Another one each time it is switched on: 32 hexadecimal digits (random(4), boot_id). */
  bootId: string;
  halted = false;
  readonly log: KernelLog;
  readonly diskBytes: number;
  /** cgroups that were made or given limits; those that have processes are there without. */
  readonly cgroups: CgroupTree = new Map();
  /** How often each cgroup's pids.max refused a process. */
  readonly pidsRefused = new Map<string, number>();
  /** Logins so far (audit_set_loginuid): each gets the next number. */
  logins = 0;
  readonly #identities = new WeakMap<object, number>();
  /** By how much root has put the wall clock forward, microseconds; the hardware's clock keeps it over a reboot. */
  clockChange = 0;
  /** Who makes the present call on a file name: what /proc/self stands for. */
  current: Process | undefined;
  readonly #sys = new WeakMap<Process, Sys>();
  #chance: Random | undefined;
  #inodes = 1000;
  /** Of file systems that are on no disk: 0:21 and on. */
  #devices = 20;

  constructor(options: KernelOptions) {
    this.options = options;
    this.bootedAt = options.scheduler.now();
    this.bootId = this.#newBootId();
    this.log = new KernelLog(() => options.scheduler.now() - this.bootedAt);
    this.log.boot({ ...options.uname, memory: options.memory, cpus: options.cpus });
    this.diskBytes = options.disk ?? DISK;
    const disk = new Space({ bytes: options.disk ?? DISK, installed: INSTALLED });
    const tmpfs = createTmpfs(ROOT_DEVICE, () => this.now(), 0o755, disk);
    const mnt = MountNamespace.withRoot(tmpfs.root, 'ext4', '/dev/sda1');
    this.root = mnt.root;
    this.first = {
      mnt,
      pid: new PidNamespace(undefined),
      net: options.network,
      uts: { hostname: options.hostname },
      ipc: {},
      cgroup: { root: '/' },
    };
    this.devices = createDevices(this);
  }

  /** Wall-clock time of this machine, microseconds since 1970. */
  now(): number {
    return this.options.epoch + this.options.scheduler.now() + this.clockChange;
  }

  #newBootId(): string {
    const { random, scheduler } = this.options;
    return [...random.fork(`boot ${scheduler.now()}`).bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  nextInode(): number {
    this.#inodes += 1;
    return this.#inodes;
  }

  nextDevice(): number {
    this.#devices += 1;
    // A device number has its minor part's upper bits above the major part (makedev(3)).
    return (this.#devices & 0xff) | ((this.#devices & ~0xff) << 12);
  }

  /** A number for a namespace or a mount, the same each time: what /proc/<pid>/ns and mountinfo show. */
  identityOf(thing: object, first = 4026532200): number {
    const known = this.#identities.get(thing) ?? first + this.nextInode();
    this.#identities.set(thing, known);
    return known;
  }

  nextInterface(): number {
    return this.options.network.nextIndex();
  }

  /** What the network does by chance, in [0, 1). A stream of its own: a lost packet shifts nothing else. */
  chance(): number {
    this.#chance ??= this.options.random.fork('network');
    return this.#chance.uint32() / 0x1_0000_0000;
  }

  trace(pid: number, happening: Happening): void {
    this.options.trace.emit(this.options.hostname, pid, happening);
  }

  /** A process without a program file, child of nobody: pid 1 on its first call; later ones stand for what comes from outside (a terminal's login, a bridge). */
  start(
    body: (sys: Sys) => Promise<number> | number,
    options: { parent?: Process; credentials?: Credentials; argv?: readonly string[] } = {},
  ): Process {
    const process = new Process(options.parent, this.first, options.credentials ?? ROOT, this.root, this.root);
    process.argv = options.argv ?? [];
    process.limits = options.parent?.limits ?? initialLimits(this.options.memory);
    this.adopt(process);
    process.group = process.session = process.pid;
    this.run(process, body);
    return process;
  }

  /** Runs `work` as root before the machine has any process, then goes on with `done`: an installer's run. It leaves no trace. */
  prepare(work: (sys: Sys) => Promise<number>, done: () => void): void {
    const process = new Process(undefined, this.first, ROOT, this.root, this.root);
    void work(createSys(this, process)).then(done, (error: unknown) =>
      this.options.onFault({ host: this.options.hostname, argv: ['provision'], error }),
    );
  }

  /** The same disk, all else new: what a reboot leaves. */
  restart(boot: (kernel: Kernel) => Process): Process {
    this.halted = false;
    this.cgroups.clear();
    this.pidsRefused.clear();
    this.logins = 0;
    this.log.boot({ ...this.options.uname, memory: this.options.memory, cpus: this.options.cpus });
    this.bootedAt = this.options.scheduler.now();
    this.bootId = this.#newBootId();
    this.options.network.off = false;
    this.options.network.firewall.reset();
    this.first = {
      ...this.first,
      mnt: this.first.mnt.bare(),
      pid: new PidNamespace(undefined),
      ipc: {},
      cgroup: { root: '/' },
      uts: { hostname: this.options.hostname },
    };
    this.options.network.settings.reset();
    for (const port of [...this.options.network.interfaces])
      if (port.kind === 'bridge' || port.kind === 'veth') this.options.network.removeInterface(port.name);
    return boot(this);
  }

  /** Gives a new process its number and its place in the tree. */
  adopt(process: Process): void {
    process.namespaces.pid.enter(process);
    process.namespaces.net.enter();
    process.pid = this.first.pid.numberOf(process);
    process.startedAt = this.options.scheduler.now();
    process.parent?.children.add(process);
    this.trace(process.pid, { type: 'process.start', ppid: process.parent?.pid ?? 0, uid: process.credentials.euid });
  }

  /** clock_settime(2) of CLOCK_REALTIME. What waits for a span of time does not notice. */
  setClock(time: number | 'network'): void {
    this.clockChange = time === 'network' ? 0 : this.clockChange + Math.round(time) - this.now();
  }

  /** The one Sys of a process. */
  sysOf(process: Process): Sys {
    const known = this.#sys.get(process) ?? createSys(this, process);
    this.#sys.set(process, known);
    const tell = process.observer;
    return tell ? observed(known, () => process.pid, tell) : known;
  }

  run(process: Process, body: (sys: Sys) => Promise<number> | number): void {
    const sys = this.sysOf(process);
    const finish = (code: number): void => exitProcess(this, process, { kind: 'exited', code: code & 0xff });
    // The first step is taken after the parent's own: fork returns before the child runs.
    void Promise.resolve()
      .then(() => (process.alive ? body(sys) : 0))
      .then(finish, (error: unknown) => this.#crash(process, error));
  }

  /** A signal handler runs between the program's own steps. */
  runHandler(process: Process, handler: () => unknown): void {
    void Promise.resolve()
      .then(() => (process.alive ? handler() : undefined))
      .catch((error: unknown) => this.#crash(process, error));
  }

  #crash(process: Process, error: unknown): void {
    if (error instanceof ProcessGone || !process.alive) return;
    this.options.onFault({ host: this.options.hostname, argv: process.argv, error });
    exitProcess(this, process, { kind: 'signaled', signal: 'SIGABRT' });
  }

  walker(process: Process): Walker {
    this.current = process;
    return { mounts: process.namespaces.mnt, root: process.root, cwd: process.cwd, credentials: process.credentials };
  }

  /** Called by every system call that may wait, so that a busy program cannot keep the clock from running. */
  async yieldSometimes(process: Process): Promise<void> {
    process.calls += 1;
    if (process.calls < CALLS_BEFORE_YIELD) return;
    process.calls = 0;
    await this.sleep(process, YIELD_COST);
  }

  sleep(process: Process, duration: number): Promise<void> {
    const { scheduler } = this.options;
    return process.block((resolve) => {
      const timer = scheduler.at(scheduler.now() + Math.max(0, Math.round(duration)), () => resolve());
      return () => timer.dispose();
    });
  }

  /** Sends a signal to every process of a group, as a terminal does. */
  signalGroup(group: number, signal: Parameters<typeof sendSignal>[2]): void {
    for (const process of this.first.pid.all()) if (process.group === group && process.alive) sendSignal(this, process, signal);
  }

  /** Everything ends at once, as when the power goes. */
  halt(): void {
    this.halted = true;
    this.options.network.off = true;
    for (const process of this.first.pid.all()) if (process.alive) exitProcess(this, process, { kind: 'signaled', signal: 'SIGKILL' });
    this.trace(0, { type: 'host.halt' });
  }
}
