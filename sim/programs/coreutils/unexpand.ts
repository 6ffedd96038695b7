import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const unexpand: ToolDefinition = {
  name: 'unexpand',
  usage: '[OPTION]... [FILE]...',
  about: 'Puts tabs in the place of the spaces that lines begin with; with -a of others too.',
  short: 'at:',
  long: { all: 'a', 'tabs=': 't', 'first-only': 'f' },
  run: (tool) =>
    eachInput(tool, tool.args, async (fd) => {
      const every = Number(tool.value('t') ?? 8) || 8;
      const all = tool.has('a') || (tool.has('t') && !tool.has('f'));
      for await (const line of readLines(tool.sys, fd)) {
        let out = '';
        let column = 0;
        let spaces = 0;
        let leading = true;
        for (const char of line) {
          if ((char === ' ' || char === '\t') && (leading || all)) {
            spaces += char === '\t' ? every - ((column + spaces) % every) : 1;
            if (char === '\t' || ((column + spaces) % every === 0 && (spaces > 1 || leading))) {
              out += '\t';
              column += spaces;
              spaces = 0;
            }
            continue;
          }
          leading = false;
          out += ' '.repeat(spaces) + char;
          column += spaces + 1;
          spaces = 0;
        }
        await tool.print(`${out}${' '.repeat(spaces)}\n`);
      }
    }),
};

export const main = gnu(unexpand);
