import type { Sys } from '../kernel/sys.ts';
import { userById } from '../libc/passwd.ts';
import type { ProcessSpec } from './spec.ts';

export function takeUser(sys: Sys, { uid, gid, additionalGids }: ProcessSpec['user']): void {
  sys.setgroups(additionalGids ?? []);
  sys.setgid(gid);
  sys.setuid(uid);
}

/** The program's environment. HOME, if not given, is what the container's passwd says, else `/`. */
export function withHome(sys: Sys, { env, user }: ProcessSpec): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const entry of env) {
    const at = entry.indexOf('=');
    if (at > 0) variables[entry.slice(0, at)] = entry.slice(at + 1);
  }
  if (!variables.HOME) variables.HOME = userById(sys, user.uid)?.home || '/';
  return variables;
}
