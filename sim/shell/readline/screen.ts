import { type Glyph, isLineBreak, type Place, places } from './glyphs.ts';

/**
 * What of the edited line is on the terminal, and the fewest bytes that bring it to a new state, chosen as readline chooses them (its
 * display.c): typing at the end is a plain echo, an insertion uses ICH when that is shorter, a deletion DCH.
 */
export class Screen {
  cols: number;
  #glyphs: readonly Glyph[] = [];
  #places: readonly Place[] = [{ row: 0, col: 0 }];
  #at: Place = { row: 0, col: 0 };

  constructor(cols: number) {
    this.cols = Math.max(2, cols);
  }

  /** The terminal's cursor is at the start of an empty row. */
  forget(): void {
    this.#glyphs = [];
    this.#places = [{ row: 0, col: 0 }];
    this.#at = { row: 0, col: 0 };
  }

  /** @returns what to write so that `glyphs` stand there with the cursor before glyph number `cursor`. */
  update(glyphs: readonly Glyph[], cursor: number): string {
    const old = this.#glyphs;
    const oldPlaces = this.#places;
    const next = places(glyphs, this.cols);
    const end = next.at(-1) as Place;
    const oldEnd = oldPlaces.at(-1) as Place;
    let same = 0;
    while (same < old.length && same < glyphs.length && sameGlyph(old[same], glyphs[same])) same += 1;
    let out = '';
    if (same < old.length || same < glyphs.length) {
      const tail = glyphs.slice(same);
      out += this.#moveTo(next[same] as Place);
      const oneRow = end.row === 0 && oldEnd.row === 0;
      const change = end.col - oldEnd.col;
      const inserted = oneRow && change > 0 ? insertion(old.slice(same), tail) : 0;
      const rest = width(tail.slice(inserted));
      if (inserted > 0 && rest >= 3) {
        out += `\x1b[${change}@${textOf(tail.slice(0, inserted))}`;
        this.#at = next[same + inserted] as Place;
      } else if (oneRow && change < 0 && tail.length > 0 && insertion(tail, old.slice(same)) > 0) {
        out += `\x1b[${-change}P${textOf(tail)}`;
        this.#at = end;
      } else out += this.#rewrite(tail, end, oldEnd);
    }
    this.#glyphs = glyphs;
    this.#places = next;
    return out + this.#moveTo(next[cursor] as Place);
  }

  /** To the last row, for Enter and for lists of completions; the column does not matter there. */
  toEnd(): string {
    const end = this.#places.at(-1) as Place;
    return end.row > this.#at.row ? this.#moveTo({ row: end.row, col: 0 }) : '';
  }

  /**
   * Everything anew, after the size changed or a program wrote over it. readline clears what is there first; BusyBox writes over it and
   * clears what is left behind it (libbb/lineedit.c, redraw).
   */
  redraw(glyphs: readonly Glyph[], cursor: number, clear: 'before' | 'behind'): string {
    const up = this.#at.row > 0 ? '\x1b[A'.repeat(this.#at.row) : '';
    this.forget();
    if (clear === 'before') return `${up}\r\x1b[J${this.update(glyphs, cursor)}`;
    return `${up}\r${this.update(glyphs, glyphs.length)}\x1b[J${this.update(glyphs, cursor)}`;
  }

  #rewrite(tail: readonly Glyph[], end: Place, oldEnd: Place): string {
    let out = textOf(tail);
    this.#at = end;
    // The terminal waits at the margin until something more is written.
    if (tail.length && end.col === 0 && end.row > 0 && !isLineBreak(tail.at(-1) as Glyph)) out += ' \r';
    if (oldEnd.row > end.row) out += '\x1b[J';
    else if (oldEnd.row === end.row && oldEnd.col > end.col) out += '\x1b[K';
    return out;
  }

  #moveTo(place: Place): string {
    const { row, col } = this.#at;
    let out = '';
    let from = col;
    if (place.row < row) out += '\x1b[A'.repeat(row - place.row);
    else if (place.row > row) {
      out += '\n'.repeat(place.row - row);
      from = 0;
    }
    if (place.col < from) {
      if (place.col === 0 || from - place.col > place.col) out += `\r${'\x1b[C'.repeat(place.col)}`;
      else out += '\b'.repeat(from - place.col);
    } else out += '\x1b[C'.repeat(place.col - from);
    this.#at = place;
    return out;
  }
}

function sameGlyph(a: Glyph | undefined, b: Glyph | undefined): boolean {
  return a?.text === b?.text;
}

/** If `longer` is `shorter` with something put before it: how many glyphs that is. Else 0. */
function insertion(shorter: readonly Glyph[], longer: readonly Glyph[]): number {
  const extra = longer.length - shorter.length;
  if (extra <= 0 || shorter.length === 0) return 0;
  return shorter.every((glyph, i) => sameGlyph(glyph, longer[extra + i])) ? extra : 0;
}

function width(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + Math.max(0, glyph.width), 0);
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => glyph.text).join('');
}
