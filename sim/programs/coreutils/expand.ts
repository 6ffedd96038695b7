import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const expand: ToolDefinition = {
  name: 'expand',
  usage: '[OPTION]... [FILE]...',
  about: 'Puts spaces in the place of tabs.',
  short: 'it:',
  long: { initial: 'i', 'tabs=': 't' },
  run: (tool) =>
    eachInput(tool, tool.args, async (fd) => {
      const every = Number(tool.value('t') ?? 8) || 8;
      for await (const line of readLines(tool.sys, fd)) {
        let out = '';
        for (const [at, char] of [...line].entries()) {
          const leading = !tool.has('i') || /^\s*$/.test([...line].slice(0, at).join(''));
          out += char === '\t' && leading ? ' '.repeat(every - (out.length % every)) : char;
        }
        await tool.print(`${out}\n`);
      }
    }),
};

export const main = gnu(expand);
