/** Dates as C's strftime(3) writes them, in UTC: the simulated machines have no other time zone. */
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** @param micros microseconds since 1970 */
export function strftime(format: string, micros: number): string {
  const date = new Date(Math.floor(micros / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hour12 = date.getUTCHours() % 12 || 12;
  const yearDay = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
  const weekday = date.getUTCDay();
  const table: Readonly<Record<string, () => string>> = {
    a: () => (DAYS[weekday] ?? '').slice(0, 3),
    A: () => DAYS[weekday] ?? '',
    b: () => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3),
    B: () => MONTHS[date.getUTCMonth()] ?? '',
    c: () => strftime('%a %b %e %H:%M:%S %Y', micros),
    C: () => two(Math.floor(date.getUTCFullYear() / 100)),
    d: () => two(date.getUTCDate()),
    D: () => strftime('%m/%d/%y', micros),
    e: () => String(date.getUTCDate()).padStart(2),
    F: () => strftime('%Y-%m-%d', micros),
    h: () => strftime('%b', micros),
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
    r: () => strftime('%I:%M:%S %p', micros),
    R: () => strftime('%H:%M', micros),
    s: () => String(Math.floor(micros / 1_000_000)),
    S: () => two(date.getUTCSeconds()),
    t: () => '\t',
    T: () => strftime('%H:%M:%S', micros),
    u: () => String(weekday || 7),
    U: () => two(Math.floor((yearDay + 7 - weekday) / 7)),
    w: () => String(weekday),
    x: () => strftime('%m/%d/%y', micros),
    X: () => strftime('%H:%M:%S', micros),
    y: () => two(date.getUTCFullYear() % 100),
    Y: () => String(date.getUTCFullYear()),
    z: () => '+0000',
    Z: () => 'UTC',
    '%': () => '%',
  };
  return format.replace(/%([-_0]?)(?::?)(\d*)([a-zA-Z%])/g, (whole, flag: string, width: string, letter: string) => {
    const value = table[letter]?.();
    if (value === undefined) return whole;
    if (letter === 'N' && width) return value.slice(0, Number(width));
    if (flag === '-') return value.replace(/^[0 ]+(?=\d)/, '');
    return value;
  });
}
