import { isErrno, strerror } from '../../base/errno.ts';
import type { Signal, Sys } from '../../kernel/sys.ts';
import { accountStanding } from '../../libc/account-standing.ts';
import { loginPath, sessionVariables } from '../../libc/login-defs.ts';
import { applySessionLimits } from '../../libc/pam-limits.ts';
import { groupByName, groupsOf, type PasswdEntry, userByName } from '../../libc/passwd.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { printError } from '../../libc/stdio.ts';
import { strsignal } from '../../libc/strsignal.ts';
import { thread } from '../../libc/thread.ts';
import { askPassword, identity } from '../accounts/identity.ts';
import { renewPassword } from '../accounts/renew-password.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** util-linux's su(1). It stays as the parent of the shell, since it closes the PAM session afterwards. BusyBox's is replaced by the shell. */
export const su: ToolDefinition = {
  name: 'su',
  usage: '[options] [-] [<user> [<argument>...]]',
  about: 'Becomes another user; root, if none is named.',
  short: 'c:flmpg:G:s:w:P',
  long: {
    'command=': 'c',
    fast: 'f',
    'group=': 'g',
    login: 'l',
    'preserve-environment': 'p',
    pty: 'P',
    'session-command=': 'c',
    'shell=': 's',
    'supp-group=': 'G',
    'whitelist-environment=': 'w',
  },
  async run(tool) {
    const { sys } = tool;
    const own = sys.credentials();
    if (tool.has('P')) return tool.notSimulated('--pty');
    if (tool.has('g', 'G') && own.uid !== 0) return tool.complain('only root can specify alternative groups');
    const words = [...tool.args];
    const login = words[0] === '-' || tool.has('l');
    if (words[0] === '-') words.shift();
    const name = words.shift() ?? 'root';
    const user = userByName(sys, name);
    if (!user)
      return tool.complain(
        tool.busybox ? `unknown user ${name}` : `user ${name} does not exist or the user entry does not contain all the required fields`,
      );
    const groups = groupsAsked(tool, user);
    if ('unknown' in groups) return tool.complain(`group ${groups.unknown} does not exist`);
    if (own.uid !== 0) {
      const answer = await askPassword(sys, name);
      if (answer === 'interrupted') {
        sys.kill(sys.pid, 'SIGINT');
        return 130;
      }
      if (answer === 'wrong') return tool.complain(tool.busybox ? 'incorrect password' : 'Authentication failure');
    }
    if (!tool.busybox && !(await mayComeIn(tool, name))) return 1;
    const keep = tool.has('m', 'p') && !login;
    const shell = tool.value('s') ?? (keep && sys.env.SHELL ? sys.env.SHELL : user.shell || '/bin/sh');
    const command = tool.value('c');
    const argv0 = login ? `-${shell.split('/').pop()}` : (shell.split('/').pop() ?? 'sh');
    const argv = [argv0, ...(command === undefined ? [] : ['-c', command]), ...words];
    const env = keep ? { ...sys.env, ...mail(user) } : environment(tool, user, shell, login);
    const start = async (child: Sys): Promise<number> => {
      if (!tool.busybox) applySessionLimits(child, user);
      child.setgroups(groups.all);
      child.setgid(groups.gid);
      child.setuid(user.uid);
      if (login) await goHome(child, user.home);
      return child.exec(shell, argv, env);
    };
    if (tool.busybox) return start(sys);
    const pid = sys.fork(async (child) => {
      try {
        return await start(child);
      } catch (error) {
        if (!isErrno(error)) throw error;
        await printError(child, `su: failed to execute ${shell}: ${strerror(error.code)}\n`);
        return error.code === 'ENOENT' ? 127 : 126;
      }
    });
    return watch(sys, pid, command !== undefined);
  },
};

/** Waits for the shell. A signal that ends su ends the shell too, and su says so. */
async function watch(sys: Sys, pid: number, hasCommand: boolean): Promise<number> {
  // Its user can see it, but only root can send it signals.
  sys.setuid(0);
  let caught: Signal | undefined;
  const end = (signal: Signal): void => {
    if (caught) return;
    caught = signal;
    thread(async () => {
      await printError(sys, '\nSession terminated, killing shell...');
      sys.kill(pid, 'SIGTERM');
      await sys.sleep(2_000_000);
      sys.kill(pid, 'SIGKILL');
      await printError(sys, ' ...killed.\n');
    });
  };
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGTSTP', 'SIGHUP', 'SIGTTOU'] as const) sys.sigaction(signal, 'ignore');
  sys.sigaction('SIGTERM', end);
  if (hasCommand) for (const signal of ['SIGINT', 'SIGQUIT'] as const) sys.sigaction(signal, end);
  for (;;) {
    const ended = await sys.waitpid(pid, { untraced: true });
    if (ended?.status.kind === 'stopped') {
      sys.kill(sys.pid, 'SIGSTOP');
      sys.kill(pid, 'SIGCONT');
    } else if (ended?.status.kind === 'signaled') {
      if (caught) await printError(sys, ' ...killed.\n');
      else await printError(sys, `${strsignal(ended.status.signal)}\n`);
      return exitStatus(ended.status);
    } else if (ended?.status.kind === 'exited') return ended.status.code;
    else if (!ended) return 1;
  }
}

function environment(tool: Tool, user: PasswdEntry, shell: string, login: boolean): Record<string, string> {
  const { sys } = tool;
  const list = (tool.value('w') ?? '').split(',').filter(Boolean);
  const kept = Object.fromEntries(
    ['TERM', 'COLORTERM', 'NO_COLOR', ...list].flatMap((name) => (sys.env[name] === undefined ? [] : [[name, sys.env[name]]])),
  );
  const { USER: _user, LOGNAME: _logname, ...rest } = identity(user, shell);
  const session = tool.busybox ? {} : sessionVariables(sys);
  if (login) return { ...kept, ...identity(user, shell), PATH: loginPath(sys, user.uid), ...session, ...mail(user) };
  // Becoming root without a login shell leaves USER and LOGNAME as they were.
  return { ...sys.env, ...rest, ...(user.uid === 0 ? {} : { USER: user.name, LOGNAME: user.name }), ...session, ...mail(user) };
}

/** pam_mail says where the mail is. */
function mail(user: PasswdEntry): Record<string, string> {
  return { MAIL: `/var/mail/${user.name}` };
}

/** pam_acct_mgmt(3): whether the account is still good; where its password has to be changed first, it is. */
async function mayComeIn(tool: Tool, name: string): Promise<boolean> {
  const standing = accountStanding(tool.sys, name);
  if (standing.kind === 'good') {
    if (standing.warning) await printError(tool.sys, `${standing.warning}\n`);
    return true;
  }
  if (standing.message !== '') await printError(tool.sys, `${standing.message}\n`);
  if (standing.kind === 'new password' && (await renewPassword(tool.sys, name))) return true;
  // pam_unix waits after every failure.
  await tool.sys.sleep(2_000_000);
  await tool.complain(standing.kind === 'expired' ? 'Authentication failure' : 'Authentication token manipulation error');
  return false;
}

function groupsAsked(tool: Tool, user: PasswdEntry): { gid: number; all: readonly number[] } | { unknown: string } {
  const names = [tool.value('g'), ...tool.values('G')];
  const found = names.map((name) => (name === undefined ? undefined : groupByName(tool.sys, name)));
  const missing = names.findIndex((name, i) => name !== undefined && !found[i]);
  if (missing >= 0) return { unknown: names[missing] ?? '' };
  const added = found.slice(1).flatMap((group) => group?.gid ?? []);
  const gid = found[0]?.gid ?? added[0] ?? user.gid;
  return { gid, all: added.length ? added : groupsOf(tool.sys, { ...user, gid }) };
}

async function goHome(sys: Sys, home: string): Promise<void> {
  try {
    sys.chdir(home);
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `su: warning: cannot change directory to ${home}: ${strerror(error.code)}\n`);
  }
}

export const main = gnu(su);
