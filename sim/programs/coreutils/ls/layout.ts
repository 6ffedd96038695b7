import { acrossColumns, columns, evenColumns, screenWidth, textWidth } from '../../text/columns.ts';
import type { Tool } from '../../tool.ts';

/** What is measured, and what is printed in its place: the same with colours. */
interface Cells {
  readonly cells: readonly string[];
  readonly painted: readonly string[];
}

/** Names one below the other (-1), downwards (-C), across (-x) or behind each other (-m). */
export type Format = 'l' | '1' | 'C' | 'x' | 'm';

export function formatOf(tool: Tool): Format {
  let format: Format | undefined;
  for (const { name } of tool.given) {
    if ('lgnoE'.includes(name)) format = 'l';
    if (name === 'C' || name === 'x' || name === 'm') format = name;
    if ((name === '1' || name === 'z') && format !== 'l') format = '1';
    if (name === 'f' && format === 'l') format = undefined;
  }
  return format ?? (tool.sys.isatty(1) ? 'C' : '1');
}

export function laidOut(tool: Tool, cells: Cells): string {
  const given = tool.value('w');
  const width = given === undefined ? screenWidth(tool.sys) : Number(given) || Number.POSITIVE_INFINITY;
  const format = formatOf(tool);
  if (format === '1') return cells.painted.map((cell) => `${cell}${tool.has('z') ? '\0' : '\n'}`).join('');
  if (format === 'm') return withCommas(cells, width);
  if (tool.busybox) return evenColumns(cells, width);
  const tab = Number(tool.value('T') ?? 8);
  return format === 'x' ? acrossColumns(cells, width, tab) : columns(cells, width, tab);
}

function withCommas({ cells, painted }: Cells, screen: number): string {
  let out = '';
  let at = 0;
  for (const [i, cell] of cells.entries()) {
    const width = textWidth(cell);
    if (i > 0) {
      const fits = at + width + 2 < screen;
      out += fits ? ', ' : ',\n';
      at = fits ? at + 2 : 0;
    }
    out += painted[i] ?? '';
    at += width;
  }
  return out ? `${out}\n` : '';
}
