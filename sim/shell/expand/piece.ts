import { joined as whole } from '../../base/bytes.ts';

/** A run of expanded text. Unquoted text may hold glob characters; only the results of expansions are split at IFS. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly split: boolean;
}

/** The border between two elements of `$@`: always a new word. */
export const BREAK: unique symbol = Symbol('word border');

export type Pieces = (Piece | typeof BREAK)[];

/** One word after splitting. */
export interface Field {
  readonly pieces: Piece[];
}

export function literal(text: string): Piece {
  return { text, quoted: false, split: false };
}

export function quoted(text: string): Piece {
  return { text, quoted: true, split: false };
}

/** All of it as one string: what an assignment takes. */
export function joined(pieces: Pieces | readonly Piece[]): string {
  return whole(pieces.map((piece) => (piece === BREAK ? ' ' : piece.text)).join(''));
}

/** As a pattern: what was quoted is escaped, so that it means itself. */
export function asPattern(pieces: Pieces | readonly Piece[]): string {
  return pieces.map((piece) => (piece === BREAK ? ' ' : piece.quoted ? escapePattern(piece.text) : piece.text)).join('');
}

export function escapePattern(text: string): string {
  return text.replace(/[\\*?[\]()|!+@-]/g, '\\$&');
}
