import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { groupByName, groupsOf, userById } from '../../libc/passwd.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { printError } from '../../libc/stdio.ts';
import { AccountFiles } from './database.ts';
import { ask } from './new-password.ts';

/** newgrp(1) and sg(1) of shadow 4.13: a shell, or a command, with another group. It stays as its parent, as Debian's does for the log. */
export const main: Program = async (sys, argv) => {
  const asSg = argv[0]?.split('/').at(-1) === 'sg';
  const name = asSg ? 'sg' : 'newgrp';
  const complain = (message: string): Promise<number> => printError(sys, `${name}: ${message}\n`).then(() => 1);
  const words = argv.slice(1);
  const login = words[0] === '-' || words[0] === '-l';
  if (login) words.shift();
  if (words[0]?.startsWith('-') || (asSg && words.length === 0) || words.length > (asSg ? 3 : 1)) {
    await printError(sys, asSg ? 'Usage: sg group [[-c] command]\n' : 'Usage: newgrp [-] [group]\n');
    return 1;
  }
  const { uid, groups } = sys.credentials();
  const user = userById(sys, uid);
  if (!user) return complain('Cannot determine your user name.');
  const wanted = words[0];
  const command = asSg ? (words[1] === '-c' ? words[2] : words[1]) : undefined;
  const group = wanted === undefined ? { gid: user.gid } : groupByName(sys, wanted);
  if (!group) return complain(`group '${wanted}' does not exist`);
  const belongs = wanted === undefined || uid === 0 || group.gid === user.gid || groupsOf(sys, user).includes(group.gid);
  if (!belongs) {
    const secret = new AccountFiles(sys).gshadow.find(([entry]) => entry === wanted)?.[1] ?? '!';
    const answer = await ask(sys, 'Password: ');
    if (typeof answer !== 'object' || secret === '' || /^[!*]/.test(secret)) {
      await sys.sleep(1_000_000);
      return printError(sys, 'Invalid password.\n').then(() => 1);
    }
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU'] as const) sys.sigaction(signal, 'ignore');
  const kept = [...new Set([...groups, group.gid])];
  const pid = sys.fork((child) =>
    start(child, { name, uid, gid: group.gid, groups: kept, shell: user.shell || '/bin/sh', login, command }),
  );
  const ended = await sys.waitpid(pid);
  return ended ? exitStatus(ended.status) : 1;
};

interface Plan {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  readonly shell: string;
  readonly login: boolean;
  readonly command: string | undefined;
}

async function start(sys: Sys, { name, uid, gid, groups, shell, login, command }: Plan): Promise<number> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU'] as const) sys.sigaction(signal, 'default');
  sys.setgroups(groups);
  sys.setgid(gid);
  sys.setuid(uid);
  const base = shell.split('/').at(-1) ?? 'sh';
  const [file, argv] = command === undefined ? [shell, [login ? `-${base}` : base]] : ['/bin/sh', ['sh', '-c', command]];
  try {
    return await sys.exec(file, argv);
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `${name}: ${file}: ${strerror(error.code)}\n`);
    return error.code === 'ENOENT' ? 127 : 126;
  }
}
