import { bytewise } from '../../base/bytes.ts';
import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { type TabStops, tabStops } from '../text/tab-stops.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const expand: ToolDefinition = {
  name: 'expand',
  usage: '[OPTION]... [FILE]...',
  about: 'Puts spaces in the place of tabs.',
  short: 'it:',
  long: { initial: 'i', 'tabs=': 't' },
  digits: 't',
  async run(tool) {
    const stops = tabStops(tool.values('t'), (word) => tool.quote(word));
    if (typeof stops === 'string') return tool.complain(stops);
    return eachInput(tool, tool.args, async (fd) => {
      for await (const line of readLines(tool.sys, fd)) await tool.print(`${expanded(bytewise(line), stops, tool.has('i'))}\n`);
    });
  },
};

function expanded(line: string, stops: TabStops, initial: boolean): string {
  let out = '';
  let column = 0;
  let leading = true;
  for (const char of line) {
    if (char === '\t' && (leading || !initial)) {
      const next = stops.next(column) ?? column + 1;
      out += ' '.repeat(next - column);
      column = next;
      continue;
    }
    if (char === '\b') column = Math.max(0, column - 1);
    else column++;
    leading &&= char === ' ' || char === '\t';
    out += char;
  }
  return out;
}

export const main = gnu(expand);
