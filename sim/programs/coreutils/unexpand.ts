import { bytewise } from '../../base/bytes.ts';
import { eachInput } from '../input.ts';
import { endedLines } from '../text/ended-lines.ts';
import { type TabStops, tabStops } from '../text/tab-stops.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const unexpand: ToolDefinition = {
  name: 'unexpand',
  usage: '[OPTION]... [FILE]...',
  about: 'Puts tabs in the place of the spaces that lines begin with; with -a of others too.',
  short: 'at:',
  long: { all: 'a', 'tabs=': 't', 'first-only': 'f' },
  digits: 't',
  async run(tool) {
    const stops = tabStops(tool.values('t'), (word) => tool.quote(word));
    if (typeof stops === 'string') return tool.complain(stops);
    const all = (tool.has('a') || tool.has('t')) && !tool.has('f');
    // A last line that does not end goes on in the next file.
    let open = '';
    const status = await eachInput(tool, tool.args, async (fd) => {
      for await (const { line, end } of endedLines(tool.sys, fd)) {
        open += line;
        if (!end) continue;
        await tool.print(`${unexpanded(bytewise(open), stops, all)}\n`);
        open = '';
      }
    });
    await tool.print(unexpanded(bytewise(open), stops, all));
    return status;
  },
};

/** Source: coreutils' unexpand.c. */
function unexpanded(line: string, stops: TabStops, all: boolean): string {
  let out = '';
  let column = 0;
  /** Blanks that are not written yet. */
  let pending = '';
  let converting = true;
  let afterBlank = true;
  /** Whether the first pending blank stands right before a stop, where one space is worth no tab. */
  let oneBlank = false;
  for (const char of line) {
    const blank = char === ' ' || char === '\t';
    if (!converting || !blank) {
      if (converting) {
        if (char === '\b') column = Math.max(0, column - 1);
        else column++;
        out += (pending.length > 1 && oneBlank ? `\t${pending.slice(1)}` : pending) + char;
        pending = '';
        oneBlank = false;
        afterBlank = false;
        converting = all;
      } else out += char;
      continue;
    }
    const next = stops.next(column);
    if (next === undefined) {
      out += (pending.length > 1 && oneBlank ? `\t${pending.slice(1)}` : pending) + char;
      pending = '';
      converting = false;
      continue;
    }
    if (char === '\t') {
      column = next;
      out += `${oneBlank && pending.length > 0 ? '\t' : ''}\t`;
      pending = '';
      oneBlank = false;
    } else {
      column++;
      if (!(afterBlank && column === next)) {
        if (column === next) oneBlank = true;
        pending += ' ';
        afterBlank = true;
        continue;
      }
      out += `${oneBlank && pending.length > 0 ? '\t' : ''}\t`;
      pending = '';
      oneBlank = false;
    }
    afterBlank = true;
  }
  return out + (pending.length > 1 && oneBlank ? `\t${pending.slice(1)}` : pending);
}

export const main = gnu(unexpand);
