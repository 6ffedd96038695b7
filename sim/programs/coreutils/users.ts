import { readLogins, UTMP } from '../../libc/utmp.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const users: ToolDefinition = {
  name: 'users',
  usage: '[OPTION]... [FILE]',
  about: 'Prints the names of those who are logged in.',
  short: '',
  async run(tool) {
    if (tool.args.length > 1) return tool.wrong(`extra operand ${tool.quote(tool.args[1] ?? '')}`);
    const names = readLogins(tool.sys, tool.args[0] ?? UTMP).flatMap(({ type, user }) => (type === 'user' ? [user] : []));
    if (names.length) await tool.print(`${names.sort().join(' ')}\n`);
    return 0;
  },
};

export const main = gnu(users);
