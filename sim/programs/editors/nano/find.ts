import type { Nano, Place } from './editor.ts';

export interface Found extends Place {
  readonly wrapped: boolean;
}

/** The next place of a text after another, ignoring case, round the end if need be. */
export function follow(nano: Nano, what: string, from: Place, backwards: boolean): Found | undefined {
  const needle = what.toLowerCase();
  const total = nano.lines.length;
  for (let n = 0; n <= total; n++) {
    const distance = from.line + (backwards ? -n : n);
    const line = ((distance % total) + total) % total;
    const text = (nano.lines[line] ?? '').toLowerCase();
    const col = backwards
      ? n === 0 && from.col === 0
        ? -1
        : text.lastIndexOf(needle, n === 0 ? from.col - 1 : text.length)
      : text.indexOf(needle, n === 0 ? from.col + 1 : 0);
    if (col >= 0) return { line, col, wrapped: distance !== line || n === total };
  }
  return undefined;
}
