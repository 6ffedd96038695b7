/** Go's time.Format: layouts. All UTC, from numbers. Source: pkg.go.dev/time. */

import { civil, dayMicros, layoutPieces, longDays, longMonths } from './time-layout.ts';

export { formatDuration, parseDuration } from './duration.ts';
export { parseTime } from './time-parse.ts';

/** A point in time: whole microseconds since 1970 and 0–999 nanoseconds on top. */
export interface Instant {
  readonly micros: number;
  readonly nanos: number;
}
export const ANSIC = 'Mon Jan _2 15:04:05 2006';
export const RFC3339 = '2006-01-02T15:04:05Z07:00';
export const RFC3339Nano = '2006-01-02T15:04:05.999999999Z07:00';
/** Nine digits always, as `docker logs -t` and dockerd's log have it. */
export const RFC3339NanoFixed = '2006-01-02T15:04:05.000000000Z07:00';
/** The HTTP Date header. */
export const HTTPDate = 'Mon, 02 Jan 2006 15:04:05 GMT';
/** time.Time.String() cut to seconds, as `docker ps` CreatedAt has it. */
export const SpaceDate = '2006-01-02 15:04:05 -0700 MST';

const two = (value: number): string => String(value).padStart(2, '0');

/** `.123` for `.000`, zeros trimmed for `.999`. */
function fraction(element: string, nanos: number): string {
  const digits = String(nanos)
    .padStart(9, '0')
    .slice(0, element.length - 1)
    .padEnd(element.length - 1, '0');
  if (element[1] === '0') return element.slice(0, 1) + digits;
  const kept = digits.replace(/0+$/, '');
  return kept === '' ? '' : element.slice(0, 1) + kept;
}

function yearText(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

/** time.Time.Format(layout) in UTC. */
export function formatTime(layout: string, micros: number, nanos = 0): string {
  const at = civil(micros);
  const month = longMonths[at.month - 1] ?? '';
  const weekday = longDays[at.weekday] ?? '';
  const yearDay = () => Math.round((dayMicros(at.year, at.month, at.day) - dayMicros(at.year, 1, 1)) / 86_400e6) + 1;
  const hour12 = at.hour % 12 === 0 ? 12 : at.hour % 12;
  const values: Readonly<Record<string, () => string>> = {
    January: () => month,
    Jan: () => month.slice(0, 3),
    Monday: () => weekday,
    Mon: () => weekday.slice(0, 3),
    MST: () => 'UTC',
    '2006': () => yearText(at.year),
    '01': () => two(at.month),
    '1': () => String(at.month),
    '02': () => two(at.day),
    _2: () => String(at.day).padStart(2),
    '2': () => String(at.day),
    '002': () => String(yearDay()).padStart(3, '0'),
    __2: () => String(yearDay()).padStart(3),
    '15': () => two(at.hour),
    '03': () => two(hour12),
    '3': () => String(hour12),
    '04': () => two(at.minute),
    '4': () => String(at.minute),
    '05': () => two(at.second),
    '5': () => String(at.second),
    '06': () => two(((at.year % 100) + 100) % 100),
    PM: () => (at.hour >= 12 ? 'PM' : 'AM'),
    pm: () => (at.hour >= 12 ? 'pm' : 'am'),
  };
  return layoutPieces(layout)
    .map(({ element, text }) => {
      if (!element) return text;
      const value = values[text];
      if (value) return value();
      if (text.startsWith('Z')) return 'Z';
      if (text.startsWith('-')) return text.replace('-', '+').replace('7', '0');
      return fraction(text, at.micros * 1000 + nanos);
    })
    .join('');
}
