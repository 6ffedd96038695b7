import { initialLimits, type Limits } from './limits.ts';
import type { Namespaces, PidNamespace } from './namespaces.ts';
import type { Description } from './open-file.ts';
import { isUncatchable } from './signals.ts';
import type { Credentials, Disposition, ObservedCall, Signal, WaitStatus } from './sys.ts';
import type { Tty } from './tty.ts';
import type { Place } from './vfs/place.ts';
import { WaitQueue } from './wait-queue.ts';

export interface Descriptor {
  readonly description: Description;
  closeOnExec: boolean;
}

/** A process's life: it runs, may be stopped and go on, becomes a zombie, and is gone when its parent has waited for it. */
export type ProcessState = 'running' | 'stopped' | 'zombie' | 'reaped';

/** One process: what the kernel keeps of it. What it may do is in syscalls/. */
export class Process {
  /** The number in the machine's first pid namespace. Process groups and sessions are named by it too. */
  pid = 0;
  parent: Process | undefined;
  readonly children = new Set<Process>();
  namespaces: Namespaces;
  /** Where its children go after setns(2) into another pid namespace; undefined where they stay in its own. */
  pidForChildren: PidNamespace | undefined;
  credentials: Credentials;
  root: Place;
  cwd: Place;
  umask = 0o022;
  /** −20…19 (sched(7)). */
  nice = 0;
  readonly descriptors = new Map<number, Descriptor>();
  env: Record<string, string> = {};
  argv: readonly string[] = [];
  exe = '';
  group = 0;
  session = 0;
  terminal: Tty | undefined;
  dispositions = new Map<Signal, Disposition>();
  state: ProcessState = 'running';
  exitStatus: WaitStatus = { kind: 'exited', code: 0 };
  /** Stop and continue that the parent has not been told of yet. */
  unreported: WaitStatus | undefined;
  /** What came while it was stopped. */
  readonly pending: Signal[] = [];
  subreaper = false;
  limits: Limits = initialLimits(Number.POSITIVE_INFINITY);
  cgroup = '/';
  /** Who logged in here, and in which session: what /proc/PID/loginuid and sessionid show. */
  login: { readonly uid: number; readonly session: number } | undefined;
  frozen = false;
  /** By the world's clock, which nobody sets. */
  startedAt = 0;
  /** How many calls it made since it last let the clock run. */
  calls = 0;
  /** Who traces it. */
  observer: ((call: ObservedCall) => void) | undefined;
  /** Bytes written to files that no time has passed for yet. */
  unpaidBytes = 0;
  /** A child changed state. */
  readonly childChanged = new WaitQueue();
  readonly #resumed = new WaitQueue();
  readonly #blocked = new Set<() => void>();

  constructor(parent: Process | undefined, namespaces: Namespaces, credentials: Credentials, root: Place, cwd: Place) {
    this.parent = parent;
    this.namespaces = namespaces;
    this.credentials = credentials;
    this.root = root;
    this.cwd = cwd;
  }

  get alive(): boolean {
    return this.state === 'running' || this.state === 'stopped';
  }

  get command(): string {
    return (this.exe.split('/').at(-1) ?? '').slice(0, 15);
  }

  /**
   * Waits until `start`'s callback is called. A process that dies meanwhile never comes back: like a real one, it runs no more code.
   * `start` returns how to give up waiting.
   */
  block<T>(start: (resolve: (value: T) => void, reject: (error: Error) => void) => () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!this.alive) return;
      let cancel: (() => void) | undefined;
      const abandon = (): void => cancel?.();
      this.#blocked.add(abandon);
      cancel = start(
        (value) => {
          if (this.#blocked.delete(abandon)) this.#whenRunning(() => resolve(value));
        },
        (error) => {
          if (this.#blocked.delete(abandon)) this.#whenRunning(() => reject(error));
        },
      );
    });
  }

  waitOn(queue: WaitQueue): Promise<void> {
    return this.block((resolve) => queue.add(() => resolve()));
  }

  /** Moves to other namespaces (setns(2), unshare(2)). */
  moveTo(namespaces: Namespaces): void {
    namespaces.net.enter();
    this.namespaces.net.leave();
    this.namespaces = namespaces;
  }

  stop(): void {
    if (this.state === 'running') this.state = 'stopped';
  }

  resume(): void {
    if (this.state !== 'stopped') return;
    this.state = 'running';
    this.#resumed.wakeAll();
  }

  thaw(): void {
    this.frozen = false;
    this.#resumed.wakeAll();
  }

  /** Everything it waits for is given up. */
  abandon(): void {
    for (const abandon of this.#blocked) abandon();
    this.#blocked.clear();
  }

  disposition(signal: Signal): Disposition {
    return isUncatchable(signal) ? 'default' : (this.dispositions.get(signal) ?? 'default');
  }

  #whenRunning(go: () => void): void {
    if (this.state === 'running' && !this.frozen) return go();
    if (this.alive) this.#resumed.add(() => this.#whenRunning(go));
  }
}
