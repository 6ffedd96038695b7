import type { Address, TraceEvent } from '../../session/session.ts';

/** A process as the timeline told of it. One that was never seen to start has no program and stands at the top. */
export interface ProcessNode {
  readonly pid: number;
  ppid: number;
  uid: number;
  exe: string;
  argv: readonly string[];
  /** The last part of the program's path: `docker`, `containerd-shim-runc-v2`. */
  program: string;
  /** The container that this process is the shim of. */
  shimOf?: string;
  /** It has forked off and not yet become another program; what it shows is its parent's. */
  forked: boolean;
  readonly children: Set<number>;
  /** Number and user of the terminal that was opened for it. */
  terminal?: { readonly number: number; readonly user: string };
  /** Set when it has ended and is kept because the latest command is about it. */
  ended?: { readonly status: number; readonly signal?: string };
}

/** A listening socket. It exists as long as some process holds it. */
export interface DoorNode {
  readonly key: string;
  readonly address: Address;
  pid: number;
}

export interface ConnectionNode {
  readonly id: number;
  readonly host: string;
  readonly pid: number;
  readonly address: Address;
  readonly server: { readonly host: string; readonly pid: number };
  /** What it came in by; its holder may change. */
  readonly door?: DoorNode;
  /** Sides that still have it open. */
  open: number;
}

export interface ContainerNode {
  readonly id: string;
  name?: string;
  image?: string;
  /** As dockerd names it; before dockerd has said anything, as runc and containerd do. */
  state: string;
  /** Place on the timeline of the last change. */
  changed: number;
}

export interface FailureNode {
  readonly host: string;
  readonly pid: number;
  /** Absent when a name did not resolve; then `name` is there. */
  readonly address?: Address;
  readonly name?: string;
  readonly errno: string;
  readonly hop: Hop;
}

/** Where a connection failed; `name`: there is no address for the name; `dns…`: the name server gave no answer, failed, or would not answer. */
export type Hop = Extract<TraceEvent, { type: 'socket.refused' }>['hop'] | 'name' | 'dnsSilent' | 'dnsFailed' | 'dnsRefused';

/** A link that has changed: what is on it, and how it behaves. */
export interface LinkNode {
  readonly name: string;
  readonly hosts: readonly string[];
  /** Its switch is on. */
  up: boolean;
  /** Hosts whose cable to it is pulled. */
  readonly unplugged: Set<string>;
  /** Microseconds one way. */
  latency: number;
  /** The share of packets that it loses, 0 to 1. */
  loss: number;
  /** Bits per second; 0 means no limit. */
  bandwidth: number;
}

export interface HostNode {
  readonly name: string;
  up: boolean;
  readonly processes: Map<number, ProcessNode>;
  readonly doors: Map<string, DoorNode>;
  readonly containers: Map<string, ContainerNode>;
  /** IPv4 addresses that connections have shown to be its own. */
  readonly addresses: Set<string>;
  /** Daemons that have run here at some time. */
  readonly known: Set<string>;
}

/** A station on the way of a docker command. */
export type Station = 'client' | 'socket' | 'dockerd' | 'registry' | 'containerd' | 'shim' | 'runc' | 'container';

/** The latest docker command, or the latest other program that spoke to dockerd. */
export interface CommandNode {
  readonly host: string;
  readonly pid: number;
  readonly argv: readonly string[];
  readonly reached: Set<Station>;
  readonly connections: Set<number>;
  readonly containers: Set<string>;
  /** Process keys `host/pid` on its way; ended ones are kept on the map as long as this is the latest command. */
  readonly processes: Set<string>;
  readonly daemons: Set<string>;
  failure?: FailureNode;
  answered: boolean;
  ended?: { readonly status: number; readonly signal?: string };
}

export interface MapModel {
  readonly hosts: Map<string, HostNode>;
  readonly connections: Map<number, ConnectionNode>;
  readonly failures: FailureNode[];
  readonly links: Map<string, LinkNode>;
  command?: CommandNode;
  /** Grows with every event that may change the drawing. */
  version: number;
}

export function createModel(): MapModel {
  return { hosts: new Map(), connections: new Map(), failures: [], links: new Map(), version: 0 };
}

export function hostOf(model: MapModel, name: string): HostNode {
  const known = model.hosts.get(name);
  if (known) return known;
  const host: HostNode = {
    name,
    up: true,
    processes: new Map(),
    doors: new Map(),
    containers: new Map(),
    addresses: new Set(),
    known: new Set(),
  };
  model.hosts.set(name, host);
  return host;
}

export function processOf(host: HostNode, pid: number): ProcessNode {
  const known = host.processes.get(pid);
  if (known) return known;
  const process: ProcessNode = { pid, ppid: 0, uid: 0, exe: '', argv: [], program: '', forked: false, children: new Set() };
  host.processes.set(pid, process);
  return process;
}

/** What a process is from an exec on. */
export function become(process: ProcessNode, exe: string, argv: readonly string[]): void {
  // runc runs itself again through /proc/self/exe.
  const path = (exe !== '/proc/self/exe' && exe) || argv[0] || '';
  const program = path.slice(path.lastIndexOf('/') + 1);
  Object.assign(process, { exe, argv, program, shimOf: shimOf(program, argv), forked: false, ended: undefined });
}

/** A shim that stays is told its container by `-id`; with the words `start` and `delete` the same program runs short errands. */
function shimOf(program: string, argv: readonly string[]): string | undefined {
  const at = program.startsWith('containerd-shim') ? argv.indexOf('-id') : -1;
  return at < 0 || /^(start|delete)$/.test(argv.at(-1) ?? '') ? undefined : argv[at + 1];
}

/** One name for each unix socket: /var/run is a link to /run. */
export const canonical = (path: string): string => path.replace(/^\/var\/run\//, '/run/');

/** A unix socket has one name on a machine; the same port may be open in many containers. */
export const doorKey = (address: Address, pid: number): string =>
  address.family === 'unix' ? canonical(address.path) : `:${address.port}#${pid}`;

/** The listening socket that a connection goes through. */
export function doorOf(host: HostNode | undefined, pid: number, address: Address): DoorNode | undefined {
  const exact = host?.doors.get(doorKey(address, pid));
  if (exact || !host) return exact;
  // A published port leads to a socket of another number: then what the server listens on tells.
  for (const door of host.doors.values()) if (door.pid === pid) return door;
  return undefined;
}

/** Who stands behind a connection now: a listening socket may have been handed on. */
export const serverPid = (connection: ConnectionNode): number => connection.door?.pid ?? connection.server.pid;

export const keyOf = (host: string, pid: number): string => `${host}/${pid}`;
