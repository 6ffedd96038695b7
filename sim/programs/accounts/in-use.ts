import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';

/** The first process that runs as this user, by /proc; undefined where there is none. */
export function userInUse(sys: Sys, uid: number): number | undefined {
  for (const { name } of sys.readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const owner = /^Uid:\s+(\d+)/m.exec(readText(sys, `/proc/${name}/status`))?.[1];
      if (Number(owner) === uid) return Number(name);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
  return undefined;
}
