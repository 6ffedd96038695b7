import { charWidth } from '../readline/glyphs.ts';

const TAB_STOP = 8;
/** `) ` after each number. */
const AFTER_NUMBER = 2;

/** The menu of `select` as bash lays it out: down the columns, as many as `width` has room for, with tabs between them. */
export function selectMenu(words: readonly string[], width: number): string {
  const lengths = words.map((word) => [...word].reduce((sum, char) => sum + charWidth(char), 0));
  const digits = String(words.length).length;
  const column = Math.max(0, ...lengths) + digits + AFTER_NUMBER + 2;
  const most = Math.max(1, Math.floor(width / column));
  const high = Math.ceil(words.length / most);
  const rows = high === 1 ? words.length : high;
  // The first column's numbers go no higher than the number of rows.
  const digitsAt = (start: number): number => (start === 0 ? String(rows).length : digits);
  let out = '';
  for (let row = 0; row < rows; row++) {
    let start = 0;
    for (let at = row; at < words.length; at += rows) {
      out += `${String(at + 1).padStart(digitsAt(start))}) ${words[at]}`;
      if (at + rows >= words.length) break;
      out += gap(start + (lengths[at] ?? 0) + digitsAt(start) + AFTER_NUMBER, start + column);
      start += column;
    }
    out += '\n';
  }
  return out;
}

function gap(from: number, to: number): string {
  let out = '';
  for (let at = from; at < to; ) {
    const tab = Math.floor(to / TAB_STOP) > Math.floor(at / TAB_STOP);
    out += tab ? '\t' : ' ';
    at += tab ? TAB_STOP - (at % TAB_STOP) : 1;
  }
  return out;
}
