import { bytewise } from '../../base/bytes.ts';
import { linesOf } from '../text/line-files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

const ESCAPES: Readonly<Record<string, string>> = { '0': '', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

export const paste: ToolDefinition = {
  name: 'paste',
  usage: '[OPTION]... [FILE]...',
  about: 'Joins the lines of files side by side.',
  short: 'd:sz',
  long: { 'delimiters=': 'd', serial: 's', 'zero-terminated': 'z' },
  async run(tool) {
    const list = tool.value('d') ?? '\t';
    if (/^(?:[^\\]|\\.)*\\$/su.test(list)) return tool.complain(`delimiter list ends with an unescaped backslash: ${list}`);
    // Delimiters are bytes.
    const delimiters = (bytewise(list).match(/\\?./gsu) ?? []).map((one) =>
      one.length > 1 ? (ESCAPES[one.slice(1)] ?? one.slice(1)) : one,
    );
    const end = tool.has('z') ? '\0' : '\n';
    const between = (i: number): string => delimiters[i % delimiters.length] ?? '';
    const join = (cells: readonly string[]): string => cells.map((cell, i) => (i === cells.length - 1 ? cell : cell + between(i))).join('');
    const paths = tool.args.length ? tool.args : ['-'];
    const dashes = paths.filter((path) => path === '-').length;
    const standard: string[] = dashes > 0 ? ((await linesOf(tool, '-', end)) ?? []) : [];
    let dash = 0;
    let status = 0;
    const columns: string[][] = [];
    for (const path of paths) {
      // Each `-` takes its turn at standard input; one after the other, the first has all of it.
      const nth = path === '-' ? dash++ : 0;
      const turn = (i: number): boolean => (tool.has('s') ? nth === 0 : i % dashes === nth);
      const lines = path === '-' ? standard.filter((_, i) => turn(i)) : await linesOf(tool, path, end);
      if (lines) columns.push(lines);
      else if (tool.has('s')) status = 1;
      else return 1;
    }
    if (tool.has('s')) for (const column of columns) await tool.print(join(column) + end);
    else
      for (let i = 0; i < Math.max(0, ...columns.map((column) => column.length)); i++)
        await tool.print(join(columns.map((column) => column[i] ?? '')) + end);
    return status;
  },
};

export const main = gnu(paste);
