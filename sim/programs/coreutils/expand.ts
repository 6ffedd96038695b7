import { bytewise } from '../../base/bytes.ts';
import { eachInput } from '../input.ts';
import { endedLines } from '../text/ended-lines.ts';
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
    // A last line that does not end goes on in the next file.
    let open = '';
    const status = await eachInput(tool, tool.args, async (fd) => {
      for await (const { line, end } of endedLines(tool.sys, fd)) {
        open += line;
        if (!end) continue;
        await tool.print(`${expanded(bytewise(open), stops, tool.has('i'))}\n`);
        open = '';
      }
    });
    await tool.print(expanded(bytewise(open), stops, tool.has('i')));
    return status;
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
