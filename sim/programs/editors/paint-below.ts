import { type Cell, type Frame, firstDifference, rowFrom } from './screen.ts';

/**
 * What a terminal that shows `before` must be sent to show `after`, when frames stand below what was printed earlier (less -X). How
 * far down the screen a frame begins is not known, so every move is from where the cursor is: on the frame's last row, its prompt.
 */
export function paintBelow(before: Frame | undefined, after: Frame): string {
  const rows = upToCursor(after);
  const old = before && upToCursor(before);
  const gone = old ? scrolled(old, rows) : 0;
  if (old && gone === 0) return `\x1b[?25l${repaint(old, rows)}${toColumn(after)}\x1b[?25h`;
  // What is new comes at the bottom, where the prompt was, and what was above goes up.
  const added = old ? rows.slice(old.length - 1 - gone) : rows;
  return `\r${old ? '\x1b[K' : ''}${added.map((row) => rowFrom(row, 0)).join('\r\n')}${toColumn(after)}`;
}

function upToCursor({ rows, cursor }: Frame): readonly (readonly Cell[])[] {
  return cursor ? rows.slice(0, cursor.row + 1) : rows;
}

function toColumn({ cursor }: Frame): string {
  return cursor?.col ? `\r\x1b[${cursor.col}C` : '\r';
}

/** Changes the rows that differ, and leaves the cursor on the last. */
function repaint(old: readonly (readonly Cell[])[], rows: readonly (readonly Cell[])[]): string {
  let out = '';
  let at = old.length - 1;
  let lowest = at;
  const go = (row: number): void => {
    if (row < at) out += `\x1b[${at - row}A`;
    while (at < row && at < lowest) {
      out += '\x1b[B';
      at += 1;
    }
    if (row > at) out += '\n'.repeat(row - at);
    at = row;
    lowest = Math.max(lowest, row);
  };
  for (const [y, row] of rows.entries()) {
    const from = firstDifference(old[y], row);
    if (from < 0) continue;
    go(y);
    out += `\r${from > 0 ? `\x1b[${from}C` : ''}${rowFrom(row, from)}`;
  }
  for (let y = rows.length; y < old.length; y++) {
    go(y);
    out += '\r\x1b[K';
  }
  go(rows.length - 1);
  return out;
}

/** By how many rows the text went up, where the rest of it stayed the same; 0 where it did something else. */
function scrolled(old: readonly (readonly Cell[])[], rows: readonly (readonly Cell[])[]): number {
  if (rows.length < old.length) return 0;
  const text = old.length - 1;
  for (let by = 1; by < text; by++) {
    if (rows.slice(0, text - by).every((row, y) => firstDifference(old[y + by], row) < 0)) return by;
  }
  return 0;
}
