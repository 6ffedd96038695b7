import { isErrno } from '../base/errno.ts';
import type { Sys, WindowSize } from '../kernel/sys.ts';
import { loginPath, sessionVariables } from '../libc/login-defs.ts';
import { closeSession, openSession } from '../libc/login-session.ts';
import { applySessionLimits } from '../libc/pam-limits.ts';
import { groupsOf, type PasswdEntry, userByName } from '../libc/passwd.ts';
import { printError } from '../libc/stdio.ts';
import { recordLogin } from '../libc/utmp.ts';

/** Becomes a user for good: groups, ids, home. What login(1) and sshd do before they start a shell. @throws ENOENT for an unknown user. */
export function becomeUser(sys: Sys, name: string): PasswdEntry | undefined {
  const user = userByName(sys, name);
  if (!user) return undefined;
  applySessionLimits(sys, user);
  sys.setgroups(groupsOf(sys, user));
  sys.setgid(user.gid);
  sys.setuid(user.uid);
  try {
    sys.chdir(user.home);
  } catch (error) {
    if (!isErrno(error)) throw error;
    sys.chdir('/');
  }
  return user;
}

export function loginEnvironment(sys: Sys, user: PasswdEntry): Record<string, string> {
  return {
    HOME: user.home,
    USER: user.name,
    LOGNAME: user.name,
    SHELL: user.shell,
    PATH: loginPath(sys, user.uid),
    ...sessionVariables(sys),
  };
}

/** Virtual microseconds per byte: about a megabyte a second, more than anybody reads. */
const CHARACTER = 1;

/**
 * Opens a pseudo-terminal with a login shell on it and carries its output to `onOutput`, as sshd does for a remote terminal.
 * @returns the shell's status when it has ended and everything it printed was carried out.
 */
export async function serveTerminal(
  sys: Sys,
  options: {
    user: string;
    size: WindowSize;
    onOpen: (master: number) => void;
    onOutput: (bytes: Uint8Array) => void;
    command?: readonly string[];
    environment?: Readonly<Record<string, string>>;
  },
): Promise<number> {
  const { master, slave } = sys.openpty(options.size);
  sys.setCloseOnExec(master, true);
  const line = sys.ttyname(master).replace('/dev/', '');
  const account = userByName(sys, options.user);
  if (account) openSession(sys, account, line);
  const shell = sys.fork((child) => startShell(child, slave, options));
  sys.close(slave);
  options.onOpen(master);
  const login = { pid: shell, line, user: options.user, host: '' };
  await recordLogin(sys, { ...login, type: 'user', time: sys.now() });
  for (;;) {
    const bytes = await sys.read(master);
    if (bytes.length === 0) break;
    options.onOutput(bytes);
    // A terminal takes a moment for each character; so a program that prints without end leaves time for Ctrl-C.
    await sys.sleep(bytes.length * CHARACTER);
  }
  const ended = await sys.waitpid(shell);
  closeSession(sys, sys.pid);
  await recordLogin(sys, { ...login, type: 'dead', time: sys.now() });
  return ended?.status.kind === 'exited' ? ended.status.code : 1;
}

async function startShell(
  sys: Sys,
  slave: number,
  options: { user: string; command?: readonly string[]; environment?: Readonly<Record<string, string>> },
): Promise<number> {
  sys.setsid();
  sys.setControllingTerminal(slave);
  for (const fd of [0, 1, 2]) sys.dup2(slave, fd);
  for (const fd of sys.descriptors()) if (fd > 2) sys.close(fd);
  const user = becomeUser(sys, options.user);
  if (!user) {
    await printError(sys, `dockwire: there is no user ${options.user} on ${sys.hostname()}\n`);
    return 1;
  }
  const environment = { ...loginEnvironment(sys, user), TERM: 'xterm-256color', ...options.environment };
  const [path = user.shell, ...rest] = options.command ?? [];
  return sys.exec(path, options.command ? [path, ...rest] : [`-${path.split('/').at(-1)}`], environment);
}
