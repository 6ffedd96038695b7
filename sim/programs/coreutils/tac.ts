import { text } from '../../base/bytes.ts';
import { PosixExpression } from '../../libc/regex/posix-expression.ts';
import { literalSource, posixSource } from '../../libc/regex/posix-source.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { worded } from '../text/regular-expression.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const tac: ToolDefinition = {
  name: 'tac',
  usage: '[OPTION]... [FILE]...',
  about: 'Prints the lines of files, last first.',
  short: 'brs:',
  long: { before: 'b', regex: 'r', 'separator=': 's' },
  async run(tool) {
    const given = tool.value('s') ?? '\n';
    if (given === '' && tool.has('r')) return tool.complain('separator cannot be empty');
    let separator: RegExp;
    try {
      separator = new PosixExpression(tool.has('r') ? posixSource(given, 'grep') : literalSource(given || '\0'), 'suy');
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return tool.complain(worded(error));
    }
    return eachInput(tool, tool.args, async (fd) => {
      await tool.print(backwards(text(await readAll(tool.sys, fd)), separator, tool.has('b')));
    });
  },
};

/** Searched from the end, so that what is found last is what stands last. */
function backwards(all: string, separator: RegExp, before: boolean): string {
  let out = '';
  let end = all.length;
  let limit = all.length;
  for (let at = all.length - 1; at >= 0; at--) {
    separator.lastIndex = at;
    const found = separator.exec(all.slice(0, limit));
    if (!found || found[0] === '') continue;
    limit = at;
    const from = before ? at : at + found[0].length;
    // A separator at the very end ends the last record; there is none behind it.
    if (!before && from === all.length) continue;
    out += all.slice(from, end);
    end = from;
  }
  return out + all.slice(0, end);
}

export const main = gnu(tac);
