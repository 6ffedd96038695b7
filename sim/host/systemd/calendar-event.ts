import { own } from './own.ts';

const SHORTHANDS: Readonly<Record<string, string>> = {
  minutely: '*-*-* *:*:00',
  hourly: '*-*-* *:00:00',
  daily: '*-*-* 00:00:00',
  monthly: '*-*-01 00:00:00',
  weekly: 'Mon *-*-* 00:00:00',
  yearly: '*-01-01 00:00:00',
  annually: '*-01-01 00:00:00',
};
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MINUTE = 60_000_000;
const MINUTES = 24 * 60;
const DAY = MINUTES * MINUTE;
/** No event is looked for beyond a leap day's return. */
const DAYS_AHEAD = 4 * 366;
/** `*`, `5`, `1,15`, `1..5`, `0/15`. */
const FIELD = /^(\*|\d+)(\.\.\d+)?(\/[1-9]\d*)?(,(\*|\d+)(\.\.\d+)?(\/[1-9]\d*)?)*$/;

/** When a calendar event comes next after `now` (systemd.time(7)): weekdays, `*`, numbers, `a,b`, `a..b`, `a/step`. Microseconds; undefined for other texts. */
export function nextCalendar(text: string, now: number): number | undefined {
  const parts = (own(SHORTHANDS, text) ?? text).trim().split(/\s+/);
  const days = /^[A-Za-z]/.test(parts[0] ?? '') ? parts.shift() : undefined;
  const date = parts[0]?.includes('-') ? parts.shift() : '*-*-*';
  const [hour, minute, second = '00'] = (parts.shift() ?? '00:00:00').split(':');
  const [year, month, day] = (date ?? '').split('-').length === 2 ? ['*', ...(date ?? '').split('-')] : (date ?? '').split('-');
  if (minute === undefined || day === undefined || month === undefined || year === undefined || hour === undefined) return undefined;
  if (![year, month, day, hour, minute].every((field) => FIELD.test(field)) || !/^\d+$/.test(second)) return undefined;
  const seconds = Number(second) * 1e6;
  for (let at = Math.floor(now / DAY) * DAY, i = 0; i <= DAYS_AHEAD; i++, at += DAY) {
    const time = new Date(at / 1000);
    if (days && !fitsDay(days, time.getUTCDay())) continue;
    if (!fits(year, time.getUTCFullYear()) || !fits(month, time.getUTCMonth() + 1) || !fits(day, time.getUTCDate())) continue;
    for (let of = 0; of < MINUTES; of++) {
      const next = at + of * MINUTE + seconds;
      if (next > now && fits(hour, Math.floor(of / 60)) && fits(minute, of % 60)) return next;
    }
  }
  return undefined;
}

/** The same event written out: `daily` is `*-*-* 00:00:00`, numbers have two digits. For texts that {@link nextCalendar} takes. */
export function normalCalendar(text: string): string {
  const parts = (own(SHORTHANDS, text) ?? text).trim().split(/\s+/);
  const two = (field: string): string => field.replace(/(?<!\d)\d(?!\d)/g, '0$&');
  const days = /^[A-Za-z]/.test(parts[0] ?? '') ? parts.shift() : undefined;
  const date = parts[0]?.includes('-') ? (parts.shift() ?? '') : '*-*-*';
  const time = (parts.shift() ?? '00:00:00').split(':');
  const whole = date.split('-').length === 2 ? `*-${date}` : date;
  return [days, two(whole), [...time, ...(time.length === 2 ? ['00'] : [])].map(two).join(':'), ...parts]
    .filter((part) => part !== undefined)
    .join(' ');
}

function fits(field: string, value: number): boolean {
  return field.split(',').some((part) => {
    const [range = '', step] = part.split('/');
    const [low, high] = range.split('..');
    if (low === '*') return true;
    const from = Number(low);
    if (step !== undefined) return value >= from && (value - from) % Number(step) === 0;
    return high === undefined ? value === from : value >= from && value <= Number(high);
  });
}

function fitsDay(field: string, value: number): boolean {
  const index = (name: string | undefined) => DAYS.findIndex((day) => name?.toLowerCase().startsWith(day.toLowerCase()));
  return field.split(',').some((part) => {
    const [low, high] = part.split('..');
    if (high === undefined) return index(low) === value;
    const turn = (day: number) => (day + 6) % 7;
    return turn(value) >= turn(index(low)) && turn(value) <= turn(index(high));
  });
}
