import { timeSpan } from './unit-file.ts';

const SPAN = /^\s*(\d+(\.\d+)?\s*[a-zA-Z]*\s*)+$/;

/** A time as systemd's tools take it (systemd.time(7), "Parsing timestamps"): microseconds since 1970, or undefined. */
export function parseTimestamp(text: string, now: number): number | undefined {
  const trimmed = text.trim();
  const today = Math.floor(now / 8.64e10) * 8.64e10;
  const named: Readonly<Record<string, number>> = { now, today, yesterday: today - 8.64e10, tomorrow: today + 8.64e10 };
  if (Object.hasOwn(named, trimmed)) return named[trimmed];
  if (/^@\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed.slice(1)) * 1e6;
  const past = /^(.*)\sago$/.exec(trimmed)?.[1] ?? /^-(.*)$/.exec(trimmed)?.[1];
  if (past !== undefined) return SPAN.test(past) ? now - timeSpan(past) : undefined;
  const future = /^\+(.*)$/.exec(trimmed)?.[1] ?? /^(.*)\sleft$/.exec(trimmed)?.[1];
  if (future !== undefined) return SPAN.test(future) ? now + timeSpan(future) : undefined;
  const [, , year, month, day, hour, minute, second = '0'] =
    /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?(?:(\d{2}|\d{4})-(\d{1,2})-(\d{1,2}))?(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:\s*(?:UTC|Z))?$/.exec(
      trimmed,
    ) ?? [];
  if (year === undefined && hour === undefined) return undefined;
  const midnight =
    year === undefined ? today : Date.UTC(Number(year.length === 2 ? `20${year}` : year), Number(month) - 1, Number(day)) * 1000;
  if (year !== undefined && (new Date(midnight / 1000).getUTCDate() !== Number(day) || Number(month) > 12)) return undefined;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second) >= 61) return undefined;
  return midnight + (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second)) * 1e6;
}
