import { doorKey, type FailureNode, type HostNode, keyOf, type MapModel, serverPid } from './model.ts';
import { buildRoom, type RoomIndex } from './room.ts';
import type { MapWords } from './words.ts';

/** What is on the map, before anything has a place: rooms hold cards, cards hold doors and rows, wires join them. Ids are stable from drawing to drawing. */
export interface Scene {
  readonly rooms: readonly Room[];
  readonly wires: readonly Wire[];
  readonly marks: readonly Mark[];
}

export interface Room {
  readonly id: string;
  readonly host: string;
  readonly kind: 'machine' | 'registry';
  readonly up: boolean;
  /** What is wrong with its way to the network. */
  readonly cables: readonly Cable[];
  readonly systemd?: Card;
  readonly clients: Card[];
  readonly dockerd: Card[];
  readonly containerd: Card[];
  readonly containers: readonly Card[];
  /** Containers that are not drawn. */
  readonly more: number;
}

export interface Cable {
  readonly id: string;
  readonly kind: 'cut' | 'lossy' | 'slow';
  readonly text: string;
}

export interface Card {
  readonly id: string;
  readonly kind: 'systemd' | 'terminal' | 'daemon' | 'process' | 'container' | 'absent';
  readonly host: string;
  readonly title: string;
  readonly sub: string;
  readonly pid?: number;
  readonly container?: string;
  readonly state?: string;
  readonly doors: Door[];
  /** Around a container: its shim, and runc while it works. */
  readonly shell: readonly Row[];
  readonly rows: readonly Row[];
  /** Rows that are not drawn. */
  readonly more: number;
  readonly ghost: boolean;
  readonly lit: boolean;
  /** The parent process is systemd. */
  readonly bySystemd: boolean;
}

export interface Row {
  readonly id: string;
  readonly pid: number;
  readonly depth: number;
  readonly label: string;
  readonly ghost: boolean;
  readonly lit: boolean;
}

export interface Door {
  readonly id: string;
  readonly label: string;
  /** `/run/docker.sock`, `0.0.0.0:2375` */
  readonly full: string;
  readonly state: 'open' | 'closed' | 'missing';
  failure?: FailureNode;
  lit: boolean;
}

export interface Wire {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** `reversed`: the connection's client is at the wire's far end. */
  readonly connections: { readonly id: number; readonly reversed: boolean }[];
  lit: boolean;
  open: boolean;
  readonly failure?: FailureNode;
}

/** One of the four steps of a command, on the node where it happens. */
export interface Mark {
  readonly step: 1 | 2 | 3 | 4;
  readonly on: string;
}

export interface Limits {
  readonly containers: number;
  readonly rows: number;
  readonly rooms: number;
}

export function buildScene(model: MapModel, words: MapWords, limits: Limits): Scene {
  const indexes = new Map<string, RoomIndex>();
  const rooms: Room[] = [];
  for (const host of orderOf(model).slice(0, limits.rooms)) {
    const index = buildRoom(model, host, words, limits);
    indexes.set(host.name, index);
    rooms.push(index.room);
  }
  const wires = new Map<string, Wire>();
  for (const failure of model.failures) placeFailure(model, failure, indexes, wires);
  connect(model, indexes, wires);
  return { rooms, wires: [...wires.values()], marks: marksOf(model, indexes) };
}

/** The learner's machines first: registries come and go, and must not push them out of sight. */
function orderOf(model: MapModel): HostNode[] {
  const hosts = [...model.hosts.values()].filter((host) => host.up || host.known.size > 0);
  return [...hosts.filter((host) => !isRegistry(host)), ...hosts.filter(isRegistry)];
}

export function isRegistry(host: HostNode): boolean {
  return host.processes.get(1)?.exe.endsWith('/registry') ?? false;
}

function connect(model: MapModel, indexes: ReadonlyMap<string, RoomIndex>, wires: Map<string, Wire>): void {
  for (const connection of model.connections.values()) {
    const client = indexes.get(connection.host);
    const server = indexes.get(connection.server.host);
    const pid = serverPid(connection);
    const fromCard = client?.cardOf(connection.pid);
    const toCard = fromCard && server?.cardOf(pid);
    if (!client || !server || !fromCard || !toCard || fromCard === toCard || toCard.kind === 'systemd') continue;
    const from = client.nodeOf(connection.pid) ?? fromCard.id;
    const to = (connection.door && server.doorIds.get(connection.door.key)) ?? server.nodeOf(pid) ?? toCard.id;
    // A shim and containerd call each other; it is one wire, from the daemon to what it started.
    const upward = fromCard.kind === 'container' && toCard === server.containerd;
    const downward = toCard.kind === 'container' && fromCard === client.containerd;
    const ends = upward ? { from: toCard.id, to: fromCard.id } : downward ? { from: fromCard.id, to: toCard.id } : { from, to };
    const id = `w ${ends.from} ${ends.to}`;
    const wire = wires.get(id) ?? { id, ...ends, connections: [], lit: false, open: false };
    wire.connections.push({ id: connection.id, reversed: upward });
    const { command } = model;
    if (
      command?.connections.has(connection.id) ||
      ((upward || downward) && (upward ? fromCard : toCard).lit && command?.reached.has('shim'))
    )
      wire.lit = true;
    if (connection.open > 0) wire.open = true;
    wires.set(id, wire);
  }
}

/** A connection that was not made leads to a closed door, or to where a door would be. */
function placeFailure(model: MapModel, failure: FailureNode, indexes: ReadonlyMap<string, RoomIndex>, wires: Map<string, Wire>): void {
  const client = indexes.get(failure.host);
  const from = client?.nodeOf(failure.pid);
  if (!client || !from) return;
  const { address } = failure;
  const host = address?.family === 'inet' ? hostAt(model, address.host, failure.host) : failure.host;
  const room =
    (failure.hop === 'listener' || failure.hop === 'permission' || failure.hop === 'file' ? indexes.get(host ?? '') : undefined) ?? client;
  const key = address?.family === 'unix' ? doorKey(address, 0) : undefined;
  const door = room.failedDoor(failure, key);
  door.failure = failure;
  const lit = model.command?.failure === failure;
  door.lit ||= lit;
  const id = `f ${from} ${door.id}`;
  wires.set(id, { id, from, to: door.id, connections: [], lit, open: false, failure });
}

function hostAt(model: MapModel, address: string, own: string): string | undefined {
  if (address.startsWith('127.')) return own;
  for (const host of model.hosts.values()) if (host.addresses.has(address)) return host.name;
  return undefined;
}

function marksOf(model: MapModel, indexes: ReadonlyMap<string, RoomIndex>): Mark[] {
  const { command } = model;
  const client = command && indexes.get(command.host)?.nodeOf(command.pid);
  if (!command || !client) return [];
  const marks: Mark[] = [{ step: 1, on: client }];
  for (const id of command.connections) {
    const connection = model.connections.get(id);
    if (connection?.host !== command.host || connection.pid !== command.pid) continue;
    const server = indexes.get(connection.server.host);
    const door = connection.door && server?.doorIds.get(connection.door.key);
    const daemon = server?.cardOf(serverPid(connection));
    if (door) marks.push({ step: 2, on: door });
    if (daemon && command.daemons.has(keyOf(connection.server.host, serverPid(connection)))) marks.push({ step: 3, on: daemon.id });
    else if (server?.dockerd) marks.push({ step: 3, on: server.dockerd.id });
    if (command.answered) marks.push({ step: 4, on: client });
    break;
  }
  return marks;
}
