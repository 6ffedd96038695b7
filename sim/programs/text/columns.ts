import { eastAsianWidth } from 'get-east-asian-width';
import type { Sys } from '../../kernel/sys.ts';

/** How far tabs stand apart. */
const TAB = 8;

export function screenWidth(sys: Sys): number {
  if (sys.env.COLUMNS && /^\d+$/.test(sys.env.COLUMNS)) return Number(sys.env.COLUMNS);
  return sys.isatty(1) ? sys.winsize(1).cols || 80 : 80;
}

/** What stands on the character before it, or has no shape: wcwidth(3) is 0. */
const NO_WIDTH = /[\p{Mn}\p{Me}\u1160-\u11ff]|(?!\u00ad)\p{Cf}/u;

export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
  return width;
}

/** What is measured, and what is printed in its place: the same with colours. */
interface Cells {
  readonly cells: readonly string[];
  readonly painted: readonly string[];
}

/** Cells in as many columns as fit, each as wide as it needs, filled downwards, two spaces apart. Source: coreutils' ls.c, print_many_per_line. */
export function columns({ cells, painted }: Cells, screen: number, tab = TAB): string {
  const widths = cells.map(textWidth);
  for (let count = Math.min(cells.length, Math.max(1, Math.floor(screen / 3))); count > 0; count--) {
    const rows = Math.ceil(cells.length / count);
    if (count > 1 && Math.ceil(cells.length / rows) < count) continue;
    const columnWidths = fitting(widths, screen, count, (i) => Math.floor(i / rows));
    if (columnWidths) return filledDownwards(painted, widths, columnWidths, rows, tabbed(tab));
  }
  return '';
}

/** The same, filled across. Source: coreutils' ls.c, print_horizontal. */
export function acrossColumns({ cells, painted }: Cells, screen: number, tab = TAB): string {
  const widths = cells.map(textWidth);
  for (let count = Math.min(cells.length, Math.max(1, Math.floor(screen / 3))); count > 0; count--) {
    const columnWidths = fitting(widths, screen, count, (i) => i % count);
    if (!columnWidths) continue;
    let out = '';
    let start = 0;
    for (const [i, cell] of painted.entries()) {
      const column = i % count;
      const width = columnWidths[column] ?? 0;
      const last = column === count - 1 || i === painted.length - 1;
      out += cell + (last ? '\n' : tabbed(tab)(start + (widths[i] ?? 0), start + width));
      start = last ? 0 : start + width;
    }
    return out;
  }
  return '';
}

/** Columns that are all as wide as the widest cell needs, two spaces apart. Source: BusyBox's ls.c, display_files. */
export function evenColumns({ cells, painted }: Cells, screen: number): string {
  const widths = cells.map(textWidth);
  const width = Math.max(0, ...widths) + 2;
  const count = Math.max(1, Math.floor(screen / width));
  const rows = Math.ceil(cells.length / count);
  return filledDownwards(
    painted,
    widths,
    Array.from({ length: count }, () => width),
    rows,
    (from, to) => ' '.repeat(to - from),
  );
}

/** How wide so many columns are, when `columnOf` says in which of them a cell stands; undefined when the screen is narrower. */
function fitting(widths: readonly number[], screen: number, count: number, columnOf: (cell: number) => number): number[] | undefined {
  const columnWidths = Array.from({ length: count }, (_, column) => {
    const inColumn = widths.filter((_width, i) => columnOf(i) === column);
    return Math.max(...inColumn) + (column === count - 1 ? 0 : 2);
  });
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  return count > 1 && total >= screen ? undefined : columnWidths;
}

function filledDownwards(
  painted: readonly string[],
  widths: readonly number[],
  columnWidths: readonly number[],
  rows: number,
  gap: (from: number, to: number) => string,
): string {
  let out = '';
  for (let row = 0; row < rows; row++) {
    let start = 0;
    for (const [column, width] of columnWidths.entries()) {
      const at = column * rows + row;
      if (at >= painted.length) break;
      const last = at + rows >= painted.length;
      out += (painted[at] ?? '') + (last ? '' : gap(start + (widths[at] ?? 0), start + width));
      start += width;
    }
    out += '\n';
  }
  return out;
}

/** coreutils goes from column to column with tabs where one takes it further than a space would; 0 is none. */
const tabbed =
  (size: number) =>
  (from: number, to: number): string => {
    let out = '';
    for (let at = from; at < to; ) {
      const tab = size > 0 && Math.floor(to / size) > Math.floor((at + 1) / size);
      out += tab ? '\t' : ' ';
      at = tab ? at + size - (at % size) : at + 1;
    }
    return out;
  };
