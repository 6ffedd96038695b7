import { text } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { readTextIfAny } from '../libc/files.ts';
import { groupsOf, type PasswdEntry } from '../libc/passwd.ts';
import { printError } from '../libc/stdio.ts';
import type { Tool } from './tool.ts';

export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Takes on a user's groups and ids, for good. */
export function become(sys: Sys, user: PasswdEntry): void {
  sys.setgroups(groupsOf(sys, user));
  sys.setgid(user.gid);
  sys.setuid(user.uid);
}

export function identity(user: PasswdEntry, shell: string): Record<string, string> {
  return { HOME: user.home, SHELL: shell, USER: user.name, LOGNAME: user.name };
}

/** Asks for a password on the terminal, without echo, and compares it with /etc/shadow. */
export async function passwordFits({ sys }: Tool, name: string): Promise<boolean> {
  await printError(sys, 'Password: ');
  const given = await secretLine(sys);
  await printError(sys, '\n');
  const line = (readTextIfAny(sys, '/etc/shadow') ?? '').split('\n').find((one) => one.startsWith(`${name}:`));
  const stored = line?.split(':')[1] ?? '!';
  if (stored === `$plain$${given}`) return true;
  // pam_unix waits after a wrong password.
  await sys.sleep(2_000_000);
  return false;
}

async function secretLine(sys: Sys): Promise<string> {
  const tty = openTerminal(sys);
  const before = sys.isatty(tty) ? sys.tcgetattr(tty) : undefined;
  if (before) sys.tcsetattr(tty, { echo: false });
  const line = text(await sys.read(tty)).replace(/\n.*/s, '');
  if (before) sys.tcsetattr(tty, before);
  if (tty !== 0) sys.close(tty);
  return line;
}

function openTerminal(sys: Sys): number {
  try {
    return sys.open('/dev/tty', { read: true, write: true });
  } catch (error) {
    if (isErrno(error)) return 0;
    throw error;
  }
}
