import type { Sys } from '../sys.ts';

export type Signal =
  | 'SIGHUP'
  | 'SIGINT'
  | 'SIGQUIT'
  | 'SIGILL'
  | 'SIGTRAP'
  | 'SIGABRT'
  | 'SIGBUS'
  | 'SIGFPE'
  | 'SIGKILL'
  | 'SIGUSR1'
  | 'SIGSEGV'
  | 'SIGUSR2'
  | 'SIGPIPE'
  | 'SIGALRM'
  | 'SIGTERM'
  | 'SIGSTKFLT'
  | 'SIGCHLD'
  | 'SIGCONT'
  | 'SIGSTOP'
  | 'SIGTSTP'
  | 'SIGTTIN'
  | 'SIGTTOU'
  | 'SIGURG'
  | 'SIGXCPU'
  | 'SIGXFSZ'
  | 'SIGVTALRM'
  | 'SIGPROF'
  | 'SIGWINCH'
  | 'SIGIO'
  | 'SIGPWR'
  | 'SIGSYS';

export type Disposition = 'default' | 'ignore' | ((signal: Signal) => void);

/** How a child ended, or stopped. `code` is 0…255. */
export type WaitStatus =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signaled'; readonly signal: Signal }
  | { readonly kind: 'stopped'; readonly signal: Signal }
  | { readonly kind: 'continued' };

export type NamespaceKind = 'mnt' | 'pid' | 'net' | 'uts' | 'ipc' | 'cgroup';

export interface Credentials {
  readonly uid: number;
  readonly euid: number;
  readonly gid: number;
  readonly egid: number;
  readonly groups: readonly number[];
}

/** Whose niceness: one process's, a process group's, or that of all of a user's processes. 0 is the caller's own. */
export type PriorityOf = 'process' | 'group' | 'user';

/** What setrlimit(2) limits. */
export type Resource =
  | 'core'
  | 'cpu'
  | 'data'
  | 'fsize'
  | 'locks'
  | 'memlock'
  | 'msgqueue'
  | 'nice'
  | 'nofile'
  | 'nproc'
  | 'rss'
  | 'rtprio'
  | 'rttime'
  | 'sigpending'
  | 'stack'
  | 'as';

/** In the resource's own unit: bytes, seconds, or how many. Infinity where there is no limit. */
export interface Limit {
  readonly soft: number;
  readonly hard: number;
}

/** A system call that is over: what {@link Sys.observe} tells. `name` is that of the function in Sys. */
export interface ObservedCall {
  readonly pid: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Processes, their signals, namespaces and limits. */
export interface ProcessCalls {
  /**
   * A child that shares nothing but copies of the descriptors, and runs `child` with its own Sys. `namespaces` as with clone(2).
   * @returns the child's pid, as seen from this process's pid namespace.
   */
  fork(child: (sys: Sys) => Promise<number> | number, options?: { namespaces?: readonly NamespaceKind[] }): number;
  /** Replaces this process's program: `return sys.exec(…)`. Rejects (ENOENT, EACCES, ENOEXEC, …) and changes nothing if the file cannot be run. */
  exec(path: string, argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<number>;
  /** Waits for a child (`-1`: any; `-g`: of group g). With `nohang`, undefined when none is ready. */
  waitpid(pid: number, options?: { nohang?: boolean; untraced?: boolean }): Promise<{ pid: number; status: WaitStatus } | undefined>;
  /** kill(2): 0 = own group, −1 = all, −g = group g. Signal undefined only checks. */
  kill(pid: number, signal: Signal | undefined): void;
  sigaction(signal: Signal, disposition: Disposition): void;
  /** What sigaction(2) without a new action tells. */
  disposition(signal: Signal): 'default' | 'ignore' | 'handler';
  exit(code: number): never;
  setpgid(pid: number, pgid: number): void;
  getpgid(pid?: number): number;
  setsid(): number;
  getsid(pid?: number): number;
  /** prctl PR_SET_CHILD_SUBREAPER: orphans below become this process's children. */
  setSubreaper(on: boolean): void;
  /** ptrace(2), reduced: from its next program on, this process and its children tell of every call when that is over. */
  observe(tell: (call: ObservedCall) => void): void;
  setns(pid: number, kinds: readonly NamespaceKind[]): void;
  unshare(kinds: readonly NamespaceKind[]): void;
  /** getrlimit(2). Of the limits `nofile`, `nproc` and `fsize` are enforced. */
  getrlimit(resource: Resource): Limit;
  /** @throws EINVAL, EPERM */
  setrlimit(resource: Resource, limit: Limit): void;
  /** getpriority(2): the niceness, −20…19; of several the lowest. ESRCH. */
  getpriority(of: PriorityOf, id: number): number;
  /** ESRCH, EPERM for others' processes, EACCES for a lower niceness than RLIMIT_NICE allows. */
  setpriority(of: PriorityOf, id: number, niceness: number): void;
  /** The cgroup path of this process, and a move to another (created if missing). */
  cgroup(path?: string): string;
  freezeCgroup(path: string, frozen: boolean): void;
}

/** Who a process runs as. */
export interface UserCalls {
  credentials(): Credentials;
  setuid(uid: number): void;
  setgid(gid: number): void;
  setgroups(groups: readonly number[]): void;
}
