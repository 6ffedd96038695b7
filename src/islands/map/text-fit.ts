import { eastAsianWidth } from 'get-east-asian-width';

/** Width of a monospaced letter, in ems; system monospaced fonts are within a hair of it. */
const LETTER = 0.61;

/** How wide a text will be, in the unit of `size`. An estimate on the safe side: nothing is measured, so a layout is the same everywhere. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += eastAsianWidth(letter.codePointAt(0) ?? 0) === 2 ? 1 : LETTER;
  return ems * size;
}

/** Cuts a text so that it fits, with … in the place of what is missing. `from: 'start'` keeps the end, as a path's name matters most. */
export function shorten(text: string, size: number, width: number, from: 'start' | 'end' = 'end'): string {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > width) {
    if (from === 'end') letters.pop();
    else letters.shift();
  }
  if (letters.length === 0) return '';
  return from === 'end' ? `${letters.join('').trimEnd()}…` : `…${letters.join('')}`;
}

/** Breaks a text into lines between its words. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines.map((each) => shorten(each, size, width));
}
