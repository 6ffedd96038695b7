import { eastAsianWidth } from 'get-east-asian-width';

/** One thing on the screen: what is written, and how many columns it takes. A line break has width −1. */
export interface Glyph {
  readonly text: string;
  readonly width: number;
}

const LINE_BREAK = -1;

/** How a character of the edited line shows: control characters as `^X`, wide ones in two columns. */
export function glyphOf(char: string): Glyph {
  const code = char.codePointAt(0) ?? 0;
  if (char === '\n') return { text: '\n\r', width: LINE_BREAK };
  if (code < 32 || code === 127) return { text: `^${String.fromCharCode(code ^ 64)}`, width: 2 };
  return { text: char, width: charWidth(char) };
}

/** Combining marks and joiners take no column of their own. */
function charWidth(char: string): number {
  if (/^(?:\p{Mn}|\p{Me}|\p{Cf}|\ufe0f)$/u.test(char)) return 0;
  return eastAsianWidth(char.codePointAt(0) ?? 0);
}

export function isLineBreak(glyph: Glyph): boolean {
  return glyph.width === LINE_BREAK;
}

/** A prompt's glyphs: what stands between \x01 and \x02, and escape sequences, take no room. */
export function promptGlyphs(prompt: string): Glyph[] {
  const glyphs: Glyph[] = [];
  const pattern = /\x01([^\x02]*)\x02?|(\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07|\x07)|([\s\S])/gu;
  for (const match of prompt.matchAll(pattern)) {
    if (match[3] !== undefined)
      glyphs.push(match[3] === '\n' ? { text: '\n', width: LINE_BREAK } : { text: match[3], width: charWidth(match[3]) });
    else if (match[1] ?? match[2]) glyphs.push({ text: (match[1] ?? match[2]) as string, width: 0 });
  }
  return glyphs;
}

/** The glyphs from `from` to `to` in reverse video, each row on its own. */
export function highlighted(glyphs: readonly Glyph[], from: number, to: number): Glyph[] {
  const inside = (i: number): boolean => i >= from && i < to && !isLineBreak(glyphs[i] as Glyph);
  return glyphs.map((glyph, i) => {
    if (!inside(i)) return glyph;
    const first = i === from || !inside(i - 1);
    const last = i + 1 >= glyphs.length || !inside(i + 1);
    return { text: `${first ? '\x1b[7m' : ''}${glyph.text}${last ? '\x1b[27m' : ''}`, width: glyph.width };
  });
}

export interface Place {
  readonly row: number;
  readonly col: number;
}

/** Where each glyph stands, and after the last one where the cursor would. A line that is full goes on in the next row. */
export function places(glyphs: readonly Glyph[], cols: number): Place[] {
  const found: Place[] = [];
  let row = 0;
  let col = 0;
  for (const glyph of glyphs) {
    if (!isLineBreak(glyph) && col + glyph.width > cols) {
      row += 1;
      col = 0;
    }
    found.push({ row, col });
    if (isLineBreak(glyph)) {
      row += 1;
      col = 0;
    } else col += glyph.width;
  }
  if (col >= cols) {
    row += 1;
    col = 0;
  }
  found.push({ row, col });
  // A glyph that begins where the row is already full begins in the next one.
  return found.map((place) => (place.col >= cols ? { row: place.row + 1, col: 0 } : place));
}
