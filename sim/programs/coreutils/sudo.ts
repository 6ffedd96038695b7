import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { groupByName, groupsOf, type PasswdEntry, userById, userByName } from '../../libc/passwd.ts';
import { findInPath } from '../../libc/spawn.ts';
import { printError } from '../../libc/stdio.ts';
import { become, DEFAULT_PATH, identity } from '../identity.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const sudo: ToolDefinition = {
  name: 'sudo',
  usage: '[-u USER] [-i | -s] [COMMAND [ARG]...]',
  about: 'Runs a command as another user; as root, if none is named.',
  short: 'AbEeg:HhiKklnPp:SsU:u:Vv',
  long: {
    login: 'i',
    shell: 's',
    'user=': 'u',
    'group=': 'g',
    'preserve-env': 'E',
    'non-interactive': 'n',
    stdin: 'S',
    'set-home': 'H',
    version: 'V',
  },
  stopAtOperand: true,
  async run(tool) {
    const { sys } = tool;
    const own = userById(sys, sys.credentials().uid);
    const ownName = own?.name ?? `#${sys.credentials().uid}`;
    if (sys.credentials().euid !== 0) return tool.complain('/usr/bin/sudo must be owned by uid 0 and have the setuid bit set');
    if (tool.has('V')) {
      await tool.print('Sudo version 1.9.15p5\n');
      return 0;
    }
    if (tool.has('k', 'K', 'v')) return 0;
    if (tool.has('e', 'l')) return tool.notSimulated(tool.has('e') ? '-e' : '-l');
    const words = [...tool.args];
    const set: Record<string, string> = {};
    while (/^\w+=/.test(words[0] ?? '')) {
      const word = words.shift() ?? '';
      set[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
    }
    if (words.length === 0 && !tool.has('i', 's')) {
      await printError(
        sys,
        'usage: sudo -h | -K | -k | -V\nusage: sudo [-ABbEHkNnPS] [-g group] [-u user] [VAR=value] [-i | -s] [command [arg ...]]\n',
      );
      return 1;
    }
    const wanted = tool.value('u') ?? 'root';
    const user = userByName(sys, wanted) ?? (/^#\d+$/.test(wanted) ? userById(sys, Number(wanted.slice(1))) : undefined);
    if (!user) return tool.complain(`unknown user ${wanted}`).then(() => tool.complain('error initializing audit plugin sudoers_audit'));
    if (sys.credentials().uid !== 0 && !mayDoAll(sys, own)) {
      await printError(sys, `[sudo] password for ${ownName}: `);
      await sys.read(0);
      await printError(sys, `\n${ownName} is not in the sudoers file.\n`);
      return 1;
    }
    const shell = tool.has('s') ? (sys.env.SHELL ?? user.shell) : user.shell;
    const kept = tool.has('E')
      ? sys.env
      : Object.fromEntries(
          ['TERM', 'LANG', 'LC_ALL', 'DISPLAY', 'COLORTERM'].flatMap((name) =>
            sys.env[name] === undefined ? [] : [[name, sys.env[name]]],
          ),
        );
    const callers = {
      SUDO_USER: ownName,
      SUDO_UID: String(sys.credentials().uid),
      SUDO_GID: String(sys.credentials().gid),
      SUDO_COMMAND: words.join(' ') || shell,
    };
    const env: Record<string, string> = {
      ...kept,
      PATH: DEFAULT_PATH,
      MAIL: `/var/mail/${user.name}`,
      ...identity(user, tool.has('i') ? user.shell : (sys.env.SHELL ?? user.shell)),
      ...callers,
      ...set,
    };
    const quoted = words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
    become(sys, user);
    if (tool.has('i')) sys.chdir(user.home);
    if (tool.has('i', 's'))
      return sys.exec(shell, [`${tool.has('i') ? '-' : ''}${shell.split('/').pop()}`, ...(words.length ? ['-c', quoted] : [])], env);
    const [name = ''] = words;
    const path = findInPath(sys, name, DEFAULT_PATH);
    if (path === undefined) return tool.complain(`${name}: command not found`);
    try {
      return await sys.exec(path, words, env);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(error.code === 'ENOENT' ? `${name}: command not found` : `unable to execute ${path}: ${strerror(error.code)}`);
    }
  },
};

/** /etc/sudoers lets the group `sudo` do everything, without a password. */
function mayDoAll(sys: Sys, user: PasswdEntry | undefined): boolean {
  const group = groupByName(sys, 'sudo');
  return user !== undefined && group !== undefined && groupsOf(sys, user).includes(group.gid);
}

export const main = gnu(sudo);
