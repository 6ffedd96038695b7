import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { readTextIfAny } from './files.ts';

/** A password's field in /etc/shadow. It is kept readable, as this machine is a teaching one; nobody but root can read the file. */
export function storedPassword(password: string): string {
  return `$plain$${password}`;
}

/** The password field of /etc/shadow; `!` where there is none, or the file may not be read. */
export function shadowField(sys: Sys, name: string): string {
  try {
    const line = (readTextIfAny(sys, '/etc/shadow') ?? '').split('\n').find((one) => one.startsWith(`${name}:`));
    return line?.split(':')[1] ?? '!';
  } catch (error) {
    if (isErrno(error)) return '!';
    throw error;
  }
}

/** Whether `given` is the user's password. An empty field lets everybody in, a locked one nobody. */
export function passwordFits(sys: Sys, name: string, given: string): boolean {
  const field = shadowField(sys, name);
  return field === '' ? given === '' : field === storedPassword(given);
}
