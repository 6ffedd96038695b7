/** Dates as people write them for `date -d` and `touch -d` (GNU's "Date input formats"). */

import { moment } from '../../libc/time-zone/moment.ts';
import { UTC, type Zone } from '../../libc/time-zone/posix-rule.ts';
import { abbreviated } from './zone-names.ts';

const DAY = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?)';

interface Reading {
  /** Year, month from 0, day. */
  date?: [number, number, number];
  /** Milliseconds of the day. */
  time?: number;
  /** Minutes east of Greenwich. */
  zone?: number;
  weekday?: { day: number; weeks: number };
  years: number;
  months: number;
  days: number;
  millis: number;
}

type Rule = readonly [pattern: RegExp, read: (found: RegExpExecArray, into: Reading) => boolean | void];

const clock = (hours: string, minutes = '0', seconds = '0', half?: string): number => {
  const hour = half ? (Number(hours) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hours);
  const valid = hour < 24 && Number(minutes) < 60 && Number(seconds) < 61 && (!half || (Number(hours) >= 1 && Number(hours) <= 12));
  return valid ? (hour * 3600 + Number(minutes) * 60) * 1000 + Math.round(Number(seconds.replace(',', '.')) * 1e6) / 1000 : Number.NaN;
};

const offset = (sign: string, digits: string, minutes?: string): number => {
  const [hour, minute] = minutes === undefined && digits.length > 2 ? [digits.slice(0, -2), digits.slice(-2)] : [digits, minutes ?? '0'];
  const total = Number(hour) * 60 + Number(minute);
  return total > 24 * 60 ? Number.NaN : sign === '-' ? -total : total;
};

const day = (into: Reading, year: number, month: number, of: number): boolean => {
  const date = new Date(Date.UTC(year, month, of));
  if (into.date || date.getUTCMonth() !== month || date.getUTCDate() !== of) return false;
  into.date = [year, month, of];
  return true;
};

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3));
const fullYear = (year: string): number => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 69 ? 2000 : 1900));

function rules(thisYear: number, local: Zone): Rule[] {
  const at = (source: string) => new RegExp(source, 'y');
  return [
    [at('(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:t(?=\\d))?'), ([, y, m, d], into) => day(into, Number(y), Number(m) - 1, Number(d))],
    [
      at('(\\d{1,2})/(\\d{1,2})(?:/(\\d{2,4}))?(?!\\d)'),
      ([, m, d, y], into) => day(into, y ? fullYear(y) : thisYear, Number(m) - 1, Number(d)),
    ],
    [
      at('(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:[.,]\\d+)?))?(?:\\s*([ap])\\.?m\\.?)?(?:\\s*([-+])\\s*(\\d{1,4})(?::(\\d\\d))?)?'),
      ([, h = '', m, s, half, sign, zone, minutes], into) => {
        if (into.time !== undefined) return false;
        into.time = clock(h, m, s, half);
        if (sign && zone) into.zone = offset(sign, zone, minutes);
        return !Number.isNaN(into.time) && !Number.isNaN(into.zone ?? 0);
      },
    ],
    [
      at('(\\d{1,2})\\s*([ap])\\.?m\\.?(?![a-z])'),
      ([, h = '', half], into) => {
        into.time = clock(h, '0', '0', half);
        return !Number.isNaN(into.time);
      },
    ],
    [
      at(`(\\d{1,2})[-\\s]*${MONTH}(?![a-z])(?:[-\\s]*(\\d{4})(?![\\d:]))?`),
      ([, d, m, y], into) => day(into, y ? Number(y) : thisYear, monthOf(m), Number(d)),
    ],
    [
      at(`${MONTH}(?![a-z])[-\\s]*(\\d{1,2})(?![\\d:])(?:[\\s,]+(\\d{4})(?![\\d:]))?`),
      ([, m, d, y], into) => day(into, y ? Number(y) : thisYear, monthOf(m), Number(d)),
    ],
    [at('(\\d{4})(\\d\\d)(\\d\\d)(?!\\d)'), ([, y, m, d], into) => day(into, Number(y), Number(m) - 1, Number(d))],
    [
      at(
        '(?:([-+]?)\\s*(\\d+)\\s*|(next|last|this)\\s+)?(year|month|fortnight|week|day|hour|minute|min|second|sec)s?(?![a-z])(\\s+ago(?![a-z]))?',
      ),
      ([, sign, digits, word, unit = '', ago], into) => {
        const size = digits === undefined ? (word === 'last' ? -1 : word === 'this' ? 0 : 1) : Number(digits) * (sign === '-' ? -1 : 1);
        add(into, unit, ago ? -size : size);
      },
    ],
    [
      at(`(?:(next|last|this)\\s+)?${WEEKDAY}(?![a-z])`),
      ([, word, name = ''], into) => {
        into.weekday = { day: WEEKDAYS.indexOf(name.slice(0, 3)), weeks: word === 'next' ? 1 : word === 'last' ? -1 : 0 };
      },
    ],
    [at('yesterday(?![a-z])'), (_, into) => add(into, 'day', -1)],
    [at('tomorrow(?![a-z])'), (_, into) => add(into, 'day', 1)],
    [at('(?:today|now)(?![a-z])'), () => undefined],
    [
      at('([a-z]+)(\\s+dst)?(?:([-+])(\\d{1,4})(?::(\\d\\d))?)?(?![a-z\\d])'),
      ([, name = '', dst, sign, hours, minutes], into) => {
        const named = abbreviated(name, local);
        if (named === undefined || into.zone !== undefined) return false;
        into.zone = named + (dst ? 60 : 0) + (sign && hours ? offset(sign, hours, minutes) : 0);
        return !Number.isNaN(into.zone);
      },
    ],
  ];
}

function add(into: Reading, unit: string, size: number): void {
  if (unit === 'year') into.years += size;
  else if (unit === 'month') into.months += size;
  else if (unit === 'fortnight') into.days += 14 * size;
  else if (unit === 'week') into.days += 7 * size;
  else if (unit === 'day') into.days += size;
  else into.millis += size * (unit === 'hour' ? 3_600_000 : unit.startsWith('min') ? 60_000 : 1000);
}

/** @param now microseconds since 1970. Returns the same of what is meant, or undefined when it cannot be read. */
export function readDate(written: string, now: number, local: Zone = UTC): number | undefined {
  const text = written.trim().toLowerCase();
  if (/^@-?\d+([.,]\d+)?$/.test(text)) return Math.round(Number(text.slice(1).replace(',', '.')) * 1_000_000);
  // The time on the wall, as if it were UTC.
  const today = new Date(Math.floor(now / 1000) + local.at(Math.floor(now / 1e6)).offset * 1000);
  const known = rules(today.getUTCFullYear(), local);
  const reading: Reading = { years: 0, months: 0, days: 0, millis: 0 };
  for (let at = 0; at < text.length; ) {
    if (/[\s,]/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    let taken = 0;
    for (const [pattern, read] of known) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (!found?.[0]) continue;
      if (read(found, reading) === false) return undefined;
      taken = found[0].length;
      break;
    }
    if (taken === 0) return undefined;
    at += taken;
  }
  return meant(reading, today, text === '', now, local);
}

function meant(
  { date, time, zone, weekday, years, months, days, millis }: Reading,
  here: Date,
  empty: boolean,
  now: number,
  local: Zone,
): number | undefined {
  // Where a zone is said, it is that zone's day that counts.
  const today = zone === undefined ? here : new Date(Math.floor(now / 1000) + zone * 60_000);
  const [year, month, of] = date ?? [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const midnight = date !== undefined || weekday !== undefined || empty;
  const start = time ?? (midnight ? 0 : ((today.getTime() % DAY) + DAY) % DAY);
  let base = Date.UTC(year + years, month + months, of + days);
  if (weekday && !date) {
    const ahead = (weekday.day - new Date(base).getUTCDay() + 7) % 7;
    base += (ahead + 7 * (weekday.weeks - (weekday.weeks > 0 && ahead > 0 ? 1 : 0))) * DAY;
  }
  const exact = time === undefined && !midnight ? now % 1000 : 0;
  const wall = base + start;
  if (zone !== undefined) return Math.round((wall + millis - zone * 60_000) * 1000) + exact;
  const seconds = moment(local, Math.floor(wall / 1000));
  return seconds === undefined ? undefined : Math.round((seconds * 1000 + (((wall % 1000) + 1000) % 1000) + millis) * 1000) + exact;
}
