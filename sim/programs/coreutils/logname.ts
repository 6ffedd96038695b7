import { readLogins, UTMP } from '../../libc/utmp.ts';
import { gnu, type ToolDefinition } from '../tool.ts';
import { ownLine } from './who.ts';

export const logname: ToolDefinition = {
  name: 'logname',
  usage: '[OPTION]',
  about: 'Prints the name that one logged in with.',
  short: '',
  async run(tool) {
    if (tool.args.length) return tool.wrong(`extra operand ${tool.quote(tool.args[0] ?? '')}`);
    const line = ownLine(tool);
    const login = readLogins(tool.sys, UTMP).find((entry) => entry.type === 'user' && entry.line === line);
    if (!login) return tool.complain('no login name');
    await tool.print(`${login.user}\n`);
    return 0;
  },
};

export const main = gnu(logname);
