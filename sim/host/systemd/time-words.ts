import type { Sys } from '../../kernel/sys.ts';
import { localText } from '../../libc/time-zone/local-text.ts';

const SECOND = 1e6;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 2_629_800 * SECOND;
const YEAR = 31_557_600 * SECOND;

/** `Sat 2026-11-21 09:00:01 UTC`, from microseconds since 1970 (systemd.time(7)). */
export const stamp = (sys: Sys, micros: number): string => localText(sys, '%a %F %T %Z', micros);

/** `Nov 21 09:00:01`: the journal's short form. */
export const shortStamp = (sys: Sys, micros: number): string => localText(sys, '%b %d %T', micros);

/** `2026-11-21T09:00:01+00:00`. */
export const isoStamp = (sys: Sys, micros: number, precise = false): string => localText(sys, `%FT%T${precise ? '.%6N' : ''}%:z`, micros);

/** `5min ago`, `1h 2min ago`: the two largest units, and no small ones beside large ones. `1h 2min left` for what is still to come. */
export function ago(micros: number): string {
  const d = Math.abs(micros);
  return d === 0 ? 'now' : `${relative(d)} ${micros < 0 ? 'left' : 'ago'}`;
}

function relative(d: number): string {
  const of = (unit: number) => Math.floor(d / unit);
  const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  if (d >= YEAR) return `${plural(of(YEAR), 'year')} ${plural(Math.floor((d % YEAR) / MONTH), 'month')}`;
  if (d >= MONTH) return `${plural(of(MONTH), 'month')} ${plural(Math.floor((d % MONTH) / DAY), 'day')}`;
  if (d >= WEEK) return `${plural(of(WEEK), 'week')} ${plural(Math.floor((d % WEEK) / DAY), 'day')}`;
  if (d >= 2 * DAY) return `${of(DAY)} days`;
  if (d >= 25 * HOUR) return `1 day ${of(HOUR) - 24}h`;
  if (d >= 6 * HOUR) return `${of(HOUR)}h`;
  if (d >= HOUR) return `${of(HOUR)}h ${Math.floor((d % HOUR) / MINUTE)}min`;
  if (d >= 5 * MINUTE) return `${of(MINUTE)}min`;
  if (d >= MINUTE) return `${of(MINUTE)}min ${Math.floor((d % MINUTE) / SECOND)}s`;
  if (d >= SECOND) return `${of(SECOND)}s`;
  return d >= 1000 ? `${of(1000)}ms` : `${d}us`;
}

/** `5min 2.123s`, as `Duration:` shows it: to the millisecond. */
export function span(micros: number): string {
  const parts: string[] = [];
  let rest = Math.floor(micros / 1000);
  for (const [name, size] of [
    ['w', 604_800_000],
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
  ] as const) {
    if (rest < size) continue;
    parts.push(`${Math.floor(rest / size)}${name}`);
    rest %= size;
  }
  if (rest >= 1000) parts.push(`${rest / 1000}s`);
  else if (rest || parts.length === 0) parts.push(rest === 0 ? '0' : `${rest}ms`);
  return parts.join(' ');
}
