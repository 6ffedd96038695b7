import { widthOf } from '../editors/characters.ts';
import { type Cell, cells, type Frame, fitted } from '../editors/screen.ts';
import type { LessOptions } from './options.ts';
import { marked } from './search.ts';
import type { Source } from './source.ts';
import { lineCells, plain } from './text.ts';

/** One row of the screen: a line, or what of a long one has room in it. */
interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}

interface Size {
  readonly rows: number;
  readonly cols: number;
}

/** Columns that line numbers take. */
const GUTTER = 8;

/** Which part of the text stands on the screen, and how it is moved. */
export class View {
  readonly #source: Source;
  readonly #options: LessOptions;
  readonly #size: () => Size;
  /** First line on the screen, and how many of its rows have gone by. */
  #top = 0;
  #skip = 0;
  /** Columns that have gone by on the left. */
  #right = 0;
  #moved = false;
  readonly #highlighted: () => RegExp | undefined;

  /** `size`: of the whole screen. `highlighted`: what is shown in reverse. */
  constructor(source: Source, options: LessOptions, size: () => Size, highlighted: () => RegExp | undefined) {
    this.#source = source;
    this.#options = options;
    this.#size = size;
    this.#highlighted = highlighted;
  }

  get top(): number {
    return this.#top;
  }

  /** Whether somebody has moved, however little. */
  get moved(): boolean {
    return this.#moved;
  }

  /** Rows there are for the text: all but that of the prompt. */
  get height(): number {
    return Math.max(1, this.#size().rows - 1);
  }

  /** Whether all of it fits on one screen. */
  async fits(): Promise<boolean> {
    await this.#source.fill(this.height + 1);
    // A line that is cut off at the edge is not all there.
    const { cols } = this.#size();
    if (this.#options.chop && this.#source.lines.some((line) => widthOf(plain(line)) > cols)) return false;
    return this.#source.ended && this.#rowsFrom(0, 0, this.height + 1).length <= this.height;
  }

  /** The last line that can be seen. */
  get bottom(): number {
    return this.#visible().at(-1)?.line ?? this.#top;
  }

  /** Whether the end of the text can be seen. */
  get atEnd(): boolean {
    if (!this.#source.ended) return false;
    const rows = this.#visible();
    const last = rows.at(-1);
    if (!last) return true;
    const gone = last.line === this.#top ? this.#skip : 0;
    return (
      last.line >= this.#source.lines.length - 1 &&
      rows.filter((row) => row.line === last.line).length + gone >= this.#rowsOf(last.line).length
    );
  }

  /** The screen, with a prompt below the text. */
  frame(prompt: readonly Cell[]): Frame {
    const { rows: total, cols } = this.#size();
    const shown: Cell[][] = this.#rowsFrom(this.#top, this.#skip, total - 1).map((row) => fitted(row.cells, cols));
    // A short text is followed by its prompt at once; once it has been moved in, ~ stands for what is not there.
    if (this.#moved) while (shown.length < total - 1) shown.push(fitted(cells('~', '1'), cols));
    shown.push(fitted(prompt, cols));
    const row = shown.length - 1;
    while (shown.length < total) shown.push(fitted([], cols));
    return { rows: shown, cursor: { row, col: Math.min(cols - 1, prompt.length) } };
  }

  /** So many rows on; not further than the end of the text, unless `past` it. */
  async down(rows: number, past = false): Promise<void> {
    this.#moved = true;
    for (let n = 0; n < rows; n++) {
      await this.#source.fill(this.#top + this.height + 2);
      if (!past && this.atEnd) return;
      this.#skip += 1;
      if (this.#skip < this.#rowsOf(this.#top).length) continue;
      if (this.#top >= this.#source.lines.length - 1) {
        this.#skip -= 1;
        return;
      }
      this.#top += 1;
      this.#skip = 0;
    }
  }

  up(rows: number): void {
    this.#moved = true;
    for (let n = 0; n < rows; n++) {
      if (this.#skip > 0) this.#skip -= 1;
      else if (this.#top > 0) {
        this.#top -= 1;
        this.#skip = this.#rowsOf(this.#top).length - 1;
      } else return;
    }
  }

  /** So many half screens to the right, or to the left. */
  aside(halves: number): void {
    this.#right = Math.max(0, this.#right + halves * Math.floor(this.#size().cols / 2));
  }

  async toEnd(): Promise<void> {
    await this.#source.fill(Number.POSITIVE_INFINITY);
    const { length } = this.#source.lines;
    if (length === 0) return;
    this.#top = length - 1;
    this.#skip = this.#rowsOf(this.#top).length - 1;
    this.up(this.height - 1);
    this.#moved = false;
  }

  /** Puts a line, counted from 1, at the top. False if there is none of that number. */
  async toLine(line: number): Promise<boolean> {
    await this.#source.fill(line + this.height);
    if (line > this.#source.lines.length) return false;
    this.#top = Math.max(0, line - 1);
    this.#skip = 0;
    // Not further than that the last line stands at the bottom.
    const rows = this.#rowsFrom(this.#top, 0, this.height);
    if (rows.length < this.height) {
      this.up(this.height - rows.length);
      this.#moved = false;
    }
    return true;
  }

  /** Puts the line that a search found, counted from 0, at the top, whatever is left below it. */
  toMatch(line: number): void {
    this.#top = line;
    this.#skip = 0;
    this.#moved = true;
  }

  #visible(): Row[] {
    return this.#rowsFrom(this.#top, this.#skip, this.height);
  }

  #rowsFrom(line: number, skip: number, count: number): Row[] {
    const rows: Row[] = [];
    for (let at = line; at < this.#source.lines.length && rows.length < count; at++)
      rows.push(...(at === line ? this.#rowsOf(at).slice(skip) : this.#rowsOf(at)));
    return rows.slice(0, count);
  }

  #rowsOf(line: number): Row[] {
    const { numbers, chop, raw } = this.#options;
    const width = Math.max(1, this.#size().cols - (numbers ? GUTTER : 0));
    let all = lineCells(this.#source.lines[line] ?? '', raw);
    const found = this.#highlighted();
    if (found) all = marked(all, found);
    if (chop) {
      all = all.slice(this.#right);
      if (all.length > width) all = [...all.slice(0, width - 1), { text: '>', style: '7' }];
    }
    const rows: Row[] = [];
    for (let at = 0; at === 0 || at < all.length; at += width) {
      const label = at === 0 ? `${String(line + 1).padStart(GUTTER - 1)} ` : ' '.repeat(GUTTER);
      rows.push({ line, cells: [...cells(numbers ? label : '', '1'), ...all.slice(at, at + width)] });
    }
    return rows;
  }
}
