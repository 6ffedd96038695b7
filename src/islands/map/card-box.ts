import type { Card, Door, Mark, Row } from './scene.ts';
import { BADGE, type Badge, type Box, type NodeShape, SIZE, type TextShape } from './shapes.ts';
import { shorten, widthOf, wrap } from './text-fit.ts';
import type { MapWords } from './words.ts';

const PAD = 10;
const TITLE = 26;
const ROW = 26;
const DOOR = 30;
const LINE = 18;
const INDENT = 14;
const GAP = 6;
/** Where the letters of a line stand in it. */
const BASE = 18;

export interface BoxOptions {
  readonly words: MapWords;
  readonly marks: readonly Mark[];
  /** The edge that wires come to. */
  readonly side: 'left' | 'right';
}

export interface CardBox {
  readonly height: number;
  readonly nodes: readonly NodeShape[];
  readonly badges: readonly Badge[];
}

/** Puts a card and everything in it at a place; its height follows from what it holds. */
export function boxCard(card: Card, x: number, y: number, w: number, options: BoxOptions): CardBox {
  return new CardWriter(card, x, y, w, options).write();
}

class CardWriter {
  readonly #card: Card;
  readonly #x: number;
  readonly #w: number;
  readonly #options: BoxOptions;
  readonly #nodes: NodeShape[] = [];
  readonly #badges: Badge[] = [];
  readonly #top: number;
  #y: number;

  constructor(card: Card, x: number, y: number, w: number, options: BoxOptions) {
    this.#card = card;
    this.#x = x;
    this.#w = w;
    this.#top = y;
    this.#y = y;
    this.#options = options;
  }

  write(): CardBox {
    const { type, id } = { type: 'card' as const, id: this.#card.id };
    const inner = this.#card.kind === 'container' ? this.#container() : this.#plain();
    const frame: NodeShape = { type, id, item: this.#card, x: this.#x, y: this.#top, w: this.#w, h: this.#y - this.#top, texts: inner };
    return { height: this.#y - this.#top, nodes: [frame, ...this.#nodes], badges: this.#badges };
  }

  #plain(): TextShape[] {
    const { title, sub, pid, kind } = this.#card;
    const bare = this.#card.doors.length + this.#card.rows.length + this.#card.more === 0;
    const titleBox = { x: this.#x, y: this.#y + (bare ? 5 : 3), w: this.#w, h: TITLE };
    const showPid = kind === 'daemon' || kind === 'process' || kind === 'systemd';
    const texts = this.#line(titleBox, title, 'title', [sub, showPid ? `PID ${pid ?? '?'}` : ''], this.#card.id);
    this.#y += TITLE + 4;
    for (const door of this.#card.doors) this.#door(door, this.#x, this.#w);
    for (const row of this.#card.rows) this.#row(row, this.#x + 5, this.#w - 10);
    this.#moreRows(this.#x + PAD);
    this.#y += GAP;
    return texts;
  }

  /** The shim, runc while it works, and inside of them the container with its processes. */
  #container(): TextShape[] {
    const card = this.#card;
    const bare = card.shell.length === 0;
    if (!bare) this.#y += 4;
    for (const row of card.shell) this.#row(row, this.#x + 5, this.#w - 10);
    if (!bare) this.#y += 4;
    const box = { x: bare ? this.#x : this.#x + PAD, y: this.#y, w: bare ? this.#w : this.#w - 2 * PAD };
    const at = this.#nodes.length;
    const state = card.state ?? '';
    const texts = this.#line({ ...box, y: this.#y + 4, h: TITLE }, card.title, 'title', [], card.id);
    this.#y += TITLE + 2;
    const right = box.x + box.w - PAD;
    const shown = `● ${state}`;
    texts.push({ x: right, y: this.#y + 15, text: shown, style: 'state', end: true });
    const image = shorten(card.sub, SIZE.sub, box.w - 3 * PAD - widthOf(shown, SIZE.sub));
    if (image) texts.push({ x: box.x + PAD, y: this.#y + 15, text: image, style: 'sub' });
    this.#y += LINE + 4;
    for (const door of card.doors) this.#door(door, box.x, box.w);
    for (const row of card.rows) this.#row(row, box.x + 5, box.w - 10);
    this.#moreRows(box.x + PAD);
    this.#y += GAP;
    if (bare) return texts;
    const inner: NodeShape = { type: 'container', id: `${card.id} box`, item: card, ...box, h: this.#y - box.y, texts };
    this.#nodes.splice(at, 0, inner);
    this.#y += PAD;
    return [];
  }

  #door(door: Door, x: number, w: number): void {
    const why = door.failure ? this.#options.words.hops[door.failure.hop] : '';
    const lines = why ? wrap(why, SIZE.alarm, w - 44) : [];
    const h = DOOR + lines.length * LINE;
    const { side } = this.#options;
    // The leaf of the door takes 26 at the edge that wires come to.
    const left = side === 'left' ? x + 30 : x + PAD;
    const badges = this.#badgesOf(door.id, x + w - (side === 'right' ? 34 : 8), this.#y + DOOR / 2);
    const room = w - 30 - PAD - badges;
    const name =
      widthOf(door.label, SIZE.label) <= room ? door.label : door.label.startsWith('/') ? (door.label.split('/').pop() ?? '') : door.label;
    const texts: TextShape[] = [{ x: left, y: this.#y + 20, text: shorten(name, SIZE.label, room), style: 'label' }];
    lines.forEach((text, i) => {
      texts.push({ x: left, y: this.#y + DOOR + 12 + i * LINE, text, style: 'alarm' });
    });
    this.#nodes.push({ type: 'door', id: door.id, item: door, host: this.#card.host, side, x, y: this.#y, w, h, texts });
    this.#y += h + 2;
  }

  #row(row: Row, x: number, w: number): void {
    const box = { x, y: this.#y, w, h: ROW };
    const indent = Math.min(row.depth * INDENT, w / 3);
    const texts = this.#line({ ...box, x: x + indent - 4, w: w - indent + 8 }, row.label, 'label', [String(row.pid)], row.id);
    this.#nodes.push({ type: 'row', id: row.id, item: row, host: this.#card.host, ...box, texts });
    this.#y += ROW;
  }

  #moreRows(x: number): void {
    const { more, id } = this.#card;
    if (more === 0) return;
    const text = this.#options.words.more(more);
    const box = { x, y: this.#y, w: Math.min(widthOf(text, SIZE.sub) + PAD, this.#w - 2 * PAD), h: 22 };
    this.#nodes.push({ type: 'note', id: `${id} more`, ...box, texts: [{ x, y: this.#y + 15, text, style: 'sub' }] });
    this.#y += 22;
  }

  /** A name at the left, and at the right, as far as there is room, what belongs to it. */
  #line(box: Box, name: string, style: 'title' | 'label', sides: readonly string[], id: string): TextShape[] {
    let right = box.x + box.w - PAD;
    right -= this.#badgesOf(id, right + 2, box.y + box.h / 2);
    const left = box.x + PAD;
    const texts: TextShape[] = [];
    const needed = Math.min(widthOf(name, SIZE[style]), (right - left) * (style === 'title' ? 0.7 : 1));
    for (const side of [...sides].reverse()) {
      const width = widthOf(side, SIZE.sub);
      if (!side || right - width - 12 < left + needed) continue;
      texts.push({ x: right, y: box.y + BASE, text: side, style: 'sub', end: true });
      right -= width + 12;
    }
    return [{ x: left, y: box.y + BASE, text: shorten(name, SIZE[style], right - left), style }, ...texts];
  }

  /** Draws a node's numbers, right-aligned; says how wide they are. */
  #badgesOf(id: string, right: number, y: number): number {
    const steps = this.#options.marks.filter((mark) => mark.on === id).map(({ step }) => step);
    steps.forEach((step, i) => {
      this.#badges.push({ step, x: right - BADGE - (steps.length - 1 - i) * (2 * BADGE + 3), y });
    });
    return steps.length * (2 * BADGE + 3);
  }
}
