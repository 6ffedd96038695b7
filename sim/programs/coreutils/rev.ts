import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const rev: ToolDefinition = {
  name: 'rev',
  usage: '[FILE]...',
  about: 'Prints every line back to front.',
  short: '',
  run: (tool) =>
    eachInput(tool, tool.args, async (fd) => {
      for await (const line of readLines(tool.sys, fd)) await tool.print(`${[...line].reverse().join('')}\n`);
    }),
};

export const main = gnu(rev);
