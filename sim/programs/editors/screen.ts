import { charAt, nextIndex, shown, widthOf } from './characters.ts';

/** SGR parameters that a cell is painted with; '' is plain. */
export type Style = string;

/** One column of the screen. The right half of a wide character is an empty cell. */
export interface Cell {
  readonly text: string;
  readonly style: Style;
}

export interface Frame {
  readonly rows: readonly (readonly Cell[])[];
  readonly cursor: { readonly row: number; readonly col: number } | undefined;
}

export const BLANK: Cell = { text: ' ', style: '' };

/** The cells of a text; characters that the terminal would not show as they are come as `^X`. */
export function cells(text: string, style: Style = ''): Cell[] {
  const out: Cell[] = [];
  for (let at = 0; at < text.length; at = nextIndex(text, at)) {
    const whole = text.slice(at, nextIndex(text, at));
    const visible = whole.length === charAt(text, at).length ? shown(whole, out.length) : whole;
    if (visible !== whole) for (const char of visible) out.push({ text: char, style });
    else {
      out.push({ text: whole, style });
      if (widthOf(whole) === 2) out.push({ text: '', style });
    }
  }
  return out;
}

/** Cells made exactly `width` long. */
export function fitted(row: readonly Cell[], width: number, fill: Cell = BLANK): Cell[] {
  const cut = row.slice(0, width);
  if (row[width]?.text === '' && cut.length) cut[width - 1] = fill;
  while (cut.length < width) cut.push(fill);
  return cut;
}

/** What a terminal that shows `before` must be sent to show `after`. Without `before` the screen is cleared first. */
export function paint(before: Frame | undefined, after: Frame): string {
  let out = before ? '\x1b[?25l' : '\x1b[?25l\x1b[m\x1b[H\x1b[2J';
  for (const [y, row] of after.rows.entries()) {
    const old = before?.rows[y];
    const from = firstDifference(old, row);
    if (from < 0) continue;
    out += `\x1b[${y + 1};${from + 1}H${rowFrom(row, from)}`;
  }
  return after.cursor ? `${out}\x1b[${after.cursor.row + 1};${after.cursor.col + 1}H\x1b[?25h` : out;
}

/** What shows a row from this column on; a blank rest is erased rather than written. */
export function rowFrom(row: readonly Cell[], from: number): string {
  let end = row.length;
  while (end > from && isBlank(row[end - 1])) end -= 1;
  let out = '';
  let style = '';
  for (const cell of row.slice(from, end)) {
    if (cell.style !== style) out += cell.style ? `\x1b[0;${cell.style}m` : '\x1b[m';
    style = cell.style;
    out += cell.text;
  }
  if (style) out += '\x1b[m';
  return end < row.length ? `${out}\x1b[K` : out;
}

function isBlank(cell: Cell | undefined): boolean {
  return cell?.text === ' ' && cell.style === '';
}

/** The first column that differs, moved left to where a wide character begins. −1: none. */
export function firstDifference(old: readonly Cell[] | undefined, row: readonly Cell[]): number {
  let at = row.findIndex((cell, x) => {
    const other = old ? old[x] : BLANK;
    return other === undefined || other.text !== cell.text || other.style !== cell.style;
  });
  if (at < 0) return -1;
  while (at > 0 && (row[at]?.text === '' || old?.[at]?.text === '')) at -= 1;
  return at;
}
