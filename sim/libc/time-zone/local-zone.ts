import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { posixZone, UTC, type Zone } from './posix-rule.ts';
import { readTzif } from './tzif.ts';

export const ZONEINFO = '/usr/share/zoneinfo';
const LOCALTIME = '/etc/localtime';

/** What each process has read, as tzset(3) keeps it: the file is read again only when TZ is another. */
const known = new WeakMap<Sys, { tz: string | undefined; zone: Zone }>();

/** The zone that a process tells time in: TZ, else /etc/localtime, else UTC (tzset(3)). @param tz where a program keeps its variables elsewhere */
export function localZone(sys: Sys, tz: string | undefined = sys.env.TZ): Zone {
  const before = known.get(sys);
  if (before && before.tz === tz) return before.zone;
  const zone = tz === undefined ? (zoneFile(sys, LOCALTIME) ?? UTC) : namedZone(sys, tz);
  known.set(sys, { tz, zone });
  return zone;
}

/** The zone that a value of TZ means: a file's, or else a POSIX rule. */
export function namedZone(sys: Sys, tz: string): Zone {
  const name = tz.replace(/^:/, '');
  if (name === '') return UTC;
  return zoneFile(sys, name.startsWith('/') ? name : `${ZONEINFO}/${name}`) ?? posixZone(name);
}

/** @returns undefined where there is no such file, or it holds no zone */
export function zoneFile(sys: Sys, path: string): Zone | undefined {
  try {
    return readTzif(sys.readFile(path));
  } catch (error) {
    if (!isErrno(error)) throw error;
    return undefined;
  }
}
