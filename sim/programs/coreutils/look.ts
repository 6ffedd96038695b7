import { linesOf } from '../text/line-files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

const WORDS = '/usr/share/dict/words';

export const look: ToolDefinition = {
  name: 'look',
  usage: '[options] <string> [<file>...]',
  about: 'Prints the lines of a sorted file that begin with a word.',
  short: 'adft:',
  long: { alternative: 'a', alphanum: 'd', 'ignore-case': 'f', 'terminate=': 't' },
  async run(tool) {
    const [word, file = WORDS] = tool.args;
    if (word === undefined) return tool.wrong('bad usage');
    const last = tool.value('t');
    const end = last === undefined ? -1 : word.indexOf(last);
    const plain = tool.has('d') || tool.args.length === 1;
    const folded = tool.has('f') || tool.args.length === 1;
    const compared = (text: string): string => {
      const kept = plain ? text.replace(/[^\p{L}\p{N} \t]/gu, '') : text;
      return folded ? kept.toLowerCase() : kept;
    };
    const wanted = compared(end < 0 ? word : word.slice(0, end + 1));
    const lines = await linesOf(tool, file);
    if (!lines) return 1;
    const found = lines.filter((line) => compared(line).startsWith(wanted));
    for (const line of found) await tool.print(`${line}\n`);
    return found.length ? 0 : 1;
  },
};

export const main = gnu(look);
