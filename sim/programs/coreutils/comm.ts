import { linesOfTwo } from '../line-files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const comm: ToolDefinition = {
  name: 'comm',
  usage: '[OPTION]... FILE1 FILE2',
  about: 'Compares two sorted files line by line.',
  short: '123z',
  long: { 'check-order': 'c', 'nocheck-order': 'n', total: 'T', 'output-delimiter=': 'D' },
  async run(tool) {
    const files = await linesOfTwo(tool);
    if (typeof files === 'number') return files;
    const [left, right] = files;
    const tab = tool.value('D') ?? '\t';
    const indent = [1, 2].map((column) => (tool.has(String(column)) ? '' : tab));
    let [i, j] = [0, 0];
    const counts = [0, 0, 0];
    const put = async (column: 1 | 2 | 3, line: string): Promise<void> => {
      counts[column - 1] = (counts[column - 1] ?? 0) + 1;
      if (!tool.has(String(column))) await tool.print(`${indent.slice(0, column - 1).join('')}${line}\n`);
    };
    while (i < left.length || j < right.length) {
      const [a, b] = [left[i], right[j]];
      if (b === undefined || (a !== undefined && a < b)) {
        await put(1, a ?? '');
        i++;
      } else if (a === undefined || b < a) {
        await put(2, b);
        j++;
      } else {
        await put(3, a);
        i++;
        j++;
      }
    }
    if (tool.has('T')) await tool.print(`${counts.join(tab)}${tab}total\n`);
    if (tool.has('n')) return 0;
    let status = 0;
    for (const [n, lines] of [left, right].entries())
      if (lines.some((line, at) => at > 0 && line < (lines[at - 1] ?? '')))
        status = await tool.complain(`file ${n + 1} is not in sorted order`);
    return status ? tool.complain('input is not in sorted order') : 0;
  },
};

export const main = gnu(comm);
