import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories, readTextIfAny, writeText } from '../../libc/files.ts';
import { passwordFits } from '../../libc/shadow.ts';
import { printError } from '../../libc/stdio.ts';
import { type Answer, askTerminal, lineOf } from '../terminal/secret-line.ts';

const TIMESTAMPS = '/run/sudo/ts';
const ATTEMPTS = 3;
/** pam_unix makes everybody wait after a wrong password. Microseconds. */
const AFTER_FAILURE = 2_000_000;

/** How a question for the password went: right, or it has been said why not. */
export async function authenticate(
  sys: Sys,
  options: { user: string; prompt: string; fromStdin: boolean; never: boolean },
): Promise<boolean> {
  const { user, never, fromStdin, prompt } = options;
  if (never) return complain(sys, 'a password is required');
  let failures = 0;
  for (; failures < ATTEMPTS; ) {
    let answer: Answer;
    if (fromStdin) {
      await printError(sys, prompt);
      answer = await lineOf(sys, 0);
      if (answer === 'end') await printError(sys, '\n');
    } else answer = await askTerminal(sys, prompt);
    if (answer === 'no terminal') {
      await complain(
        sys,
        'a terminal is required to read the password; either use the -S option to read from standard input or configure an askpass helper',
      );
      return complain(sys, 'a password is required');
    }
    if (answer === 'interrupted') return complain(sys, 'a password is required');
    if (answer === 'end') {
      await complain(sys, 'no password was provided');
      return complain(sys, failures ? attempts(failures) : 'a password is required');
    }
    if (passwordFits(sys, user, answer.line)) return true;
    failures += 1;
    await sys.sleep(AFTER_FAILURE);
    if (failures < ATTEMPTS) await printError(sys, 'Sorry, try again.\n');
  }
  return complain(sys, attempts(failures));
}

const attempts = (count: number): string => `${count} incorrect password attempt${count === 1 ? '' : 's'}`;

async function complain(sys: Sys, message: string): Promise<false> {
  await printError(sys, `sudo: ${message}\n`);
  return false;
}

/** Whether the password was given on this terminal less than `minutes` ago. */
export function isFresh(sys: Sys, user: string, minutes: number): boolean {
  const at = Number(records(sys, user).get(place(sys)) ?? Number.NaN);
  return sys.monotonic() - at < minutes * 60_000_000;
}

export function remember(sys: Sys, user: string): void {
  write(sys, user, records(sys, user).set(place(sys), String(sys.monotonic())));
}

/** Forgets the password given here, or with `everywhere` on all terminals. */
export function forget(sys: Sys, user: string, everywhere: boolean): void {
  const known = records(sys, user);
  if (everywhere) known.clear();
  else known.delete(place(sys));
  write(sys, user, known);
}

/** A terminal in one session; without a terminal, the process that called. */
function place(sys: Sys): string {
  try {
    const fd = sys.open('/dev/tty', { read: true });
    const name = sys.ttyname(fd);
    sys.close(fd);
    return `${name},${sys.getsid()}`;
  } catch (error) {
    if (isErrno(error)) return `ppid,${sys.ppid}`;
    throw error;
  }
}

function records(sys: Sys, user: string): Map<string, string> {
  const lines = (readTextIfAny(sys, `${TIMESTAMPS}/${user}`) ?? '').split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split(' ') as [string, string]));
}

function write(sys: Sys, user: string, known: ReadonlyMap<string, string>): void {
  makeDirectories(sys, TIMESTAMPS, 0o700);
  writeText(sys, `${TIMESTAMPS}/${user}`, [...known].map((entry) => `${entry.join(' ')}\n`).join(''), 0o600);
}
