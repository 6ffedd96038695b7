import type { Shell } from '../../shell.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `%(fmt)T`: strftime(3) in UTC. The argument is seconds since 1970; −1 or nothing is now, −2 when the shell started. */
export function formatDate(shell: Shell, format: string, argument: string | undefined): string {
  const given = argument === undefined ? -1 : Number.parseInt(argument, 10) || 0;
  const micros = given === -1 ? shell.sys.now() : given === -2 ? shell.startedAt : given * 1e6;
  return strftime(format || '%X', micros);
}

export function strftime(format: string, micros: number): string {
  const date = new Date(Math.floor(micros / 1000));
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = DAYS[date.getUTCDay()] ?? '';
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const hour12 = date.getUTCHours() % 12 || 12;
  const values: Readonly<Record<string, () => string>> = {
    Y: () => String(date.getUTCFullYear()),
    y: () => two(date.getUTCFullYear() % 100),
    m: () => two(date.getUTCMonth() + 1),
    d: () => two(date.getUTCDate()),
    e: () => String(date.getUTCDate()).padStart(2),
    H: () => two(date.getUTCHours()),
    I: () => two(hour12),
    M: () => two(date.getUTCMinutes()),
    S: () => two(date.getUTCSeconds()),
    p: () => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
    A: () => day,
    a: () => day.slice(0, 3),
    B: () => month,
    b: () => month.slice(0, 3),
    h: () => month.slice(0, 3),
    s: () => String(Math.floor(micros / 1e6)),
    Z: () => 'UTC',
    z: () => '+0000',
    n: () => '\n',
    t: () => '\t',
    '%': () => '%',
    F: () => strftime('%Y-%m-%d', micros),
    T: () => strftime('%H:%M:%S', micros),
    X: () => strftime('%H:%M:%S', micros),
    R: () => strftime('%H:%M', micros),
    D: () => strftime('%m/%d/%y', micros),
    x: () => strftime('%m/%d/%y', micros),
    c: () => strftime('%a %b %e %H:%M:%S %Y', micros),
  };
  return format.replace(/%([A-Za-z%])/g, (whole, letter: string) => values[letter]?.() ?? whole);
}
