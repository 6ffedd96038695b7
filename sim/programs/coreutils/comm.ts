import { linesOfTwo } from '../text/line-files.ts';
import { byBytes } from '../text/line-order.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const comm: ToolDefinition = {
  name: 'comm',
  usage: '[OPTION]... FILE1 FILE2',
  about: 'Compares two sorted files line by line.',
  short: '123z',
  long: { 'check-order': 'c', 'nocheck-order': 'n', total: 'T', 'output-delimiter=': 'D', 'zero-terminated': 'z' },
  async run(tool) {
    const end = tool.has('z') ? '\0' : '\n';
    const files = await linesOfTwo(tool, end, (word) => tool.quote(word));
    if (typeof files === 'number') return files;
    const [left, right] = files;
    const tab = tool.value('D') || (tool.has('D') ? '\0' : '\t');
    const indent = [1, 2].map((column) => (tool.has(String(column)) ? '' : tab));
    const counts = [0, 0, 0];
    const checks = tool.lastOf('c', 'n');
    const disordered = [false, false];
    let unpaired = false;
    /** Takes the next line of a file, and looks at whether it may stand there. False: comm has had enough. */
    const step = async (file: 0 | 1, at: number): Promise<boolean> => {
      const lines = file === 0 ? left : right;
      // At the end the last two are looked at again: they may have been paired before.
      const late = at === lines.length ? 1 : 0;
      const [before, now] = [lines[at - 1 - late], lines[at - late]];
      if (now === undefined || before === undefined || disordered[file] || checks === 'n' || !(checks === 'c' || unpaired)) return true;
      if (byBytes(before, now) <= 0) return true;
      disordered[file] = true;
      await tool.complain(`file ${file + 1} is not in sorted order`);
      return checks !== 'c';
    };
    const put = async (column: 1 | 2 | 3, line: string): Promise<void> => {
      counts[column - 1] = (counts[column - 1] ?? 0) + 1;
      if (!tool.has(String(column))) await tool.print(`${indent.slice(0, column - 1).join('')}${line}${end}`);
    };
    for (let i = 0, j = 0; i < left.length || j < right.length; ) {
      const [a, b] = [left[i], right[j]];
      const order = b === undefined ? -1 : a === undefined ? 1 : byBytes(a, b);
      if (order !== 0) unpaired = true;
      await put(order < 0 ? 1 : order > 0 ? 2 : 3, (order > 0 ? b : a) ?? '');
      if (order <= 0 && !(await step(0, ++i))) return 1;
      if (order >= 0 && !(await step(1, ++j))) return 1;
    }
    if (tool.has('T')) await tool.print(`${counts.join(tab)}${tab}total${end}`);
    return disordered.includes(true) ? tool.complain('input is not in sorted order') : 0;
  },
};

export const main = gnu(comm);
