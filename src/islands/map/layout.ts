import { boxCard } from './card-box.ts';
import { type Lanes, routeWires } from './route.ts';
import type { Cable, Card, Limits, Room, Scene } from './scene.ts';
import { type Badge, type Box, type Drawing, type NodeShape, type Point, SIZE, type TextShape } from './shapes.ts';
import { shorten, widthOf, wrap } from './text-fit.ts';
import type { MapWords } from './words.ts';

/** From this width of a room on, client, dockerd and containerd stand side by side. */
const SIDE_BY_SIDE = 600;
/** From this width on, two machines stand side by side. */
const TWO_ROOMS = 1600;
const MARGIN = 4;
const ROOMS_APART = 34;
const HEAD = 34;
/** Between columns, where wires run. */
const AISLE = 48;
/** A command's line is longer than a daemon's name. */
const SHARES = [1.2, 0.9, 0.9] as const;
const SECTION = 46;
const GRID = 44;
const CARD_WIDTH = 216;
/** A registry needs no more. */
const REGISTRY = 400;
/** Its name stands beside what it holds. */
const REGISTRY_NAME = 132;
/** The sign of a cable stands left of what is said of it. */
const CABLE = 36;
const CABLE_LINE = 19;

/** How much is drawn before it folds. */
export function limitsFor(width: number): Limits {
  return { containers: width < SIDE_BY_SIDE ? 6 : width < TWO_ROOMS ? 9 : 16, rows: 7, rooms: 8 };
}

/**
 * Gives everything its place within `width`; the height follows. Same scene, same width, same drawing.
 * @param width at least 300, in units of 1/16 of the page's font size
 */
export function layout(scene: Scene, width: number, words: MapWords): Drawing {
  const page = new Page(scene, Math.max(300, width), words);
  return page.draw();
}

class Page {
  readonly nodes: NodeShape[] = [];
  readonly #badges: Badge[] = [];
  readonly #trees: Point[][] = [];
  readonly #lanes: Lanes = { cards: new Map(), anchors: new Map() };
  readonly #scene: Scene;
  readonly #width: number;
  readonly #words: MapWords;
  readonly #narrow: boolean;

  constructor(scene: Scene, width: number, words: MapWords) {
    this.#scene = scene;
    this.#width = width;
    this.#words = words;
    this.#narrow = width < SIDE_BY_SIDE;
  }

  draw(): Drawing {
    let y = MARGIN + 10;
    for (const line of this.#linesOfRooms()) {
      const share = (this.#width - 2 * MARGIN - (line.length - 1) * ROOMS_APART) / line.length;
      const w = !this.#narrow && line[0]?.kind === 'registry' ? Math.min(share, REGISTRY) : share;
      // Registries stand at the right, where dockerd is and the way to them ends.
      const left = this.#width - MARGIN - line.length * w - (line.length - 1) * ROOMS_APART;
      const bottoms = line.map((room, i) => this.#room(room, left + i * (w + ROOMS_APART), y, w));
      y = Math.max(...bottoms) + ROOMS_APART;
    }
    const wires = routeWires(this.#scene.wires, this.#lanes);
    const height = Math.max(y - ROOMS_APART + MARGIN + 6, 40);
    return { width: this.#width, height, nodes: this.nodes, wires, trees: this.#trees, badges: this.#badges };
  }

  #linesOfRooms(): Room[][] {
    const registries = this.#scene.rooms.filter(({ kind }) => kind === 'registry');
    const machines = this.#scene.rooms.filter(({ kind }) => kind === 'machine');
    const abreast = Math.max(1, Math.min(4, Math.floor(this.#width / 300)));
    return [...chunks(machines, this.#width >= TWO_ROOMS ? 2 : 1), ...chunks(registries, this.#narrow ? 1 : abreast)];
  }

  /** Returns the room's bottom. */
  #room(room: Room, x: number, y: number, w: number): number {
    const at = this.nodes.length;
    const beside = room.kind === 'registry';
    const sub = !room.up ? this.#words.off : beside ? this.#words.registry : '';
    const title = shorten(room.host, SIZE.title, beside ? REGISTRY_NAME - 26 : w - 28);
    const texts: TextShape[] = [{ x: x + 14, y: y + (beside ? 32 : 23), text: title, style: 'title' }];
    const second = beside ? { x: x + 14, y: y + 52 } : { x: x + 26 + widthOf(title, SIZE.title), y: y + 23 };
    const subText = shorten(sub, SIZE.sub, beside ? REGISTRY_NAME - 26 : x + w - 14 - second.x);
    if (subText) texts.push({ ...second, text: subText, style: 'sub' });
    const left = beside ? REGISTRY_NAME : this.#narrow ? 22 : 26;
    const inner = { x: x + left, w: w - left - (this.#narrow ? 40 : beside ? 16 : 34) };
    const box = { x, y, w, h: 0 };
    let bottom = y + (beside ? 10 : HEAD);
    for (const cable of room.cables) bottom += this.#cable(cable, inner, bottom);
    if (room.up)
      bottom =
        this.#narrow || room.kind === 'registry' || inner.w < SIDE_BY_SIDE - 70
          ? this.#stack(room, inner, bottom, box)
          : this.#columns(room, inner, bottom, box);
    bottom = Math.max(bottom + (beside ? 2 : 12), y + HEAD + (beside ? 30 : 0));
    this.nodes.splice(at, 0, { type: 'room', id: room.id, item: room, x, y, w, h: bottom - y, texts });
    for (const place of this.#lanes.cards.values()) if (place.room.x === x && place.room.y === y) place.room.h = bottom - y;
    return bottom;
  }

  /** One below the other, in the order in which a command passes. */
  #stack(room: Room, inner: { x: number; w: number }, top: number, box: RoomBox): number {
    let y = top;
    const trunk = inner.x - 12;
    const cards = [...(room.systemd ? [room.systemd] : []), ...room.clients, ...room.dockerd, ...room.containerd, ...room.containers];
    let from: number | undefined;
    let last: number | undefined;
    for (const card of cards) {
      const placed = this.#card(card, inner.x, y, inner.w, { room: box, section: 0, column: 0, columns: 1, corridor: y - 8 });
      const middle = y + Math.min(18, placed / 2);
      if (card.kind === 'systemd') from = middle;
      if (card.bySystemd && from !== undefined) {
        this.#trees.push([
          { x: trunk, y: middle },
          { x: inner.x, y: middle },
        ]);
        last = middle;
      }
      y += placed + 16;
    }
    if (from !== undefined && last !== undefined)
      this.#trees.push([
        { x: inner.x, y: from },
        { x: trunk, y: from },
        { x: trunk, y: last },
      ]);
    if (room.more > 0) y = this.#note(room, inner.x, y);
    return y - 8;
  }

  #columns(room: Room, inner: { x: number; w: number }, top: number, box: RoomBox): number {
    let y = top;
    let strip: Box | undefined;
    if (room.systemd) {
      const h = this.#card(room.systemd, inner.x, y, inner.w, { room: box, section: 0, column: 0, columns: 1, corridor: y });
      strip = { x: inner.x, y, w: inner.w, h };
      y += h + 30;
    }
    const used = [room.clients, room.dockerd, room.containerd];
    const columns = used.map((cards) => cards.length > 0);
    const count = columns[2] ? 3 : columns[1] ? 2 : 1;
    const shares = SHARES.slice(0, count);
    const unit = (inner.w - (count - 1) * AISLE) / shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => Math.min(unit * share, 420));
    const taken = widths.reduce((sum, wide) => sum + wide, 0);
    const apart = count > 1 ? (inner.w - taken) / (count - 1) : 0;
    const corridor = y - 12;
    let bottom = y;
    used.forEach((cards, column) => {
      let at = y;
      const w = widths[column] ?? 0;
      const x = inner.x + widths.slice(0, column).reduce((sum, wide) => sum + wide + apart, 0);
      for (const card of cards) {
        const h = this.#card(card, x, at, w, { room: box, section: 0, column, columns: count, corridor });
        if (strip && card.bySystemd)
          this.#trees.push([
            { x: x + w / 2, y: strip.y + strip.h },
            { x: x + w / 2, y: at },
          ]);
        at += h + 16;
      }
      bottom = Math.max(bottom, at - 16);
    });
    return this.#grid(room, inner, bottom, box, strip);
  }

  #grid(room: Room, inner: { x: number; w: number }, top: number, box: RoomBox, strip: Box | undefined): number {
    let y = top;
    if (room.containers.length === 0 && room.more === 0) return y;
    y += SECTION;
    const corridor = top + 14;
    const count = Math.max(1, Math.min(4, Math.floor((inner.w + GRID) / (CARD_WIDTH + GRID))));
    const w = Math.min((inner.w - (count - 1) * GRID) / count, 420);
    const apart = count > 1 ? (inner.w - count * w) / (count - 1) : 0;
    const trunk = inner.x - 19;
    let last: number | undefined;
    for (const line of chunks(room.containers, count)) {
      const bus = y - 10;
      let tallest = 0;
      let furthest: number | undefined;
      // Under containerd first: an unfinished line begins further right.
      const first = count - line.length;
      line.forEach((card, i) => {
        const column = first + i;
        const x = inner.x + column * (w + apart);
        tallest = Math.max(tallest, this.#card(card, x, y, w, { room: box, section: 1, column, columns: count, corridor }));
        if (!strip || !card.bySystemd || card.pid === undefined) return;
        furthest = x + 24;
        this.#trees.push([
          { x: furthest, y: bus },
          { x: furthest, y },
        ]);
      });
      if (furthest !== undefined) {
        this.#trees.push([
          { x: trunk, y: bus },
          { x: furthest, y: bus },
        ]);
        last = bus;
      }
      y += tallest + 28;
    }
    if (strip && last !== undefined) {
      const from = strip.y + strip.h / 2;
      this.#trees.push([
        { x: strip.x, y: from },
        { x: trunk, y: from },
        { x: trunk, y: last },
      ]);
    }
    if (room.more > 0) y = this.#note(room, inner.x, y);
    return y - 16;
  }

  #card(card: Card, x: number, y: number, w: number, place: Omit<CardPlace, 'box' | 'side'>): number {
    const side = this.#narrow ? 'right' : 'left';
    const { height, nodes, badges } = boxCard(card, x, y, w, {
      words: this.#words,
      marks: this.#scene.marks,
      side,
    });
    this.nodes.push(...nodes);
    this.#badges.push(...badges);
    const box = { x, y, w, h: height };
    this.#lanes.cards.set(card.id, { ...place, side, box });
    for (const node of nodes) {
      // Of a container's card, wires come to its first line: the shim, or its name.
      const middle = node.type === 'card' ? node.y + Math.min(node.h / 2, 17) : node.type === 'door' ? node.y + 15 : node.y + node.h / 2;
      this.#lanes.anchors.set(node.id, { card: card.id, y: middle });
    }
    return height;
  }

  /** Returns its height. */
  #cable(cable: Cable, { x, w }: { x: number; w: number }, y: number): number {
    const lines = wrap(cable.text, SIZE.alarm, w - CABLE);
    const h = lines.length * CABLE_LINE + 8;
    const texts = lines.map((text, i): TextShape => ({ x: x + CABLE, y: y + 14 + i * CABLE_LINE, text, style: 'alarm' }));
    this.nodes.push({ type: 'cable', id: cable.id, item: cable, x, y, w, h, texts });
    return h;
  }

  #note(room: Room, x: number, y: number): number {
    const text = this.#words.moreContainers(room.more);
    this.nodes.push({
      type: 'note',
      id: `${room.id} more`,
      x,
      y,
      w: 10 + text.length * SIZE.sub,
      h: 24,
      texts: [{ x, y: y + 16, text, style: 'sub' }],
    });
    return y + 40;
  }
}

interface RoomBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  h: number;
}

export interface CardPlace {
  readonly box: Box;
  readonly room: RoomBox;
  /** 0: clients and daemons. 1: containers. */
  readonly section: number;
  readonly column: number;
  readonly columns: number;
  /** The edge at which wires come in. */
  readonly side: 'left' | 'right';
  /** Height at which wires pass above the section. */
  readonly corridor: number;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let i = 0; i < list.length; i += size) result.push(list.slice(i, i + size));
  return result;
}
