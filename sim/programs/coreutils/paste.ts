import { linesOf } from '../line-files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const paste: ToolDefinition = {
  name: 'paste',
  usage: '[OPTION]... [FILE]...',
  about: 'Joins the lines of files side by side.',
  short: 'd:sz',
  long: { 'delimiters=': 'd', serial: 's' },
  async run(tool) {
    const delimiters = [
      ...(tool.value('d') ?? '\t').replace(/\\([nt\\0])/g, (_, one: string) => ({ n: '\n', t: '\t', '\\': '\\', '0': '\0' })[one] ?? one),
    ];
    const between = (i: number): string => (delimiters[i % delimiters.length] ?? '').replace('\0', '');
    const join = (cells: readonly string[]): string => cells.map((cell, i) => (i === cells.length - 1 ? cell : cell + between(i))).join('');
    const paths = tool.args.length ? tool.args : ['-'];
    const columns: string[][] = [];
    const standard: string[] = paths.includes('-') ? ((await linesOf(tool, '-')) ?? []) : [];
    const dashes = paths.filter((path) => path === '-').length;
    let dash = 0;
    for (const path of paths) {
      // Each `-` takes its turn at standard input.
      const nth = dash;
      const lines = path === '-' ? standard.filter((_, i) => tool.has('s') || i % dashes === nth) : await linesOf(tool, path);
      if (path === '-') dash++;
      if (!lines) return 1;
      columns.push(lines);
    }
    if (tool.has('s')) for (const column of columns) await tool.print(`${join(column)}\n`);
    else
      for (let i = 0; i < Math.max(0, ...columns.map((column) => column.length)); i++)
        await tool.print(`${join(columns.map((column) => column[i] ?? ''))}\n`);
    return 0;
  },
};

export const main = gnu(paste);
