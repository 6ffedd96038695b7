import { parseDuration, parseTime } from '../../go/time.ts';
import type { Sys } from '../../kernel/sys.ts';

const LAYOUTS: readonly [pattern: RegExp, layout: string][] = [
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(Z|[+-]\d\d:\d\d)$/, '2006-01-02T15:04:05.999999999Z07:00'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/, '2006-01-02T15:04:05Z07:00'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+$/, '2006-01-02T15:04:05.999999999'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, '2006-01-02T15:04:05'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, '2006-01-02T15:04'],
  [/^\d{4}-\d\d-\d\dT\d\d$/, '2006-01-02T15'],
  [/^\d{4}-\d\d-\d\d$/, '2006-01-02'],
  [/^\d{4}-\d\d-\d\d(Z|[+-]\d\d:\d\d)$/, '2006-01-02Z07:00'],
];

/**
 * `--since` and `--until`: `42m` ago, a date, or seconds since 1970, as the API takes them. Source: moby api/types/time/timestamp.go.
 * @throws Error ``failed to parse value as time or duration: "x"``
 */
export function timestamp(sys: Sys, text: string): string {
  const duration = durationOf(text);
  if (duration !== undefined) return String(Math.floor((sys.now() - duration / 1000) / 1e6));
  const layout = LAYOUTS.find(([pattern]) => pattern.test(text))?.[1];
  if (layout !== undefined) {
    const { micros, nanos } = parseTime(layout, text);
    const seconds = Math.floor(micros / 1e6);
    return `${seconds}.${String((micros - seconds * 1e6) * 1000 + nanos).padStart(9, '0')}`;
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  throw new Error(`failed to parse value as time or duration: "${text}"`);
}

function durationOf(text: string): number | undefined {
  try {
    return /^-?\d+$/.test(text) ? undefined : parseDuration(text);
  } catch {
    return undefined;
  }
}
