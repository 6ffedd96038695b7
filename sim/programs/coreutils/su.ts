import { isErrno } from '../../base/errno.ts';
import { userByName } from '../../libc/passwd.ts';
import { become, DEFAULT_PATH, identity, passwordFits } from '../identity.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const su: ToolDefinition = {
  name: 'su',
  usage: '[OPTION]... [-] [USER [ARG]...]',
  about: 'Becomes another user; root, if none is named.',
  short: 'c:lmps:',
  long: { 'command=': 'c', login: 'l', 'preserve-environment': 'p', 'shell=': 's' },
  async run(tool) {
    const { sys } = tool;
    const words = [...tool.args];
    const login = words[0] === '-' || tool.has('l');
    if (words[0] === '-') words.shift();
    const name = words.shift() ?? 'root';
    const user = userByName(sys, name);
    if (!user)
      return tool.complain(
        tool.busybox ? `unknown user ${name}` : `user ${name} does not exist or the user entry does not contain all the required fields`,
      );
    if (sys.credentials().uid !== 0 && !(await passwordFits(tool, name))) {
      return tool.complain(tool.busybox ? 'incorrect password' : 'Authentication failure');
    }
    const shell = tool.value('s') ?? (user.shell || '/bin/sh');
    const env = tool.has('m', 'p')
      ? { ...sys.env }
      : {
          ...(login ? {} : sys.env),
          ...identity(user, shell),
          ...(login && sys.env.TERM ? { TERM: sys.env.TERM } : {}),
          ...(login ? { PATH: DEFAULT_PATH } : {}),
        };
    become(sys, user);
    if (login) sys.chdir(sys.env.HOME === user.home ? user.home : homeOf(tool, user.home));
    const command = tool.value('c');
    const argv0 = login ? `-${shell.split('/').pop()}` : (shell.split('/').pop() ?? 'sh');
    return sys.exec(shell, [argv0, ...(command === undefined ? [] : ['-c', command]), ...words], env);
  },
};

function homeOf({ sys }: Tool, home: string): string {
  try {
    return sys.stat(home).type === 'directory' ? home : '/';
  } catch (error) {
    if (isErrno(error)) return '/';
    throw error;
  }
}

export const main = gnu(su);
