import type { Micros } from '../base/scheduler.ts';
import type { Address, Happening } from '../base/trace.ts';

/**
 * The system calls: the only door from a program to its machine. Calls that cannot block are plain functions and throw
 * {@link ../base/errno.ts SysError}; calls that can block return promises that reject with it.
 *
 * A program is an async function over `Sys`. When its process dies (a signal, exit), every call it is in, or makes later, rejects with
 * {@link ProcessGone}; a program must let that pass (catch SysError, not everything). Several async loops may run in one process, as threads do.
 */
export type Program = (sys: Sys, argv: readonly string[]) => Promise<number> | number;

/** Thrown out of system calls of a process that is no more. Never catch it: rethrow. */
export class ProcessGone extends Error {
  constructor() {
    super('the process is gone');
    this.name = 'ProcessGone';
  }
}

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

export type FileType = 'file' | 'directory' | 'symlink' | 'fifo' | 'socket' | 'char' | 'block';

/** stat(2). Times are microseconds since 1970 (UTC). */
export interface Stat {
  readonly dev: number;
  readonly ino: number;
  readonly type: FileType;
  /** Permission bits only, 0…0o7777. */
  readonly mode: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly rdev: number;
  readonly size: number;
  /** Units of 512 bytes that are really allocated: a file with holes has fewer than its size. */
  readonly blocks: number;
  readonly atime: number;
  readonly mtime: number;
  readonly ctime: number;
}

/** statfs(2). Blocks are of `blockSize` bytes. */
export interface FileSystemStat {
  readonly blockSize: number;
  readonly blocks: number;
  readonly free: number;
  readonly files: number;
  readonly freeFiles: number;
}

export interface DirEntry {
  readonly name: string;
  readonly type: FileType;
  readonly ino: number;
}

export interface OpenFlags {
  readonly read?: boolean;
  readonly write?: boolean;
  readonly append?: boolean;
  readonly create?: boolean;
  readonly exclusive?: boolean;
  readonly truncate?: boolean;
  readonly directory?: boolean;
  readonly noFollow?: boolean;
  /** O_NONBLOCK: opening a FIFO for reading does not wait for a writer. */
  readonly nonBlock?: boolean;
}

/** termios(3), the parts that programs here look at. */
export interface Termios {
  readonly canonical: boolean;
  readonly echo: boolean;
  /** ISIG: Ctrl-C, Ctrl-\ and Ctrl-Z make signals. */
  readonly signals: boolean;
  /** ICRNL on input. */
  readonly crToNl: boolean;
  /** OPOST and ONLCR on output. */
  readonly nlToCrNl: boolean;
  /** IXON: Ctrl-S holds the output, Ctrl-Q lets it go on. */
  readonly flowControl: boolean;
  /** IEXTEN: Ctrl-V takes the next character as it is, Ctrl-R writes the line again, Ctrl-W erases a word. */
  readonly extended: boolean;
  /** TOSTOP: a background process that writes is stopped. */
  readonly stopBackground: boolean;
  /** IUTF8: erasing takes a whole character of UTF-8. */
  readonly utf8: boolean;
}

export interface WindowSize {
  readonly rows: number;
  readonly cols: number;
}

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

export type NamespaceKind = 'mnt' | 'pid' | 'net' | 'uts' | 'ipc' | 'cgroup';

export interface Credentials {
  readonly uid: number;
  readonly euid: number;
  readonly gid: number;
  readonly egid: number;
  readonly groups: readonly number[];
}

export interface Interface {
  readonly name: string;
  readonly kind: 'loopback' | 'ethernet' | 'bridge' | 'veth';
  readonly mac: string;
  readonly up: boolean;
  /** Is there a cable in it, with something at its other end? */
  readonly carrier: boolean;
  readonly index: number;
  /** CIDR, e.g. `172.17.0.1/16`. */
  readonly addresses: readonly string[];
  readonly master?: string;
  readonly peerIndex?: number;
}

export interface Route {
  /** CIDR, or `default`. */
  readonly destination: string;
  readonly via?: string;
  readonly device: string;
}

/** One rule of the packet filter, as iptables(8) writes it. Counted as it is hit. */
export interface FirewallRule {
  readonly protocol?: { name: string; not: boolean };
  /** CIDRs. */
  readonly source?: { cidr: string; not: boolean };
  readonly destination?: { cidr: string; not: boolean };
  readonly in?: { name: string; not: boolean };
  readonly out?: { name: string; not: boolean };
  /** Inclusive ranges. `multiport`: written with -m multiport. */
  readonly ports?: { list: readonly (readonly [number, number])[]; not: boolean; multiport?: boolean };
  readonly sourcePorts?: { list: readonly (readonly [number, number])[]; not: boolean; multiport?: boolean };
  readonly states?: readonly string[];
  /** Which of its two matches a rule names for `states`. */
  readonly stateModule?: 'conntrack' | 'state';
  readonly icmpType?: number;
  readonly comment?: string;
  /** `ACCEPT`, `DROP`, `REJECT`, `RETURN`, `LOG`, another chain, or nothing: it only counts. */
  readonly target?: string;
  readonly rejectWith?: string;
  packets: number;
  bytes: number;
}

/** A chain of the filter table. Only INPUT, FORWARD and OUTPUT have a policy. */
export interface FirewallChain {
  readonly name: string;
  readonly policy?: 'ACCEPT' | 'DROP';
  readonly rules: readonly FirewallRule[];
  packets: number;
  bytes: number;
}

/** A message on a datagram socket: one that somebody sent, an echo reply, or what ICMP says of one that was sent (then `bytes` are that one's). */
export interface Datagram {
  readonly kind: 'data' | 'echo-reply' | 'time-exceeded' | 'net-unreachable' | 'host-unreachable' | 'port-unreachable' | 'prohibited';
  readonly bytes: Uint8Array;
  readonly from: { readonly host: string; readonly port: number };
  /** Where it was sent. */
  readonly to: { readonly host: string; readonly port: number };
  /** Hops it could still have made. */
  readonly ttl: number;
}

/** A line of the ARP table. */
export interface NeighbourEntry {
  readonly address: string;
  readonly device: string;
  readonly mac: string | undefined;
  readonly state: 'REACHABLE' | 'STALE' | 'FAILED';
}

/** A line of /proc/net/{tcp,udp,unix}. */
export interface SocketEntry {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'unix';
  readonly state: 'LISTEN' | 'ESTAB' | 'SYN-SENT' | 'UNCONN';
  readonly local: Address;
  readonly peer?: Address;
  readonly pid: number;
  readonly fd: number;
  readonly ino: number;
  /** A unix socket's other end. */
  readonly peerIno?: number;
  /** An IPv6 socket that takes IPv4 too, as Go's wildcard listeners are. */
  readonly dualStack?: boolean;
  /** Bytes received and not read; connections not accepted. */
  readonly received: number;
  /** Bytes written and not delivered; for a listener how many may wait. */
  readonly sent: number;
}

/** rtnetlink(7), reduced to what container networking asks of it. Needs uid 0. */
export interface NetLink {
  interfaces(): readonly Interface[];
  routes(): readonly Route[];
  addBridge(name: string, cidr: string): void;
  /** A cable with one end here, in bridge `master`, and the other end in the network namespace of process `pid`, where it is named `peerName`. */
  addVeth(options: {
    name: string;
    master: string;
    pid: number;
    peerName: string;
    mac: string;
    addresses: readonly string[];
    gateway?: string;
  }): void;
  removeLink(name: string): void;
  setUp(name: string, up?: boolean): void;
  /** `eth0`, `192.168.56.20/24`. EEXIST, ENODEV; taking away one that is not there: EADDRNOTAVAIL. */
  addAddress(device: string, cidr: string): void;
  removeAddress(device: string, cidr: string): void;
  /** EEXIST, ENETUNREACH where the gateway is on no link; taking away one that is not there: ESRCH. */
  addRoute(route: Route): void;
  removeRoute(route: Pick<Route, 'destination'> & Partial<Route>): void;
  neighbours(): readonly NeighbourEntry[];
  /** The filter table of this network namespace. EPERM. */
  firewall(): readonly FirewallChain[];
  /** Puts another table in its place, counters and all. EPERM. */
  replaceFirewall(chains: readonly FirewallChain[]): void;
  /** Destination NAT of a port of this host to a container's, as iptables does it. Undone by the returned function. */
  publish(rule: { hostAddress: string; hostPort: number; protocol: 'tcp' | 'udp'; toAddress: string; toPort: number }): () => void;
}

/** A system call that is over: what {@link Sys.observe} tells. `name` is that of the function in Sys. */
export interface ObservedCall {
  readonly pid: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly result?: unknown;
  readonly error?: unknown;
}

export interface Sys {
  readonly pid: number;
  readonly ppid: number;
  /** The environment, this process's own copy. */
  readonly env: Record<string, string>;

  // Files: descriptors
  open(path: string, flags: OpenFlags, mode?: number): number;
  /** open(2) of what may block: a FIFO waits for its other end. For anything else the same as {@link open}. */
  openWait(path: string, flags: OpenFlags, mode?: number): Promise<number>;
  close(fd: number): void;
  dup(fd: number): number;
  dup2(from: number, to: number): number;
  /** FD_CLOEXEC. Descriptors from pipe, open, listen, accept and connect start without it, as in C. */
  setCloseOnExec(fd: number, on: boolean): void;
  /** Descriptors that are open, in order. */
  descriptors(): readonly number[];
  /** Up to `max` bytes (default 65536); an empty array is the end of the file. Waits on pipes, ttys and sockets. */
  read(fd: number, max?: number): Promise<Uint8Array>;
  /** Writes all of it, waiting where a buffer is full. */
  write(fd: number, bytes: Uint8Array): Promise<void>;
  seek(fd: number, offset: number, whence: 'set' | 'current' | 'end'): number;
  truncate(fd: number, length: number): void;
  /** fallocate(2): sets room aside, and makes the file longer where it ends before that. ENOSPC. */
  allocate(fd: number, offset: number, length: number): void;
  fstat(fd: number): Stat;
  pipe(): [read: number, write: number];
  /** Resolves with the descriptors that can be read (or are at their end) without waiting; empty when `timeout` microseconds passed first. */
  poll(fds: readonly number[], timeout?: Micros): Promise<readonly number[]>;

  // Files: names
  stat(path: string): Stat;
  lstat(path: string): Stat;
  /** How full the file system is that holds `path`; all zero where it holds no files of its own (/proc). */
  statfs(path: string): FileSystemStat;
  readdir(path: string): readonly DirEntry[];
  /** A whole regular file. */
  readFile(path: string): Uint8Array;
  /** Creates or replaces a regular file's contents. */
  writeFile(path: string, bytes: Uint8Array, mode?: number): void;
  mkdir(path: string, mode?: number): void;
  rmdir(path: string): void;
  unlink(path: string): void;
  rename(from: string, to: string): void;
  link(from: string, to: string): void;
  symlink(target: string, path: string): void;
  readlink(path: string): string;
  mkfifo(path: string, mode?: number): void;
  mknod(path: string, type: 'char' | 'block', device: string, mode?: number): void;
  chmod(path: string, mode: number): void;
  chown(path: string, uid: number, gid: number, follow?: boolean): void;
  utimes(path: string, atime: number, mtime: number): void;
  /** access(2), with the effective user. Throws if not permitted. */
  access(path: string, mode: { read?: boolean; write?: boolean; execute?: boolean }): void;
  realpath(path: string): string;
  cwd(): string;
  chdir(path: string): void;
  umask(mask?: number): number;
  chroot(path: string): void;
  /** `overlay` takes `lowerdir=a:b,upperdir=c,workdir=d`; `bind` takes a source path; `tmpfs`, `proc`, `devtmpfs`, `devpts`, `sysfs`, `cgroup` take none. */
  mount(
    source: string,
    target: string,
    type: 'bind' | 'overlay' | 'tmpfs' | 'proc' | 'devtmpfs' | 'devpts' | 'sysfs' | 'cgroup',
    options?: { data?: string; readOnly?: boolean /** Only changes what is mounted at `target`. */; remount?: boolean },
  ): void;
  umount(target: string): void;

  // Terminals
  isatty(fd: number): boolean;
  ttyname(fd: number): string;
  tcgetattr(fd: number): Termios;
  tcsetattr(fd: number, change: Partial<Termios>): void;
  winsize(fd: number): WindowSize;
  setWinsize(fd: number, size: WindowSize): void;
  tcgetpgrp(fd: number): number;
  tcsetpgrp(fd: number, pgid: number): void;
  openpty(size?: WindowSize): { master: number; slave: number };
  /** Makes the terminal on `fd` the controlling terminal of this session. */
  setControllingTerminal(fd: number): void;

  // Processes
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
  /** The cgroup path of this process, and a move to another (created if missing). */
  cgroup(path?: string): string;
  freezeCgroup(path: string, frozen: boolean): void;

  // Users
  credentials(): Credentials;
  setuid(uid: number): void;
  setgid(gid: number): void;
  setgroups(groups: readonly number[]): void;

  // Sockets
  /** Binds and listens; `mode` is the socket file's for unix addresses; `dualStack`: bound to `::` as Go does it. Port 0 picks one. EADDRINUSE, EACCES, EADDRNOTAVAIL. */
  listen(address: Address, options?: { mode?: number; dualStack?: boolean; backlog?: number }): number;
  accept(fd: number): Promise<{ fd: number; peer: Address; credentials?: Credentials }>;
  /**
   * ENOENT, EACCES, ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ETIMEDOUT (after some 130 seconds). With `timeout` microseconds it is given up then, with
   * EINPROGRESS, as poll(2) on a connecting socket would show.
   */
  connect(address: Address, options?: { timeout?: Micros }): Promise<number>;
  shutdownWrite(fd: number): void;
  /** unix(7)'s SCM_RIGHTS: hands a copy of descriptor `fd` to the process at the other end of a unix socket. */
  sendDescriptor(socket: number, fd: number): void;
  /** Waits for a descriptor from the other end; undefined when that has gone without sending one. */
  receiveDescriptor(socket: number): Promise<number | undefined>;
  sockname(fd: number): Address;
  peername(fd: number): Address;
  /**
   * A socket for messages: UDP bound to `local` (port 0 picks one), or ICMP echo. With `peer` it hears from nobody else, and of ICMP errors as errnos;
   * without, they come as messages. EADDRINUSE, EACCES, EADDRNOTAVAIL.
   */
  datagram(protocol: 'udp' | 'icmp', options?: { local?: { host: string; port: number }; peer?: { host: string; port: number } }): number;
  /** Sends one message. ENETUNREACH, EPERM (a firewall here), EMSGSIZE; ECONNREFUSED, EHOSTUNREACH of an earlier one. */
  sendTo(fd: number, bytes: Uint8Array, to?: { host: string; port: number }, options?: { ttl?: number }): void;
  /** The next message; undefined when `timeout` microseconds passed first. ECONNREFUSED, EHOSTUNREACH of an earlier one that was sent. */
  receiveFrom(fd: number, timeout?: Micros): Promise<Datagram | undefined>;
  readonly netlink: NetLink;
  /** Every listening and connected socket of this network namespace, as /proc/net shows it. */
  sockets(): readonly SocketEntry[];

  // Machine
  hostname(): string;
  sethostname(name: string): void;
  uname(): { sysname: string; release: string; version: string; machine: string };
  /** Wall-clock time of the simulated machine, microseconds since 1970 (UTC). */
  now(): number;
  /** Microseconds since boot. */
  monotonic(): Micros;

  /** nanosleep(2). Not cut short by handled signals. */
  sleep(duration: Micros): Promise<void>;
  /** getrandom(2), from the world's seed. */
  random(count: number): Uint8Array;
  /** reboot(2): needs uid 0. */
  reboot(how: 'restart' | 'poweroff'): void;
  /** Puts an event of this process on the world's timeline. */
  trace(happening: Happening): void;
}
