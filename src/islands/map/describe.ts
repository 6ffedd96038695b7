import type { CommandNode } from './model.ts';
import type { Card, Door, Room, Scene, Wire } from './scene.ts';
import type { MapWords } from './words.ts';

/** The map in words: a list of lists. */
export interface Line {
  readonly text: string;
  readonly below: readonly Line[];
}

/** Says everything that the picture shows. */
export function describe(scene: Scene, words: MapWords): Line[] {
  const names = namesOf(scene);
  const rooms = scene.rooms.map((room) => describeRoom(room, words));
  const wires = scene.wires.map((wire) => line(nameWire(wire, names, words)));
  return [...rooms, ...(wires.length > 0 ? [line(words.connections, wires)] : [])];
}

export function nameWire(
  { from, to, failure }: Pick<Wire, 'from' | 'to' | 'failure'>,
  names: ReadonlyMap<string, string>,
  words: MapWords,
): string {
  const text = words.connection(names.get(from) ?? '?', names.get(to) ?? '?');
  return failure ? `${text}: ${words.failed} (${failure.errno}). ${words.hops[failure.hop]}` : text;
}

/** What each node is called where a connection is named. */
export function namesOf(scene: Scene): Map<string, string> {
  const names = new Map<string, string>();
  for (const { systemd, clients, dockerd, containerd, containers } of scene.rooms)
    for (const card of [...(systemd ? [systemd] : []), ...clients, ...dockerd, ...containerd, ...containers]) {
      names.set(card.id, card.title);
      for (const door of card.doors) names.set(door.id, door.full);
      for (const row of [...card.shell, ...card.rows]) names.set(row.id, `${row.label} (${row.pid})`);
    }
  return names;
}

/** A card in one line: also its accessible name. */
export function nameCard(card: Card, words: MapWords): string {
  const parts = [card.title];
  if (card.kind === 'container') parts.unshift(words.container);
  if (card.sub) parts.push(card.sub);
  if (card.state) parts.push(card.state);
  if (card.pid !== undefined && card.kind !== 'terminal' && card.kind !== 'container') parts.push(`PID ${card.pid}`);
  return parts.join(', ');
}

export function nameDoor(door: Door, words: MapWords): string {
  const text = `${words.door} ${door.full}, ${words[door.state]}`;
  return door.failure ? `${text}. ${words.hops[door.failure.hop]}` : text;
}

export const nameRow = (row: { readonly label: string; readonly pid: number; readonly ghost: boolean }, words: MapWords): string =>
  `${row.label}, PID ${row.pid}${row.ghost ? `, ${words.ended}` : ''}`;

export interface StepText {
  readonly step: 1 | 2 | 3 | 4;
  readonly text: string;
  /** Why the command got no further. */
  readonly failed?: string;
}

/** The latest command's four steps, as far as it has come. */
export function describeSteps(command: CommandNode, words: MapWords): StepText[] {
  const { steps, hops } = words;
  const { reached, failure, answered } = command;
  const list: StepText[] = [{ step: 1, text: steps.typed }];
  if (failure) return [...list, { step: 2, text: steps.called, failed: `${hops[failure.hop]} (${failure.errno})` }];
  if (reached.has('socket')) list.push({ step: 2, text: steps.called });
  if (answered || reached.has('containerd') || reached.has('registry')) list.push({ step: 3, text: workOf(reached, words) });
  if (answered) list.push({ step: 4, text: steps.answered });
  return list;
}

function workOf(reached: CommandNode['reached'], { steps, registry }: MapWords): string {
  const containerd = ['containerd', 'runc'] as const;
  return steps.worked([...(reached.has('registry') ? [registry] : []), ...containerd.filter((station) => reached.has(station))]);
}

function describeRoom(room: Room, words: MapWords): Line {
  const cards = [...(room.systemd ? [room.systemd] : []), ...room.clients, ...room.dockerd, ...room.containerd];
  const containers = room.containers.map((card) => describeCard(card, words));
  if (room.more > 0) containers.push(line(words.moreContainers(room.more)));
  const title = room.kind === 'registry' ? `${room.host} (${words.registry})` : room.host;
  if (!room.up) return line(`${title}: ${words.off}`);
  const below = [...room.cables.map(({ text }) => line(text)), ...cards.map((card) => describeCard(card, words))];
  if (room.kind === 'machine' && (room.dockerd.length > 0 || containers.length > 0))
    below.push(containers.length > 0 ? line(words.containers, containers) : line(words.noContainers));
  return line(title, below);
}

function describeCard(card: Card, words: MapWords): Line {
  const doors = card.doors.map((door) => line(nameDoor(door, words)));
  const rows = nest([...card.shell, ...card.rows], words);
  return line(nameCard(card, words), [...doors, ...rows, ...(card.more > 0 ? [line(words.more(card.more))] : [])]);
}

/** Rows know their depth; lists are nested. */
function nest(rows: Card['rows'], words: MapWords): Line[] {
  const top: Line[] = [];
  const stack: { depth: number; below: Line[] }[] = [{ depth: -1, below: top }];
  for (const row of rows) {
    while ((stack.at(-1)?.depth ?? -1) >= row.depth) stack.pop();
    const below: Line[] = [];
    (stack.at(-1)?.below ?? top).push({ text: nameRow(row, words), below });
    stack.push({ depth: row.depth, below });
  }
  return top;
}

const line = (text: string, below: readonly Line[] = []): Line => ({ text, below });
