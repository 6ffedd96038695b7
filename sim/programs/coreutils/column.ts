import { linesOf } from '../text/line-files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const column: ToolDefinition = {
  name: 'column',
  usage: '[options] [<file>...]',
  about: 'Puts lines into columns; with -t their words into a table.',
  short: 'c:eLnN:o:R:s:tx',
  long: {
    table: 't',
    'separator=': 's',
    'output-separator=': 'o',
    'output-width=': 'c',
    fillrows: 'x',
    'table-columns=': 'N',
    'table-right=': 'R',
    'keep-empty-lines': 'L',
  },
  async run(tool) {
    const lines: string[] = [];
    let status = 0;
    for (const path of tool.args.length ? tool.args : ['-']) {
      const read = await linesOf(tool, path);
      if (read) lines.push(...read);
      else status = 1;
    }
    const kept = tool.has('L') ? lines : lines.filter((line) => line.trim() !== '');
    if (kept.length === 0 && !tool.has('N')) return status;
    if (tool.has('t')) {
      const separators = tool.value('s');
      const cells = kept.map((line) => (separators === undefined ? line.trim().split(/\s+/) : split(line, separators)));
      if (tool.has('N')) cells.unshift((tool.value('N') ?? '').split(','));
      const count = Math.max(...cells.map((row) => row.length));
      const widths = Array.from({ length: count }, (_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
      const right = new Set((tool.value('R') ?? '').split(',').map((place) => Number(place) - 1));
      const between = tool.value('o') ?? '  ';
      for (const row of cells) {
        const padded = Array.from({ length: count }, (_, i) => {
          const cell = row[i] ?? '';
          if (right.has(i)) return cell.padStart(widths[i] ?? 0);
          return i === count - 1 ? cell : cell.padEnd(widths[i] ?? 0);
        });
        await tool.print(`${padded.join(between)}\n`);
      }
      return status;
    }
    const width = Number(tool.value('c') ?? (tool.sys.isatty(1) ? tool.sys.winsize(1).cols || 80 : 80));
    const cell = (Math.floor(Math.max(...kept.map((line) => line.length)) / 8) + 1) * 8;
    const columns = Math.max(1, Math.floor(width / cell));
    const rows = Math.ceil(kept.length / columns);
    for (let row = 0; row < rows; row++) {
      const parts = Array.from({ length: columns }, (_, i) => kept[tool.has('x') ? row * columns + i : i * rows + row]).filter(
        (part) => part !== undefined,
      );
      await tool.print(
        `${parts.map((part, i) => (i === parts.length - 1 ? part : part + '\t'.repeat(Math.ceil((cell - part.length) / 8)))).join('')}\n`,
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

export const main = gnu(column);
