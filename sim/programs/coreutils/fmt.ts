import { bytewise, text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { type FormatOptions, Formatter } from '../fmt/formatter.ts';
import { eachInput } from '../input.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const WIDTH = 75;
const MOST = 2500;
/** How much shorter than they may be lines should be, in per cent. */
const LEEWAY = 7;

export const fmt: ToolDefinition = {
  name: 'fmt',
  usage: '[-WIDTH] [OPTION]... [FILE]...',
  about: 'Fills the lines of paragraphs evenly.',
  short: 'cstuw:p:g:',
  long: {
    'crown-margin': 'c',
    'split-only': 's',
    'tagged-paragraph': 't',
    'uniform-spacing': 'u',
    'width=': 'w',
    'prefix=': 'p',
    'goal=': 'g',
  },
  digits: 'w',
  async run(tool) {
    const widths = widthsOf(tool);
    if (typeof widths === 'string') return tool.complain(widths);
    const last = tool.lastOf('c', 's', 't');
    const style = last === 'c' ? 'crown' : last === 't' ? 'tagged' : last === 's' ? 'split' : 'plain';
    const options: FormatOptions = { ...widths, style, uniform: tool.has('u'), prefix: bytewise(tool.value('p') ?? '') };
    return eachInput(tool, tool.args, async (fd) => {
      await tool.print(new Formatter(bytewise(text(await readAll(tool.sys, fd))), options).run());
    });
  },
};

/** The widths that were asked for; a string is what is wrong with them. */
function widthsOf(tool: Tool): { goal: number; most: number } | string {
  const [width, goal] = [tool.value('w'), tool.value('g')];
  const wrong = (given: string, limit: number): string | undefined =>
    !/^\d+$/.test(given)
      ? `invalid width: ${tool.quote(given)}`
      : Number(given) > limit
        ? `invalid width: ${tool.quote(given)}: Numerical result out of range`
        : undefined;
  const most = width === undefined ? WIDTH : Number(width);
  const fault = (width === undefined ? undefined : wrong(width, MOST)) ?? (goal === undefined ? undefined : wrong(goal, most));
  if (fault !== undefined) return fault;
  if (goal === undefined) return { most, goal: Math.trunc((most * (2 * (100 - LEEWAY) + 1)) / 200) };
  return { goal: Number(goal), most: width === undefined ? Number(goal) + 10 : most };
}

export const main = gnu(fmt);
