import type { Sys } from '../../kernel/sys.ts';
import { groupsOf, type PasswdEntry } from '../../libc/passwd.ts';
import { passwordFits } from '../../libc/shadow.ts';
import { printError } from '../../libc/stdio.ts';
import { askTerminal, lineOf } from '../terminal/secret-line.ts';

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

/** Asks for a user's password, on the terminal or, without one, on standard input. */
export async function askPassword(sys: Sys, name: string): Promise<'right' | 'wrong' | 'interrupted'> {
  let answer = await askTerminal(sys, 'Password: ', { endsLine: false });
  if (answer === 'no terminal') {
    await printError(sys, 'Password: ');
    answer = await lineOf(sys, 0);
  }
  if (answer === 'interrupted') return answer;
  if (typeof answer === 'object' && passwordFits(sys, name, answer.line)) return 'right';
  // pam_unix waits after a wrong password.
  await sys.sleep(2_000_000);
  return 'wrong';
}
