import { isErrno, strerror } from '../../base/errno.ts';
import { groupByName, userByName } from '../../libc/passwd.ts';
import { become } from '../processes/become.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const chroot: ToolDefinition = {
  name: 'chroot',
  usage: '[OPTION] NEWROOT [COMMAND [ARG]...]',
  about: 'Runs a command, or a shell, with another root directory.',
  short: '',
  long: { 'groups=': 'g', 'userspec=': 'u', 'skip-chdir': 's' },
  stopAtOperand: true,
  wrongUsage: 125,
  async run(tool) {
    const { sys } = tool;
    const [root, ...command] = tool.args;
    if (root === undefined) return tool.wrong('missing operand', 125);
    const isOldRoot = root === '/';
    if (tool.has('s') && !isOldRoot) return tool.wrong("option --skip-chdir only permitted if NEWROOT is old '/'", 125);
    try {
      sys.chroot(root);
      if (!tool.has('s')) sys.chdir('/');
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`cannot change root directory to ${tool.quoteName(root)}: ${strerror(error.code)}`, 125);
    }
    const [userName, groupName] = (tool.value('u') ?? '').split(':');
    const number = (word: string): number | undefined => (/^\d+$/.test(word) ? Number(word) : undefined);
    const user = userName ? userByName(sys, userName) : undefined;
    const uid = user?.uid ?? number(userName ?? '');
    const gid = groupName ? (groupByName(sys, groupName)?.gid ?? number(groupName)) : user?.gid;
    if (userName && uid === undefined) return tool.complain('invalid user', 125);
    if (groupName && gid === undefined) return tool.complain('invalid group', 125);
    const groups = tool.value('g')?.split(',').filter(Boolean);
    if (groups) sys.setgroups(groups.map((word) => groupByName(sys, word)?.gid ?? number(word) ?? 0));
    else if (uid !== undefined) sys.setgroups(gid === undefined ? [] : [gid]);
    if (gid !== undefined) sys.setgid(gid);
    if (uid !== undefined) sys.setuid(uid);
    return become(tool, command.length ? command : [sys.env.SHELL || '/bin/sh', '-i']);
  },
};

export const main = gnu(chroot);
