import type { Cell, Layout } from './layout.ts';

const STANDOUT = '\x1b[7m';
const STANDOUT_END = '\x1b[27m';
const CLEAR_TO_END = '\x1b[K';

/**
 * What of the edited line is on the terminal, and the bytes that bring it to a new state. They are chosen as readline chooses them for an
 * xterm (the rules of its redisplay, held against recordings): row by row, from the first cell that differs to where old and new end alike.
 */
export class Screen {
  cols: number;
  #rows: readonly (readonly Cell[])[] = [[]];
  #row = 0;
  #col = 0;
  #out = '';

  constructor(cols: number) {
    this.cols = Math.max(2, cols);
  }

  /** The terminal's cursor is at the start of an empty row. */
  forget(): void {
    this.#rows = [[]];
    this.#row = this.#col = 0;
  }

  /** @returns what to write so that `layout` stands there. `whole`: without looking for an end that stays. */
  update(layout: Layout, whole = false): string {
    const { rows, cursor } = layout;
    const old = this.#rows;
    const last = rows.length - 1;
    rows.forEach((row, at) => {
      const growing = at >= old.length - 1 && last > old.length - 1;
      this.#updateRow(old[at] ?? [], row, at, { last, growing, whole, padded: rows[at - 1]?.at(-1)?.padding === true });
    });
    for (let at = rows.length; at < old.length; at++) {
      this.#moveVertically(at);
      this.#moveTo(0);
      this.#out += CLEAR_TO_END;
    }
    this.#rows = rows;
    this.#moveVertically(cursor.row);
    this.#moveBefore(rows[cursor.row] ?? [], cursor.index);
    return this.#take();
  }

  /** To the end of what is shown and beyond it: Enter. */
  finish(): string {
    let last = this.#rows.length - 1;
    if (last > 0 && this.#col === 0 && this.#rows[last]?.length === 0) {
      last -= 1;
      this.#moveVertically(last);
      const row = this.#rows[last] ?? [];
      if (widthOf(row) === this.cols) {
        this.#moveTo(this.cols - 1);
        this.#out += CLEAR_TO_END + (row.at(-1)?.text ?? '');
        this.#col = this.cols;
      }
    }
    this.#moveVertically(last);
    const wasEmpty = (this.#rows[last]?.length ?? 0) === 0 && this.#col === 0;
    return `${this.#take()}${wasEmpty ? '' : '\n'}`;
  }

  /** To the last row, for lists of completions; the column does not matter there. */
  toEnd(): string {
    this.#moveVertically(this.#rows.length - 1);
    return this.#take();
  }

  /** readline's answer to another size: the last row is cleared, then the first, and all is drawn anew. */
  resize(cols: number, layout: (cols: number) => Layout): string {
    this.#moveVertically(this.#rows.length - 1);
    this.#out += `\r${CLEAR_TO_END}`;
    this.#col = 0;
    if (this.#row > 0) {
      this.#out += '\r';
      this.#moveVertically(0);
      this.#out += CLEAR_TO_END;
    }
    this.cols = Math.max(2, cols);
    this.forget();
    return `${this.#take()}\r${this.update(layout(this.cols))}`;
  }

  /** BusyBox writes over what is there and clears what is left behind it (libbb/lineedit.c, redraw). */
  redrawOver(cols: number, layout: (cols: number) => Layout): string {
    this.cols = Math.max(2, cols);
    const up = '\x1b[A'.repeat(this.#row);
    this.forget();
    const shown = layout(this.cols);
    const end = { row: shown.rows.length - 1, index: shown.rows.at(-1)?.length ?? 0 };
    return `${up}\r${this.update({ rows: shown.rows, cursor: end })}\x1b[J${this.update(shown)}`;
  }

  #take(): string {
    const out = this.#out;
    this.#out = '';
    return out;
  }

  #updateRow(
    shown: readonly Cell[],
    row: readonly Cell[],
    at: number,
    rows: { last: number; growing: boolean; whole: boolean; padded: boolean },
  ): void {
    let old = shown;
    if (this.#col === this.cols && this.#row === at - 1) old = this.#wrapInto(old, row, rows.padded);
    let first = 0;
    while (first < old.length && first < row.length && same(old[first], row[first])) first += 1;
    if (first === old.length && first === row.length) return;
    const [oldEnd, newEnd] = rows.whole ? [old.length, row.length] : commonEnd(old, row, first);
    this.#moveVertically(at);
    const fromStart = at === 0 && (rows.whole || (this.#col > 0 && first <= row.findLastIndex(hidden)));
    if (fromStart) first = 0;
    this.#moveBefore(old, first);
    const added = widthOf(row.slice(first, newEnd)) - widthOf(old.slice(first, oldEnd));
    const addedBytes = bytesOf(row.slice(first, newEnd)) - bytesOf(old.slice(first, oldEnd));
    const rest = row.slice(first);
    if (added > 0) {
      if (addedBytes < 0 || rows.growing || oldEnd === old.length) return this.#write(rest);
      this.#out += `\x1b[${added}@`;
      return this.#write(row.slice(first, newEnd));
    }
    if (2 * widthOf(rest) >= -added) {
      if (added < 0) this.#out += `\x1b[${-added}P`;
      return this.#write(row.slice(first, newEnd));
    }
    this.#write(rest);
    const shorter = widthOf(old) - widthOf(row);
    if (shorter > 0 && this.#col < this.cols) {
      if (at < rows.last) {
        this.#out += ' '.repeat(shorter);
        this.#col += shorter;
      } else this.#out += CLEAR_TO_END;
    }
  }

  /** The terminal waits at its margin until something more is written: the next row's first cell, or a space if it has none. */
  #wrapInto(old: readonly Cell[], row: readonly Cell[], padded: boolean): readonly Cell[] {
    const [cell] = row;
    if (padded) this.#out += CLEAR_TO_END;
    this.#row += 1;
    this.#out += cell ? cell.text : ' ';
    this.#col = cell ? cell.width : 1;
    return cell ? [cell, ...old.slice(1)] : old;
  }

  #write(cells: readonly Cell[]): void {
    let standout = false;
    for (const cell of cells) {
      if (cell.standout !== standout) this.#out += cell.standout ? STANDOUT : STANDOUT_END;
      standout = cell.standout;
      this.#out += cell.text;
      this.#col += cell.width;
    }
    if (standout) this.#out += STANDOUT_END;
  }

  #moveVertically(row: number): void {
    if (row > this.#row) {
      this.#out += `${'\n'.repeat(row - this.#row)}\r`;
      this.#col = 0;
    } else this.#out += '\x1b[A'.repeat(this.#row - row);
    this.#row = row;
  }

  #moveBefore(cells: readonly Cell[], index: number): void {
    this.#moveTo(widthOf(cells.slice(0, index)));
  }

  #moveTo(col: number): void {
    if (col === this.#col) return;
    if (col === 0 || col + 1 < this.#col - col || this.#col === this.cols) {
      this.#out += '\r';
      this.#col = 0;
    }
    if (col > this.#col) this.#out += '\x1b[C'.repeat(col - this.#col);
    else this.#out += '\b'.repeat(this.#col - col);
    this.#col = col;
  }
}

/**
 * Where the ends that old and new have in common begin. An end without a space in it does not count: readline means to leave out trailing
 * blanks there, and in a UTF-8 locale this is what it does.
 */
function commonEnd(old: readonly Cell[], row: readonly Cell[], first: number): [number, number] {
  let [o, n] = [old.length - 1, row.length - 1];
  let spaces = false;
  while (o > first && n > first && same(old[o], row[n])) {
    if (old[o]?.text === ' ') spaces = true;
    o -= 1;
    n -= 1;
  }
  if (!spaces) return [old.length, row.length];
  return same(old[o], row[n]) ? [o, n] : [o + 1, n + 1];
}

function same(a: Cell | undefined, b: Cell | undefined): boolean {
  return a?.text === b?.text && a?.standout === b?.standout;
}

function hidden(cell: Cell): boolean {
  return cell.width === 0 && cell.text.charCodeAt(0) < 32;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function bytesOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.bytes, 0);
}
