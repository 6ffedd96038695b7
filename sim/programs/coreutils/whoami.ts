import { userById } from '../../libc/passwd.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const whoami: ToolDefinition = {
  name: 'whoami',
  usage: '',
  about: 'Prints the name of the effective user.',
  short: '',
  async run(tool) {
    if (tool.args.length) return tool.wrong(`extra operand ${tool.quote(tool.args[0] ?? '')}`);
    const { euid } = tool.sys.credentials();
    const user = userById(tool.sys, euid);
    if (!user) return tool.complain(tool.busybox ? `unknown uid ${euid}` : `cannot find name for user ID ${euid}`);
    await tool.print(`${user.name}\n`);
    return 0;
  },
};

export const main = gnu(whoami);
