import { readAll } from '../../libc/stdio.ts';
import { bsd, sysv } from '../cksum/sums.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const sum: ToolDefinition = {
  name: 'sum',
  usage: '[OPTION]... [FILE]...',
  about: 'Prints a sum of the bytes of files, and how many blocks they are.',
  short: 'rs',
  long: { sysv: 's' },
  run: (tool) =>
    eachInput(tool, tool.args, async (fd, name) => {
      const bytes = await readAll(tool.sys, fd);
      const shown = tool.args.length ? ` ${name}` : '';
      const old = tool.lastOf('r', 's') === 's' ? sysv(bytes) : bsd(bytes);
      const numbers = tool.lastOf('r', 's') === 's' ? `${old.sum} ${old.size}` : bsdNumbers(old);
      await tool.print(`${numbers}${shown}\n`);
    }),
};

export const bsdNumbers = (old: { sum: number; size: number }): string =>
  `${String(old.sum).padStart(5, '0')} ${String(old.size).padStart(5)}`;

export const main = gnu(sum);
