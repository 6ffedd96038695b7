import type { TraceEvent } from '../../session/session.ts';
import type { Point, WireShape } from './shapes.ts';

/** Bytes that crossed one connection one way without a pause between them. */
export interface Burst {
  readonly connection: number;
  readonly from: 'client' | 'server';
  /** How many pieces of data it stands for. */
  pieces: number;
}

/** When more waits than this, what waits is drawn together; the newest matter most. */
const WAITING = 14;
/** Milliseconds that a packet takes for its way, and after which the next one starts. */
const TRAVEL = 620;
const BETWEEN = 260;
/** With so many waiting it goes faster. */
const HURRY = 6;

/** Turns data events into bursts, and keeps few of them. */
export class BurstQueue {
  readonly #waiting: Burst[] = [];

  take(event: TraceEvent): void {
    if (event.type !== 'socket.data') return;
    const { connection, from } = event;
    const same = this.#waiting.findLast((burst) => burst.connection === connection);
    if (same?.from === from) {
      same.pieces += 1;
      return;
    }
    this.#waiting.push({ connection, from, pieces: 1 });
    if (this.#waiting.length > WAITING) this.#drop();
  }

  next(): Burst | undefined {
    return this.#waiting.shift();
  }

  get length(): number {
    return this.#waiting.length;
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** The oldest burst for which a later one of the same connection and direction speaks; else the oldest. */
  #drop(): void {
    const at = this.#waiting.findIndex((burst, i) =>
      this.#waiting.some((later, j) => j > i && later.connection === burst.connection && later.from === burst.from),
    );
    const [gone] = this.#waiting.splice(Math.max(at, 0), 1);
    const heir = gone && this.#waiting.find((burst) => burst.connection === gone.connection && burst.from === gone.from);
    if (heir && gone) heir.pieces += gone.pieces;
  }
}

/** Where a packet is after `part` (0 to 1) of a way. */
export function along(points: readonly Point[], part: number): Point {
  const first = points[0] ?? { x: 0, y: 0 };
  const lengths = points.slice(1).map((point, i) => Math.hypot(point.x - (points[i]?.x ?? 0), point.y - (points[i]?.y ?? 0)));
  let left = lengths.reduce((sum, length) => sum + length, 0) * Math.min(1, Math.max(0, part));
  for (const [i, length] of lengths.entries()) {
    const from = points[i] ?? first;
    const to = points[i + 1] ?? from;
    if (left <= length)
      return length === 0 ? from : { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    left -= length;
  }
  return points.at(-1) ?? first;
}

interface Moving {
  readonly burst: Burst;
  readonly mark: SVGElement;
  readonly began: number;
}

/** Moves packets along the wires. Frames are asked for only while something moves; who wants no motion gets none. */
export class Packets {
  readonly queue = new BurstQueue();
  readonly #layer: () => SVGElement | null;
  readonly #still: () => boolean;
  #ways = new Map<number, { points: readonly Point[]; reversed: boolean }>();
  #moving: Moving[] = [];
  #frame = 0;
  #lastStart = Number.NEGATIVE_INFINITY;

  constructor(layer: () => SVGElement | null, still: () => boolean) {
    this.#layer = layer;
    this.#still = still;
  }

  /** Tells where the wires are now. */
  follow(wires: readonly WireShape[]): void {
    this.#ways = new Map(
      wires.flatMap(({ points, wire }) => wire.connections.map(({ id, reversed }) => [id, { points, reversed }] as const)),
    );
    if (this.#still()) this.queue.clear();
    if (this.queue.length > 0) this.#ask();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.queue.clear();
    for (const { mark } of this.#moving.splice(0)) mark.remove();
  }

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((now) => this.#step(now));
  }

  #step(now: number): void {
    this.#frame = 0;
    this.#startNext(now);
    this.#moving = this.#moving.filter(({ burst, mark, began }) => {
      const way = this.#ways.get(burst.connection);
      const part = (now - began) / TRAVEL;
      if (!way || part >= 1) {
        mark.remove();
        return false;
      }
      const eased = part * part * (3 - 2 * part);
      const { x, y } = along(way.points, (burst.from === 'client') === !way.reversed ? eased : 1 - eased);
      mark.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      return true;
    });
    if (this.#moving.length > 0 || this.queue.length > 0) this.#ask();
  }

  #startNext(now: number): void {
    const pause = this.queue.length > HURRY ? BETWEEN / 3 : BETWEEN;
    if (now - this.#lastStart < pause) return;
    const layer = this.#layer();
    for (let burst = this.queue.next(); burst && layer; burst = this.queue.next()) {
      if (!this.#ways.has(burst.connection)) continue;
      const mark = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
      mark.setAttribute('r', burst.pieces > 4 ? '7' : '5');
      mark.setAttribute('class', `packet ${burst.from}`);
      layer.append(mark);
      this.#moving.push({ burst, mark, began: now });
      this.#lastStart = now;
      return;
    }
  }
}
