/** A place in the text: line from 0, and index into it. */
export interface Place {
  readonly line: number;
  readonly col: number;
}

/** One undoable change: the lines before and after it (shared, never changed in place). */
interface Change {
  readonly seq: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly cursor: Place;
  /** First line that was touched. */
  readonly top: number;
  readonly time: number;
}

/** What undo or redo did, for its message. */
export interface Undone {
  readonly cursor: Place;
  readonly summary: string;
  readonly seq: number;
  readonly time: number;
}

/** A buffer without a line: one empty line is shown. */
const NOTHING: readonly string[] = [''];

/** The text of a file, and every change of it that can be undone. */
export class Buffer {
  lines: readonly string[] = NOTHING;
  name: string | undefined;
  readonly = false;
  /** The last line has a newline. */
  endOfLine = true;
  dos = false;
  latin1 = false;
  /** Nothing of it is on disk yet: `[New]` until it is written. */
  isNew = false;
  #saved: readonly string[] = this.lines;
  #changes: Change[] = [];
  #at = 0;
  #seq = 0;
  /** Told of lines that come and go, for marks. */
  onSplice: ((from: number, count: number, put: number) => void) | undefined;
  #open: { before: readonly string[]; cursor: Place; top: number } | undefined;

  get modified(): boolean {
    return this.lines !== this.#saved;
  }

  /** It has not even an empty line. */
  get empty(): boolean {
    return this.lines === NOTHING;
  }

  line(n: number): string {
    return this.lines[n] ?? '';
  }

  get last(): number {
    return this.lines.length - 1;
  }

  load(lines: readonly string[]): void {
    this.lines = lines.length ? lines : NOTHING;
    this.#saved = this.lines;
    this.#changes = [];
    this.#at = 0;
    this.#open = undefined;
  }

  written(): void {
    this.#saved = this.lines;
  }

  /** Puts `put` in place of `count` lines. A buffer always has one line. */
  splice(from: number, count: number, put: readonly string[]): void {
    if (this.#open) this.#open.top = Math.min(this.#open.top, from);
    const lines = this.lines.slice(0, from).concat(put, this.lines.slice(from + count));
    this.onSplice?.(from, count, put.length);
    this.lines = lines.length ? lines : NOTHING;
  }

  set(line: number, text: string): void {
    if (this.line(line) === text && !this.empty) return;
    if (this.#open) this.#open.top = Math.min(this.#open.top, line);
    this.lines = this.lines.with(line, text);
  }

  /** Everything up to {@link commit} is undone as one. */
  begin(cursor: Place): void {
    this.#open ??= { before: this.lines, cursor, top: Number.POSITIVE_INFINITY };
  }

  commit(now: number): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open || open.before === this.lines) return;
    this.#changes.length = this.#at;
    this.#seq += 1;
    const top = Number.isFinite(open.top) ? open.top : 0;
    this.#changes.push({ seq: this.#seq, before: open.before, after: this.lines, cursor: open.cursor, top, time: now });
    this.#at += 1;
  }

  undo(): Undone | undefined {
    return this.#go(-1);
  }

  redo(): Undone | undefined {
    return this.#go(1);
  }

  /** A change back or on. */
  #go(step: -1 | 1): Undone | undefined {
    this.#open = undefined;
    const change = this.#changes[step < 0 ? this.#at - 1 : this.#at];
    if (!change) return undefined;
    this.#at += step;
    const [top, old, young] = extent(change);
    const [from, to] = step < 0 ? [change.after, change.before] : [change.before, change.after];
    this.lines = to;
    const { cursor, seq, time } = change;
    const kept = cursor.line >= top - 1 && cursor.line <= top + old;
    return {
      cursor: { line: Math.min(this.last, kept ? cursor.line : top), col: kept ? cursor.col : -1 },
      summary: step < 0 ? summary(from, to, young, old) : summary(from, to, old, young),
      seq,
      time,
    };
  }
}

/** The first line that changed, and how many lines stood there before and after. */
function extent({ before, after, top }: Change): [top: number, old: number, young: number] {
  let tail = 0;
  while (tail < before.length - top && tail < after.length - top && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return [top, Math.max(0, before.length - top - tail), Math.max(0, after.length - top - tail)];
}

/** vim counts lines that came or went, or else the lines that changed. */
function summary(from: readonly string[], to: readonly string[], old: number, young: number): string {
  const more = (to === NOTHING ? 0 : to.length) - (from === NOTHING ? 0 : from.length);
  if (more === 1) return '1 more line';
  if (more > 1) return `${more} more lines`;
  if (more === -1) return '1 line less';
  if (more < -1) return `${-more} fewer lines`;
  const changed = Math.max(1, Math.min(old, young) && to.filter((line, i) => line !== from[i]).length);
  return changed === 1 ? '1 change' : `${changed} changes`;
}
