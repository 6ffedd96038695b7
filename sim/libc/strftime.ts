import { type LocalTime, UTC, type Zone } from './time-zone/posix-rule.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Dates as C's strftime(3) writes them, with GNU date's `%N`, `%q` and `%:z`. @param micros microseconds since 1970 */
export function strftime(format: string, micros: number, zone: Zone = UTC): string {
  const local = zone.at(Math.floor(micros / 1_000_000));
  const date = new Date(Math.floor(micros / 1000) + local.offset * 1000);
  const also = (other: string): string => strftime(other, micros, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  const hour12 = date.getUTCHours() % 12 || 12;
  const yearDay = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
  const weekday = date.getUTCDay();
  const table: Readonly<Record<string, () => string>> = {
    a: () => (DAYS[weekday] ?? '').slice(0, 3),
    A: () => DAYS[weekday] ?? '',
    b: () => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3),
    B: () => MONTHS[date.getUTCMonth()] ?? '',
    c: () => also('%a %b %e %H:%M:%S %Y'),
    C: () => two(Math.floor(date.getUTCFullYear() / 100)),
    d: () => two(date.getUTCDate()),
    D: () => also('%m/%d/%y'),
    e: () => String(date.getUTCDate()).padStart(2),
    F: () => also('%Y-%m-%d'),
    h: () => also('%b'),
    H: () => two(date.getUTCHours()),
    I: () => two(hour12),
    j: () => String(yearDay + 1).padStart(3, '0'),
    k: () => String(date.getUTCHours()).padStart(2),
    l: () => String(hour12).padStart(2),
    m: () => two(date.getUTCMonth() + 1),
    M: () => two(date.getUTCMinutes()),
    n: () => '\n',
    N: () => `${String(((micros % 1_000_000) + 1_000_000) % 1_000_000).padStart(6, '0')}000`,
    p: () => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
    r: () => also('%I:%M:%S %p'),
    R: () => also('%H:%M'),
    s: () => String(Math.floor(micros / 1_000_000)),
    S: () => two(date.getUTCSeconds()),
    t: () => '\t',
    T: () => also('%H:%M:%S'),
    u: () => String(weekday || 7),
    U: () => two(Math.floor((yearDay + 7 - weekday) / 7)),
    w: () => String(weekday),
    x: () => also('%m/%d/%y'),
    X: () => also('%H:%M:%S'),
    V: () => two(isoWeek(date)[1]),
    G: () => String(isoWeek(date)[0]),
    g: () => two(isoWeek(date)[0] % 100),
    W: () => two(Math.floor((yearDay + 7 - ((weekday + 6) % 7)) / 7)),
    P: () => (date.getUTCHours() < 12 ? 'am' : 'pm'),
    q: () => String(Math.floor(date.getUTCMonth() / 3) + 1),
    y: () => two(date.getUTCFullYear() % 100),
    Y: () => String(date.getUTCFullYear()),
    z: () => east(local, 0),
    Z: () => local.name,
    '%': () => '%',
  };
  return format.replace(
    /%([-_0^#]*)(\d*)[EO]?(:{0,3})([a-zA-Z%])/g,
    (whole, flags: string, width: string, colons: string, letter: string) => {
      const value = letter === 'z' && colons ? east(local, colons.length) : table[letter]?.();
      if (value === undefined) return whole;
      if (letter === 'N') return width ? value.slice(0, Number(width)).padEnd(Number(width), '0') : value;
      const cased = flags.includes('^') ? value.toUpperCase() : flags.includes('#') ? changed(letter, value) : value;
      if (flags.includes('-')) return cased.replace(/^[0 ]+(?=\d)/, '');
      const numeric = /^[ \d]+$/.test(cased);
      const blank = flags.includes('_') || (!flags.includes('0') && (!numeric || 'ekl'.includes(letter)));
      const bare = numeric && /[_0]/.test(flags) ? cased.replace(/^[0 ]+(?=\d)/, '') : cased;
      return bare.padStart(Math.max(Number(width), numeric ? cased.length : 0), blank ? ' ' : '0');
    },
  );
}

/** `+0900`; with colons `+09:00`, `+09:00:00`, and with three as short as it goes. */
function east({ offset }: LocalTime, colons: number): string {
  const size = Math.abs(offset);
  const [hours = '', minutes = '', seconds = ''] = [size / 3600, (size / 60) % 60, size % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  const parts = colons === 2 || (colons === 3 && seconds !== '00') ? [hours, minutes, seconds] : [hours, minutes];
  if (colons === 3 && minutes === '00' && seconds === '00') parts.pop();
  return (offset < 0 ? '-' : '+') + parts.join(colons ? ':' : '');
}

/** `%#p` and `%#Z` are written small, all others in capitals. */
const changed = (letter: string, value: string): string => ('pZ'.includes(letter) ? value.toLowerCase() : value.toUpperCase());

/** Year and week of ISO 8601: weeks begin on Monday, and belong to the year of their Thursday. */
function isoWeek(date: Date): [number, number] {
  const day = Math.floor(date.getTime() / 86_400_000);
  const thursday = new Date((day - ((date.getUTCDay() + 6) % 7) + 3) * 86_400_000);
  const year = thursday.getUTCFullYear();
  return [year, Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1];
}
