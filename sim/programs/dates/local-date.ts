import type { Sys } from '../../kernel/sys.ts';
import { localZone, namedZone } from '../../libc/time-zone/local-zone.ts';
import { readDate } from './date-text.ts';

/** {@link readDate} where the machine stands, or in the zone that the text begins with: `TZ="Asia/Seoul" 9:00`. */
export function readLocalDate(sys: Sys, written: string): number | undefined {
  const [, tz, rest = ''] = /^\s*TZ="((?:[^"\\]|\\.)*)"\s*(.*)$/s.exec(written) ?? [];
  if (tz !== undefined) return readDate(rest, sys.now(), namedZone(sys, tz.replace(/\\(.)/g, '$1')));
  return readDate(written, sys.now(), localZone(sys));
}
