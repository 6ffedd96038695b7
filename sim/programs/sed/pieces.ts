import { utf8 } from '../../base/bytes.ts';

/** What one -e or -f gives to a script. */
export interface Piece {
  readonly text: string;
  /** The file of -f. */
  readonly file?: string;
}

/** A script of several pieces, a line after the other, which knows where each came from. */
export class Pieces {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.text = pieces.map(({ text }) => text).join('\n');
  }

  /** A place in the script as sed names it. `further`: characters of the same piece that it has read beyond. */
  place(at: number, further = 0): string {
    let start = 0;
    let expression = 0;
    for (const [i, { text, file }] of this.#pieces.entries()) {
      if (file === undefined) expression++;
      const end = start + text.length;
      if (at > end && i < this.#pieces.length - 1) {
        start = end + 1;
        continue;
      }
      const read = text.slice(0, Math.min(at + further, end) - start);
      if (file === undefined) return `-e expression #${expression}, char ${utf8(read).length}`;
      return `file ${file} line ${read.split('\n').length}`;
    }
    return '-e expression #1, char 0';
  }

  /** The beginning of the piece that holds a place: for a mistake that only shows at the end of the script. */
  opening(at: number): string {
    return this.place(at).replace(/char \d+$/, 'char 0');
  }
}
