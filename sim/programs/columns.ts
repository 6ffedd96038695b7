import { eastAsianWidth } from 'get-east-asian-width';
import type { Sys } from '../kernel/sys.ts';

export function screenWidth(sys: Sys): number {
  if (sys.env.COLUMNS && /^\d+$/.test(sys.env.COLUMNS)) return Number(sys.env.COLUMNS);
  return sys.isatty(1) ? sys.winsize(1).cols || 80 : 80;
}

export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0) ?? 0);
  return width;
}

/**
 * Cells in as many columns as fit, filled downwards, two spaces apart, as ls shows them on a terminal. `painted` is what is printed where
 * `cells` is what is measured.
 */
export function columns(cells: readonly string[], painted: readonly string[], screen: number): string {
  if (cells.length === 0) return '';
  const widths = cells.map(textWidth);
  for (let count = Math.min(cells.length, Math.max(1, Math.floor(screen / 3))); count > 0; count--) {
    const rows = Math.ceil(cells.length / count);
    if (count > 1 && Math.ceil(cells.length / rows) < count) continue;
    const columnWidths = Array.from({ length: count }, (_, column) => {
      const inColumn = widths.slice(column * rows, (column + 1) * rows);
      return Math.max(...inColumn) + (column === count - 1 ? 0 : 2);
    });
    if (count > 1 && columnWidths.reduce((sum, width) => sum + width, 0) >= screen) continue;
    let out = '';
    for (let row = 0; row < rows; row++) {
      let line = '';
      for (let column = 0; column < count; column++) {
        const at = column * rows + row;
        if (at >= cells.length) break;
        const last = at + rows >= cells.length;
        line += (painted[at] ?? '') + (last ? '' : ' '.repeat((columnWidths[column] ?? 0) - (widths[at] ?? 0)));
      }
      out += `${line}\n`;
    }
    return out;
  }
  return '';
}
