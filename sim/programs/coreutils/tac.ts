import { text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const tac: ToolDefinition = {
  name: 'tac',
  usage: '[OPTION]... [FILE]...',
  about: 'Prints the lines of files, last first.',
  short: 'bs:',
  long: { before: 'b', 'separator=': 's' },
  run: (tool) =>
    eachInput(tool, tool.args, async (fd) => {
      const separator = tool.value('s') ?? '\n';
      const all = text(await readAll(tool.sys, fd));
      const parts = all.split(separator);
      const rest = parts.pop() ?? '';
      const records = parts.map((part) => part + separator);
      await tool.print([...records, ...(rest ? [rest] : [])].reverse().join(''));
    }),
};

export const main = gnu(tac);
