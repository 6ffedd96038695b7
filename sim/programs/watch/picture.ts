import { nextIndex, widthOf } from '../editors/characters.ts';
import type { Cell } from '../editors/screen.ts';

const TAB = 8;

interface Shape {
  readonly rows: number;
  readonly cols: number;
  /** Long lines go on in the next row; else they are cut. */
  readonly wrap: boolean;
  /** Sequences that choose a colour or a style are followed; else only their escape is left out. */
  readonly color: boolean;
}

/** What a command printed, as rows of a screen; what does not fit is left out. */
export function pictureOf(printed: string, { rows, cols, wrap, color }: Shape): Cell[][] {
  const lines: Cell[][] = [[]];
  let style = '';
  for (let at = 0; at < printed.length && lines.length <= rows; ) {
    const sequence = printed[at] === '\x1b' ? /^\x1b\[([\d;]*)([A-Za-z])/.exec(printed.slice(at, at + 32)) : null;
    if (sequence && color) {
      if (sequence[2] === 'm') style = /^0?$/.test(sequence[1] ?? '') ? '' : [style, sequence[1]].filter(Boolean).join(';');
      at += sequence[0].length;
      continue;
    }
    const next = nextIndex(printed, at);
    const whole = printed.slice(at, next);
    at = next;
    const line = lines.at(-1) ?? [];
    if (whole === '\n') lines.push([]);
    else if (whole === '\t')
      do line.push({ text: ' ', style });
      while (line.length % TAB > 0 && line.length < cols);
    else if (whole >= ' ' && whole !== '\x7f') {
      const width = widthOf(whole);
      if (line.length + width > cols && !wrap) continue;
      const target = line.length + width > cols ? [] : line;
      if (target !== line) lines.push(target);
      target.push({ text: whole, style });
      if (width === 2) target.push({ text: '', style });
    }
  }
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines.slice(0, rows);
}

const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean => (a?.text ?? ' ') === (b?.text ?? ' ');

/** The same rows with what differs from `before` in reverse. */
export function withDifferences(rows: readonly Cell[][], before: readonly Cell[][]): Cell[][] {
  return rows.map((row, y) =>
    row.map((cell, x) => (sameCell(cell, before[y]?.[x]) ? cell : { text: cell.text, style: cell.style ? `${cell.style};7` : '7' })),
  );
}

/** A row as it is sent to a terminal. */
export function painted(row: readonly Cell[]): string {
  let style = '';
  let out = '';
  for (const cell of row) {
    if (cell.style !== style) out += `\x1b[${['0', cell.style].filter(Boolean).join(';')}m`;
    style = cell.style;
    out += cell.text;
  }
  return style ? `${out}\x1b[m` : out;
}
