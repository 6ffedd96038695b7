import { readText } from '../../libc/files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const nproc: ToolDefinition = {
  name: 'nproc',
  usage: '[OPTION]...',
  about: 'Prints how many processors there are.',
  short: 'ai:',
  long: { all: 'a', 'ignore=': 'i' },
  async run(tool) {
    const count = [...readText(tool.sys, '/proc/cpuinfo').matchAll(/^processor/gm)].length;
    await tool.print(`${Math.max(1, count - Number(tool.value('i') ?? 0))}\n`);
    return 0;
  },
};

export const main = gnu(nproc);
