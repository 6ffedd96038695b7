import type { Sys } from '../../kernel/sys.ts';
import { exists, readTextIfAny } from '../../libc/files.ts';
import { closeSession, openSession } from '../../libc/login-session.ts';
import { applySessionLimits } from '../../libc/pam-limits.ts';
import { type PasswdEntry, userByName } from '../../libc/passwd.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { readLogins, recordLogin, WTMP } from '../../libc/utmp.ts';
import { become } from '../accounts/identity.ts';
import { passStage, type Wanted, type Who } from './sshd-stage.ts';
import { Connection, fields, MESSAGE } from './wire.ts';

const TTY_GROUP = 5;

/** The privileged half of a session: makes the terminal, notes the login, and waits for the half that runs as the user. */
export async function startSession(sys: Sys, { user: name, fd, ends }: Who): Promise<number> {
  const user = userByName(sys, name);
  if (!user) return 255;
  const connection = new Connection(sys, fd);
  await connection.send(MESSAGE.authSuccess);
  const message = await connection.read();
  if (message?.type !== MESSAGE.open) return 255;
  const wanted: Wanted = fields(message.body);
  const from = ends.split(' ')[0] ?? '';
  const shell = wanted.command === undefined && !wanted.idle;
  const terminal = wanted.rows !== undefined && wanted.cols !== undefined ? openTerminal(sys, user, wanted.rows, wanted.cols) : undefined;
  const greeting = shell ? `${messageOfTheDay(sys)}${terminal ? lastLogin(sys, name) : ''}` : '';
  const line = terminal?.name.replace('/dev/', '');
  openSession(sys, user, line);
  const pid = sys.fork((child) => {
    child.setsid();
    applySessionLimits(child, user);
    become(child, user);
    return passStage(child, `sshd: ${name}@${line ?? 'notty'}`, {
      kind: 'relay',
      user: name,
      fd,
      ends,
      wanted,
      greeting,
      ...(terminal ? { terminal } : {}),
    });
  });
  sys.close(fd);
  if (!terminal || line === undefined) {
    await sys.waitpid(pid);
    closeSession(sys, sys.pid);
    return 0;
  }
  for (const end of [terminal.master, terminal.slave]) sys.close(end);
  const login = { pid, line, user: name, host: from };
  await recordLogin(sys, { ...login, type: 'user', time: sys.now() });
  await sys.waitpid(pid);
  closeSession(sys, sys.pid);
  await recordLogin(sys, { ...login, type: 'dead', time: sys.now() });
  return 0;
}

function openTerminal(sys: Sys, user: PasswdEntry, rows: number, cols: number): { master: number; slave: number; name: string } {
  const { master, slave } = sys.openpty({ rows, cols });
  const name = sys.ttyname(slave);
  sys.chown(name, user.uid, TTY_GROUP);
  sys.chmod(name, 0o620);
  return { master, slave, name };
}

/** pam_motd: what the distribution says, then /etc/motd. */
function messageOfTheDay(sys: Sys): string {
  if (exists(sys, `${sys.env.HOME ?? ''}/.hushlogin`)) return '';
  const release = readTextIfAny(sys, '/etc/os-release') ?? '';
  const pretty = /^PRETTY_NAME="(.*)"$/m.exec(release)?.[1] ?? 'Linux';
  const { sysname, release: kernel, version, machine } = sys.uname();
  const ubuntu = /^ID=ubuntu$/m.test(release);
  const head = ubuntu
    ? `Welcome to ${pretty} (GNU/Linux ${kernel} ${machine})\n\n * Documentation:  https://help.ubuntu.com\n * Management:     https://landscape.canonical.com\n * Support:        https://ubuntu.com/pro\n\n`
    : `${sysname} ${sys.hostname()} ${kernel} ${version} ${machine}\n`;
  return `${head}${readTextIfAny(sys, '/etc/motd') ?? ''}`;
}

function lastLogin(sys: Sys, user: string): string {
  const last = readLogins(sys, WTMP).findLast((login) => login.type === 'user' && login.user === user && login.host !== '');
  return last ? `Last login: ${localText(sys, '%a %b %e %H:%M:%S %Y', last.time)} from ${last.host}\n` : '';
}
