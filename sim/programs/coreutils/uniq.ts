import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const uniq: ToolDefinition = {
  name: 'uniq',
  usage: '[OPTION]... [INPUT [OUTPUT]]',
  about: 'Leaves out lines that repeat the one before.',
  short: 'cdiu',
  long: { count: 'c', repeated: 'd', 'ignore-case': 'i', unique: 'u' },
  async run(tool) {
    let previous: string | undefined;
    let count = 0;
    const flush = async () => {
      if (previous === undefined || (tool.has('d') && count < 2) || (tool.has('u') && count > 1)) return;
      await tool.print(`${tool.has('c') ? `${String(count).padStart(7)} ` : ''}${previous}\n`);
    };
    const fold = (line: string) => (tool.has('i') ? line.toLowerCase() : line);
    const status = await eachInput(tool, tool.args.slice(0, 1), async (fd) => {
      for await (const line of readLines(tool.sys, fd)) {
        if (previous !== undefined && fold(previous) === fold(line)) {
          count++;
          continue;
        }
        await flush();
        previous = line;
        count = 1;
      }
    });
    await flush();
    return status;
  },
};

export const main = gnu(uniq);
