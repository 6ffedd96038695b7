import { moment } from '../../libc/time-zone/moment.ts';
import type { Zone } from '../../libc/time-zone/posix-rule.ts';
import { timeSpan } from './unit-file.ts';

const SPAN = /^\s*(\d+(\.\d+)?\s*[a-zA-Z]*\s*)+$/;

/** Now, in microseconds since 1970, and where. */
export interface Clock {
  readonly now: number;
  readonly zone: Zone;
}

/** A time as systemd's tools take it (systemd.time(7), "Parsing timestamps"): microseconds since 1970, or undefined. */
export function parseTimestamp(text: string, { now, zone }: Clock): number | undefined {
  const trimmed = text.trim();
  const wall = now + zone.at(Math.floor(now / 1e6)).offset * 1e6;
  const today = Math.floor(wall / 8.64e10) * 8.64e10;
  const here = (time: number): number => (moment(zone, Math.floor(time / 1e6)) ?? Math.floor(time / 1e6)) * 1e6 + (time % 1e6);
  const named: Readonly<Record<string, number>> = {
    now,
    today: here(today),
    yesterday: here(today - 8.64e10),
    tomorrow: here(today + 8.64e10),
  };
  if (Object.hasOwn(named, trimmed)) return named[trimmed];
  if (/^@\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed.slice(1)) * 1e6;
  const past = /^(.*)\sago$/.exec(trimmed)?.[1] ?? /^-(.*)$/.exec(trimmed)?.[1];
  if (past !== undefined) return SPAN.test(past) ? now - timeSpan(past) : undefined;
  const future = /^\+(.*)$/.exec(trimmed)?.[1] ?? /^(.*)\sleft$/.exec(trimmed)?.[1];
  if (future !== undefined) return SPAN.test(future) ? now + timeSpan(future) : undefined;
  const [, , year, month, day, hour, minute, second = '0', abbreviation] =
    /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?(?:(\d{2}|\d{4})-(\d{1,2})-(\d{1,2}))?(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:\s*(UTC|Z|[A-Z]{3,5}))?$/.exec(
      trimmed,
    ) ?? [];
  if (year === undefined && hour === undefined) return undefined;
  const midnight =
    year === undefined ? today : Date.UTC(Number(year.length === 2 ? `20${year}` : year), Number(month) - 1, Number(day)) * 1000;
  if (year !== undefined && (new Date(midnight / 1000).getUTCDate() !== Number(day) || Number(month) > 12)) return undefined;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second) >= 61) return undefined;
  const time = midnight + (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second)) * 1e6;
  if (abbreviation === undefined) return here(time);
  if (/^(UTC|Z)$/.test(abbreviation)) return time;
  const own = [zone.standard, zone.summer].find((local) => local?.name === abbreviation);
  return own && time - own.offset * 1e6;
}
