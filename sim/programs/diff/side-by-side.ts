import { eastAsianWidth } from 'get-east-asian-width';
import type { Hunk } from './compare.ts';
import type { Side } from './print.ts';

export interface ColumnOptions {
  /** Of both columns together. */
  readonly width: number;
  /** Spaces in the place of tabs. */
  readonly expands: boolean;
  /** Lines that are the same stand on the left only. */
  readonly leftOnly: boolean;
  /** Lines that are the same are left out. */
  readonly suppresses: boolean;
}

const TAB = 8;
const GUTTER = 3;

/** `diff -y`. Source: diffutils' side.c. */
export function sideBySide(hunks: readonly Hunk[], a: Side, b: Side, options: ColumnOptions): string {
  const page = new Page(options);
  let [left, right] = [0, 0];
  const common = (to: number, toRight: number): void => {
    if (options.suppresses) [left, right] = [to, toRight];
    if (options.leftOnly) {
      while (left < to) page.line(lineOf(a, left++), '(', undefined);
      right = toRight;
    }
    while (left < to && right < toRight) page.line(lineOf(a, left++), ' ', lineOf(b, right++));
    while (right < toRight) page.line(undefined, ')', lineOf(b, right++));
    while (left < to) page.line(lineOf(a, left++), '(', undefined);
  };
  for (const { from, to } of hunks) {
    common(from[0], to[0]);
    while (left < from[1] && right < to[1]) page.line(lineOf(a, left++), '|', lineOf(b, right++));
    while (right < to[1]) page.line(undefined, '>', lineOf(b, right++));
    while (left < from[1]) page.line(lineOf(a, left++), '<', undefined);
  }
  common(a.lines.length, b.lines.length);
  return page.out;
}

interface Row {
  readonly text: string;
  readonly ended: boolean;
}

const lineOf = (side: Side, at: number): Row => ({ text: side.lines[at] ?? '', ended: side.ended || at < side.lines.length - 1 });

class Page {
  out = '';
  readonly #half: number;
  readonly #second: number;
  readonly #expands: boolean;

  constructor({ width, expands }: ColumnOptions) {
    const step = expands ? 1 : TAB;
    const offset = Math.floor((width + step + GUTTER) / (2 * step)) * step;
    this.#half = Math.max(0, Math.min(offset - GUTTER, width - offset));
    this.#second = this.#half ? offset : width;
    this.#expands = expands;
  }

  line(left: Row | undefined, mark: string, right: Row | undefined): void {
    let column = left ? this.#column(left.text, 0) : 0;
    let ends = left?.ended ?? false;
    if (mark !== ' ') {
      column = this.#reach(column, Math.floor((this.#half + this.#second - 1) / 2)) + 1;
      this.out += mark === '|' && right && ends !== right.ended ? (ends ? '/' : '\\') : mark;
    }
    if (right) {
      ends ||= right.ended;
      if (right.text !== '') {
        column = this.#reach(column, this.#second);
        this.#column(right.text, column);
      }
    }
    if (ends) this.out += '\n';
  }

  #reach(from: number, to: number): number {
    let at = from;
    if (!this.#expands)
      for (let stop = at + TAB - (at % TAB); stop <= to; stop += TAB) {
        this.out += '\t';
        at = stop;
      }
    this.out += ' '.repeat(Math.max(0, to - at));
    return to;
  }

  /** What fits of a text into one column; returns where it ended. */
  #column(text: string, indent: number): number {
    const bound = this.#half;
    let read = 0;
    let written = 0;
    for (const char of text) {
      if (char === '\t') {
        const blanks = TAB - (read % TAB);
        if (read === written) {
          const stop = written + blanks;
          if (this.#expands) {
            const to = Math.min(stop, bound);
            this.out += ' '.repeat(Math.max(0, to - written));
            written = Math.max(written, to);
          } else if (stop < bound) {
            written = stop;
            this.out += char;
          }
        }
        read += blanks;
      } else if (char === '\r') {
        this.out += char;
        this.#reach(0, indent);
        read = written = 0;
      } else if (char === '\b') {
        if (read === 0 || --read >= bound) continue;
        if (written <= read) {
          this.out += ' '.repeat(read - written);
          written = read;
        } else {
          written = read;
          this.out += char;
        }
      } else if (char < ' ' || char === '\x7f') {
        if (read < bound) this.out += char;
      } else {
        read += eastAsianWidth(char.codePointAt(0) ?? 0);
        if (read > bound) continue;
        written = read;
        this.out += char;
      }
    }
    return written;
  }
}
