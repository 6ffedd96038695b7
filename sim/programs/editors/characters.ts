import { eastAsianWidth } from 'get-east-asian-width';

/** Positions in a line are UTF-16 indices that always stand before a whole character: surrogates and combining marks belong to what they follow. */
const JOINS = /^(?:\p{Mn}|\p{Me}|\u200d|\ufe0f)/u;

/** The index after the character at `at`. */
export function nextIndex(line: string, at: number): number {
  if (at >= line.length) return line.length;
  let next = at + charAt(line, at).length;
  while (next < line.length && JOINS.test(charAt(line, next))) next += charAt(line, next).length;
  return next;
}

/** The index of the character before `at`. */
export function previousIndex(line: string, at: number): number {
  let before = Math.min(at, line.length);
  do {
    before -= 1;
    const code = line.charCodeAt(before);
    if (code >= 0xdc00 && code <= 0xdfff) before -= 1;
  } while (before > 0 && JOINS.test(charAt(line, before)));
  return Math.max(0, before);
}

/** The index of the last character; 0 in an empty line. */
export function lastIndex(line: string): number {
  return line.length ? previousIndex(line, line.length) : 0;
}

export function charAt(line: string, at: number): string {
  const code = line.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** How a character shows at screen column `column`: a tab fills up to the next stop, a control character is written `^X`. */
export function shown(char: string, column: number, tab = 8): string {
  if (char === '\t') return ' '.repeat(tab - (column % tab));
  const code = char.codePointAt(0) ?? 0;
  if (code < 32 || code === 127) return `^${String.fromCharCode(code ^ 64)}`;
  return char;
}

/** Columns that shown text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += JOINS.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
  return width;
}

/** The screen column at which the character at `at` begins, as if the line never wrapped. */
export function columnOf(line: string, at: number, tab = 8): number {
  let column = 0;
  for (let i = 0; i < at && i < line.length; i = nextIndex(line, i)) column += widthOf(shown(charAt(line, i), column, tab));
  return column;
}

/** The character that covers a screen column; the line's length when it is shorter. */
export function indexAtColumn(line: string, column: number, tab = 8): number {
  let from = 0;
  for (let i = 0; i < line.length; i = nextIndex(line, i)) {
    from += widthOf(shown(charAt(line, i), from, tab));
    if (from > column) return i;
  }
  return line.length;
}

/** Bytes before an index, in UTF-8. */
export function byteOffset(line: string, at: number): number {
  let bytes = 0;
  for (const char of line.slice(0, at)) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
