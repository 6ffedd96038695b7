import { Table } from '../column/table.ts';
import { textWidth } from '../text/columns.ts';
import { linesOf } from '../text/line-files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const column: ToolDefinition = {
  name: 'column',
  usage: '[options] [<file>...]',
  about: 'Puts lines into columns; with -t their words into a table.',
  short: 'c:deH:JLl:n:N:o:R:s:tx',
  long: {
    table: 't',
    'separator=': 's',
    'output-separator=': 'o',
    'output-width=': 'c',
    fillrows: 'x',
    'table-columns=': 'N',
    'table-right=': 'R',
    'keep-empty-lines': 'L',
    'table-noheadings': 'd',
    'table-hide=': 'H',
    'table-name=': 'n',
    'table-columns-limit=': 'l',
    json: 'J',
  },
  async run(tool) {
    if (tool.has('n', 'N', 'R', 'H', 'l') && !tool.has('t', 'J')) return tool.complain('option --table required for all --table-*');
    if (tool.has('J') && !tool.has('N')) return tool.complain('option --table-columns required for --json');
    const lines: string[] = [];
    let status = 0;
    for (const path of tool.args.length ? tool.args : ['-']) {
      const read = await linesOf(tool, path);
      if (read) lines.push(...read);
      else status = 1;
    }
    const given = tool.value('c');
    if (given !== undefined && !/^\d+$/.test(given)) return tool.complain(`invalid columns argument: '${given}'`);
    const kept = tool.has('L') ? lines : lines.filter((line) => line.trim() !== '');
    if (kept.length === 0 && !tool.has('N')) return status;
    if (tool.has('t', 'J')) {
      const separators = tool.value('s');
      const limit = Number(tool.value('l') ?? 0) || Number.POSITIVE_INFINITY;
      const rows = kept.map((line) =>
        separators === undefined ? words(line, limit) : limited(split(line, separators), separators, limit),
      );
      const table = new Table(tool, rows);
      await tool.print(tool.has('J') ? table.json() : table.text());
      return status;
    }
    const width = Number(tool.value('c') ?? (tool.sys.isatty(1) ? tool.sys.winsize(1).cols || 80 : 80));
    const cell = (Math.floor(Math.max(...kept.map(textWidth)) / 8) + 1) * 8;
    const columns = Math.max(1, Math.floor(width / cell));
    const rows = Math.ceil(kept.length / columns);
    for (let row = 0; row < rows; row++) {
      const parts = Array.from({ length: columns }, (_, i) => kept[tool.has('x') ? row * columns + i : i * rows + row]).filter(
        (part) => part !== undefined,
      );
      await tool.print(
        `${parts.map((part, i) => (i === parts.length - 1 ? part : part + '\t'.repeat(Math.ceil((cell - textWidth(part)) / 8)))).join('')}\n`,
      );
    }
    return status;
  },
};

/** A cell for each separator, empty ones too. */
function split(line: string, separators: string): string[] {
  const parts: string[] = [''];
  for (const char of line) {
    if (separators.includes(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** Words parted by blanks; the last of `limit` has all the rest. */
function words(line: string, limit: number): string[] {
  const all = line.trim().split(/\s+/);
  if (all.length <= limit) return all;
  const head = all.slice(0, limit - 1);
  return [...head, line.trim().replace(new RegExp(`^(?:\\S+\\s+){${limit - 1}}`), '')];
}

function limited(cells: string[], separators: string, limit: number): string[] {
  return cells.length <= limit ? cells : [...cells.slice(0, limit - 1), cells.slice(limit - 1).join(separators[0])];
}

export const main = gnu(column);
