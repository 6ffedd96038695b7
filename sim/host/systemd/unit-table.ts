import type { Paint } from './terminal-colors.ts';

/** A column's title and how wide its widest cell is; the last column is not padded. `right`: columns set to the right. */
export function tableText(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  options: { legend: boolean; color: Paint; style?: (row: number) => Parameters<Paint>[0]; right?: readonly number[] },
): string {
  const shown = options.legend ? [titles, ...rows] : rows;
  const widths = titles.map((_, column) => Math.max(0, ...shown.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        if (options.right?.includes(column)) return cell.padStart(widths[column] ?? 0);
        return column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0);
      })
      .join(' ')
      .trimEnd();
  const body = rows.map((row, i) => `${options.style ? options.color(options.style(i), line(row)) : line(row)}\n`).join('');
  return `${options.legend ? `${options.color('underline', line(titles))}\n` : ''}${body}`;
}
