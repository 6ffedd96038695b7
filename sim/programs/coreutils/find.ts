import { isErrno, strerror } from '../../base/errno.ts';
import { printError } from '../../libc/stdio.ts';
import { beginsExpression, parse } from '../find/parse.ts';
import { Gap } from '../find/primaries.ts';
import { inLocale, type Search, Wrong } from '../find/search.ts';
import { walk } from '../find/walk.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const find: ToolDefinition = {
  name: 'find',
  usage: '[-H] [-L] [-P] [-Olevel] [-D debugopts] [path...] [expression]',
  about: 'Looks for files below directories.',
  short: '',
  raw: true,
  async run(tool) {
    const words = [...tool.args];
    if (words.includes('-help') || words.includes('--help')) {
      await tool.print(`Usage: find ${find.usage}\n${find.about}\n`);
      return 0;
    }
    const follow = leading(tool, words);
    if (follow instanceof Wrong) return tool.complain(follow.message);
    const end = words.findIndex(beginsExpression);
    const starts = words.splice(0, end < 0 ? words.length : end);
    try {
      const plan = parse(tool.sys, words, follow);
      for (const warning of plan.warnings) await tool.complain(`warning: ${warning}`);
      const search: Search = {
        tool,
        follow: plan.follow ? 'always' : follow,
        pruned: false,
        over: false,
        status: 0,
        last: [],
      };
      for (const start of starts.length ? starts : ['.']) if (!search.over) await walk(search, plan, start);
      for (const finish of search.last) await finish();
      return search.status;
    } catch (error) {
      if (error instanceof Gap) return tool.notSimulated(error.message);
      if (isErrno(error)) return tool.complain(strerror(error.code));
      if (!(error instanceof Wrong)) throw error;
      if (tool.busybox && error.message.startsWith('unknown predicate')) {
        await printError(tool.sys, `find: unrecognized: ${/`(.*)'/.exec(error.message)?.[1] ?? ''}\n`);
        return tool.wrong(undefined);
      }
      return tool.complain(inLocale(tool, error.message));
    }
  },
};

/** Takes -H, -L, -P, -O and -D off the words: they come before all paths. */
function leading({ busybox }: Tool, words: string[]): Search['follow'] | Wrong {
  let follow: Search['follow'] = 'never';
  for (;;) {
    const word = words[0] ?? '';
    if (word === '-P' && !busybox) follow = 'never';
    else if (word === '-L') follow = 'always';
    else if (word === '-H') follow = 'named';
    else if (word === '-D' && !busybox) words.shift();
    else if (/^-O\d+$/.test(word)) follow = follow as Search['follow'];
    else if (word === '-O') return new Wrong('The -O option must be immediately followed by a decimal integer');
    else if (/^-O/.test(word)) return new Wrong('Please specify a decimal number immediately after -O');
    else {
      if (word === '--') words.shift();
      return follow;
    }
    words.shift();
  }
}

export const main = gnu(find);
