import type { CardPlace } from './layout.ts';
import type { Wire } from './scene.ts';
import type { Point, WireShape } from './shapes.ts';

/** What wires need to know of the cards: where they are, and at which height of which card each node is. */
export interface Lanes {
  readonly cards: Map<string, CardPlace>;
  readonly anchors: Map<string, { readonly card: string; readonly y: number }>;
}

/** Neighbouring wires keep this distance; after a handful they share their ways. */
const LANE = 6;
const MOST = 5;

/** Finds a way for each wire along the aisles between cards: right angles only, never through a card of its own room. */
export function routeWires(wires: readonly Wire[], lanes: Lanes): WireShape[] {
  const used = new Map<string, string[]>();
  /** What leaves one place runs together as long as it can; what leaves another runs beside it. */
  const shift = (lane: string, from: string): number => {
    const sources = used.get(lane) ?? [];
    if (!sources.includes(from)) sources.push(from);
    used.set(lane, sources);
    return (sources.indexOf(from) % MOST) * LANE;
  };
  const shapes: WireShape[] = [];
  for (const wire of wires) {
    const from = lanes.anchors.get(wire.from);
    const to = lanes.anchors.get(wire.to);
    const source = from && lanes.cards.get(from.card);
    const target = to && lanes.cards.get(to.card);
    if (!from || !to || !source || !target) continue;
    shapes.push({
      id: wire.id,
      wire,
      points: tidy(way(source, from.y, target, to.y, lanes.cards.values(), (lane) => shift(lane, wire.from))),
    });
  }
  return shapes;
}

function way(
  source: CardPlace,
  y1: number,
  target: CardPlace,
  y2: number,
  cards: Iterable<CardPlace>,
  shift: (lane: string) => number,
): Point[] {
  const sourceRight = source.box.x + source.box.w;
  const targetRight = target.box.x + target.box.w;
  const here = `${source.room.x} ${source.room.y} ${source.section}`;
  const same = source.room === target.room;
  if (
    Math.abs(sourceRight - targetRight) < 1 &&
    (source.side === 'right' || (same && source.section !== target.section && source.column === source.columns - 1))
  ) {
    // One above the other: out at the right, along the gutter, in at the right.
    const x = sourceRight + 10 + shift(`gutter ${sourceRight}`);
    return points([sourceRight, y1], [x, y1], [x, y2], [targetRight, y2]);
  }
  if (same && source.section === target.section) {
    const apart = target.column - source.column;
    if (apart === 1 && source.section === 0) {
      const x = sourceRight + 16 + shift(`${here} ${source.column}`);
      return points([sourceRight, y1], [x, y1], [x, y2], [target.box.x, y2]);
    }
    if (apart === -1 && source.section === 0) {
      const x = source.box.x - 16 - shift(`${here} ${target.column}`);
      return points([source.box.x, y1], [x, y1], [x, y2], [targetRight, y2]);
    }
    if (apart === 0 && source.section === 0) {
      const x = sourceRight + 12 + shift(`${here} ${source.column}`);
      return points([sourceRight, y1], [x, y1], [x, y2], [targetRight, y2]);
    }
  }
  const out = sourceRight + 10 + shift(`${here} ${source.column}`);
  const into =
    target.side === 'right'
      ? targetRight + 10 + shift('in right')
      : target.box.x - 9 - shift(`${target.room.x} ${target.room.y} ${target.section} in ${target.column}`) / 2;
  const end = target.side === 'right' ? targetRight : target.box.x;
  if (!same && source.side === 'left' && target.room.y > source.room.y) {
    // Down to another room: below its own section, to the room's edge, and along that past what else is in the room.
    const floor = floorUnder(source, cards) + shift(`${here} floor`);
    const edge = source.room.x + source.room.w - 10 - shift(`edge ${source.room.x} ${source.room.y}`) / 2;
    const above = between(source, target) + shift('between rooms');
    return points([sourceRight, y1], [out, y1], [out, floor], [edge, floor], [edge, above], [into, above], [into, y2], [end, y2]);
  }
  const corridor = same
    ? Math.max(source.corridor, target.corridor) + shift(`${here} corridor`)
    : between(source, target) + shift('between rooms');
  return points([sourceRight, y1], [out, y1], [out, corridor], [into, corridor], [into, y2], [end, y2]);
}

/** The height just below everything in the section of a card. */
function floorUnder({ room, section }: CardPlace, cards: Iterable<CardPlace>): number {
  let floor = 0;
  for (const card of cards) if (card.room === room && card.section === section) floor = Math.max(floor, card.box.y + card.box.h);
  return floor + 6;
}

/** The height of the free strip next to the target's room. */
function between(source: CardPlace, target: CardPlace): number {
  return target.room.y + target.room.h <= source.room.y ? target.room.y + target.room.h + 6 : target.room.y - 26;
}

const points = (...pairs: [number, number][]): Point[] => pairs.map(([x, y]) => ({ x, y }));

/** Without the corners that are none. */
function tidy(path: readonly Point[]): Point[] {
  return path.filter((point, i) => {
    const before = path[i - 1];
    const after = path[i + 1];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
