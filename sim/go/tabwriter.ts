/** text/tabwriter: cells end with a tab, columns are blocks of adjacent tab-terminated cells. Width is counted in runes, as Go does. */

export interface TabOptions {
  readonly minWidth: number;
  readonly tabWidth: number;
  readonly padding: number;
  readonly padChar: string;
  readonly alignRight?: boolean;
}

/** docker's tables: NewWriter(out, 10, 1, 3, ' ', 0). */
export const dockerTable: TabOptions = { minWidth: 10, tabWidth: 1, padding: 3, padChar: ' ' };

const runes = (text: string): number => [...text].length;

function pad(textWidth: number, cellWidth: number, options: TabOptions): string {
  if (options.padChar !== '\t') return options.padChar.repeat(Math.max(0, cellWidth - textWidth));
  // Tabs reach the next stop, so the cell is as wide as a whole number of them.
  if (options.tabWidth === 0) return '';
  const stops = Math.ceil(cellWidth / options.tabWidth) * options.tabWidth;
  return '\t'.repeat(Math.max(0, Math.ceil((stops - textWidth) / options.tabWidth)));
}

function lineText(cells: readonly string[], widths: readonly number[], options: TabOptions): string {
  return cells
    .map((cell, column) => {
      const width = widths[column];
      if (width === undefined || column === cells.length - 1) return cell;
      const space = pad(runes(cell), width, options);
      // Tab padding always aligns left.
      return options.alignRight && options.padChar !== '\t' ? space + cell : cell + space;
    })
    .join('');
}

function columnWidth(cells: readonly string[], options: TabOptions): number {
  return Math.max(options.minWidth, ...cells.map((cell) => runes(cell) + options.padding));
}

/** The lines from `from` to `to`, whose first `widths.length` columns are settled; each block of lines with one more column recurses. */
function layOut(lines: readonly string[][], from: number, to: number, widths: readonly number[], options: TabOptions, out: string[]): void {
  const column = widths.length;
  const hasColumn = (index: number) => column < (lines[index]?.length ?? 0) - 1;
  let at = from;
  while (at < to) {
    let end = at;
    while (end < to && hasColumn(end)) end += 1;
    if (end === at) {
      out.push(lineText(lines[at] ?? [], widths, options));
      at += 1;
      continue;
    }
    const cells = lines.slice(at, end).map((line) => line[column] ?? '');
    layOut(lines, at, end, [...widths, columnWidth(cells, options)], options, out);
    at = end;
  }
}

/** All of `text` laid out, as Write then Flush would. A form feed ends a line and all columns. */
export function tabulate(text: string, options: TabOptions = dockerTable): string {
  const parts = text.split('\f');
  return parts
    .map((part, index) => {
      const lines = part.split('\n').map((line) => line.split(/[\t\v]/));
      const last = lines.at(-1);
      // Flush adds a pending cell only if there is text in it.
      if (index === parts.length - 1 && last && last.length > 1 && last.at(-1) === '') last.pop();
      const out: string[] = [];
      layOut(lines, 0, lines.length, [], options, out);
      return out.join('\n');
    })
    .join('\n');
}
