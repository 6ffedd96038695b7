import type { Program } from '../../kernel/sys.ts';
import { Comparison, written } from '../diff/comparison.ts';
import { readSettings, type Settings, Wrong } from '../diff/options.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** Options that have no letter of their own stand for a character that is none. */
const diffOf = (words: readonly string[]): ToolDefinition => ({
  name: 'diff',
  usage: '[OPTION]... FILES',
  about: 'Shows how two files, or the files of two directories, differ.',
  short: '0123456789aBbcC:dD:eEfF:HiI:lL:nNpPqrsS:tTuU:vwW:x:X:yZ',
  long: {
    normal: '=',
    'unified=?': 'U',
    'context=?': 'C',
    ed: 'e',
    'forward-ed': 'f',
    rcs: 'n',
    'side-by-side': 'y',
    recursive: 'r',
    brief: 'q',
    'report-identical-files': 's',
    'new-file': 'N',
    'unidirectional-new-file': 'P',
    'ignore-case': 'i',
    'ignore-all-space': 'w',
    'ignore-space-change': 'b',
    'ignore-trailing-space': 'Z',
    'ignore-tab-expansion': 'E',
    'ignore-blank-lines': 'B',
    'ignore-matching-lines=': 'I',
    'exclude=': 'x',
    'exclude-from=': 'X',
    'starting-file=': 'S',
    'label=': 'L',
    'show-c-function': 'p',
    'show-function-line=': 'F',
    'width=': 'W',
    'left-column': '{',
    'suppress-common-lines': '}',
    'expand-tabs': 't',
    'initial-tab': 'T',
    'tabsize=': '[',
    'suppress-blank-empty': ']',
    'strip-trailing-cr': '%',
    text: 'a',
    minimal: 'd',
    'horizon-lines=': 'h',
    'speed-large-files': 'H',
    'from-file=': '<',
    'to-file=': '>',
    'color=?': '_',
    paginate: 'l',
    'ifdef=': 'D',
    'no-dereference': '&',
    'ignore-file-name-case': '~',
    'line-format=': '#',
    'old-line-format=': '#',
    'new-line-format=': '#',
    'unchanged-line-format=': '#',
    'old-group-format=': '#',
    'new-group-format=': '#',
    'unchanged-group-format=': '#',
    'changed-group-format=': '#',
  },
  wrongUsage: 2,
  wrongCall: "diff: Try 'diff --help' for more information.\n",
  async run(tool) {
    try {
      if (tool.has('v')) {
        await tool.print('diff (GNU diffutils) 3.8\n');
        return 0;
      }
      const gap = Object.entries(GAPS).find(([name]) => tool.has(name))?.[1];
      if (gap !== undefined) return (await tool.notSimulated(gap)) + 1;
      return await compare(tool, words);
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      return wrong(tool, error.message, error.usage);
    }
  },
});

const GAPS: Readonly<Record<string, string>> = {
  l: '--paginate',
  D: '--ifdef',
  '&': '--no-dereference',
  '~': '--ignore-file-name-case',
  '#': '--line-format',
};

async function wrong(tool: Tool, message: string, usage = true): Promise<number> {
  await tool.complain(message, 2);
  return usage ? tool.complain(`Try '${tool.name} --help' for more information.`, 2) : 2;
}

async function compare(tool: Tool, words: readonly string[]): Promise<number> {
  const settings: Settings = readSettings(tool);
  const width = tool.value('W') ?? '130';
  if (!/^[1-9]\d*$/.test(width)) return wrong(tool, `invalid width '${width}'`);
  const color = tool.value('_');
  if (color !== undefined && !['never', 'auto', 'always'].includes(color)) return wrong(tool, `invalid color '${color}'`);
  if (color === 'always') return (await tool.notSimulated('--color=always')) + 1;
  const options = [...words];
  for (const operand of [...tool.args, '--']) {
    const at = options.lastIndexOf(operand);
    if (at >= 0) options.splice(at, 1);
  }
  const comparison = new Comparison(tool, settings, options.map(written));
  const [from, to] = [tool.value('<'), tool.value('>')];
  if (from !== undefined || to !== undefined) {
    if (from !== undefined && to !== undefined) return wrong(tool, '--from-file and --to-file both specified', false);
    let status = 0;
    for (const file of tool.args)
      status = Math.max(status, await (from === undefined ? comparison.pair(file, to ?? '', true) : comparison.pair(from, file, true)));
    return status;
  }
  const [first, second, extra] = tool.args;
  if (first === undefined || second === undefined) return wrong(tool, `missing operand after '${words.at(-1) ?? tool.name}'`);
  if (extra !== undefined) return wrong(tool, `extra operand '${extra}'`);
  return comparison.pair(first, second, true);
}

/** For BusyBox, which shows the line above a directory's files without its options. */
export const diff: ToolDefinition = diffOf([]);

export const main: Program = (sys, argv) => gnu(diffOf(argv.slice(1)))(sys, argv);
