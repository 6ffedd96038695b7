import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { readTextIfAny } from './files.ts';

/** What pam_unix says of an account before it lets somebody in (shadow(5)'s dates). */
export type Standing =
  | { readonly kind: 'good'; readonly warning?: string }
  /** Nobody gets in. */
  | { readonly kind: 'expired'; readonly message: string }
  /** First a new password has to be chosen. */
  | { readonly kind: 'new password'; readonly message: string };

const DAY = 86_400_000_000;
const EXPIRED = 'Your account has expired; please contact your system administrator.';

/** Needs to be able to read /etc/shadow. */
export function accountStanding(sys: Sys, name: string): Standing {
  const line = shadowLine(sys, name);
  // An account that points to /etc/shadow and has no line there is nobody's.
  if (!line) return readTextIfAny(sys, '/etc/passwd')?.includes(`\n${name}:x:`) ? { kind: 'expired', message: '' } : { kind: 'good' };
  const [, , changed, , max, warn, inactive, expires] = line.map((field) => (field === '' ? undefined : Number(field)));
  const today = Math.floor(sys.now() / DAY);
  if (expires !== undefined && today >= expires) return { kind: 'expired', message: EXPIRED };
  if (changed === undefined) return { kind: 'good' };
  if (changed === 0)
    return { kind: 'new password', message: 'You are required to change your password immediately (administrator enforced).' };
  const age = today - changed;
  if (max === undefined || max < 0 || age < 0) return { kind: 'good' };
  if (age > max && inactive !== undefined && inactive >= 0 && age > max + inactive) return { kind: 'expired', message: EXPIRED };
  if (age > max) return { kind: 'new password', message: 'You are required to change your password immediately (password expired).' };
  const left = max - age;
  if (warn === undefined || left >= warn) return { kind: 'good' };
  return { kind: 'good', warning: `Warning: your password will expire in ${left} day${left === 1 ? '' : 's'}.` };
}

function shadowLine(sys: Sys, name: string): string[] | undefined {
  try {
    const lines = (readTextIfAny(sys, '/etc/shadow') ?? '').split('\n');
    return lines.find((line) => line.startsWith(`${name}:`))?.split(':');
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}
