import { bytewise, text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const fold: ToolDefinition = {
  name: 'fold',
  usage: '[OPTION]... [FILE]...',
  about: 'Breaks lines that are too long.',
  short: 'bsw:',
  long: { bytes: 'b', spaces: 's', 'width=': 'w' },
  digits: 'w',
  async run(tool) {
    const given = tool.value('w') ?? '80';
    const width = /^\d+$/.test(given) ? Number(given) : Number.NaN;
    if (Number.isNaN(width)) return tool.complain(`invalid number of columns: ${tool.quote(given)}`);
    if (width < 1 || width > Number.MAX_SAFE_INTEGER)
      return tool.complain(`invalid number of columns: ${tool.quote(given)}: Numerical result out of range`);
    return eachInput(tool, tool.args, async (fd) => {
      // GNU's fold of coreutils 9.1 takes every byte for a column.
      const all = text(await readAll(tool.sys, fd));
      const pieces = tool.busybox ? all : bytewise(all);
      await tool.print(folded(pieces, width, tool.has('s'), tool.has('b')));
    });
  },
};

/** Source: coreutils' fold.c. */
function folded(all: string, width: number, atSpaces: boolean, bytes: boolean): string {
  const after = (column: number, char: string): number => {
    if (bytes) return column + 1;
    if (char === '\b') return Math.max(0, column - 1);
    if (char === '\r') return 0;
    return char === '\t' ? column + 8 - (column % 8) : column + 1;
  };
  let out = '';
  let line: string[] = [];
  let column = 0;
  for (const char of all) {
    if (char === '\n') {
      out += `${line.join('')}\n`;
      line = [];
      column = 0;
      continue;
    }
    for (;;) {
      const next = after(column, char);
      if (next <= width || line.length === 0) {
        column = next;
        break;
      }
      const blank = atSpaces ? line.findLastIndex((one) => one === ' ' || one === '\t') : -1;
      const end = blank >= 0 ? blank + 1 : line.length;
      out += `${line.slice(0, end).join('')}\n`;
      line = line.slice(end);
      column = line.reduce(after, 0);
    }
    line.push(char);
  }
  return out + line.join('');
}

export const main = gnu(fold);
