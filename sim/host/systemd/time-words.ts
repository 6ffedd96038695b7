const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** `Sat 2026-11-21 09:00:01 UTC`, from microseconds since 1970 (systemd.time(7)). */
export function stamp(micros: number): string {
  const date = new Date(Math.floor(micros / 1000));
  return `${DAYS[date.getUTCDay()]} ${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())} ${clock(date)} UTC`;
}

/** `Nov 21 09:00:01`: the journal's short form. */
export function shortStamp(micros: number): string {
  const date = new Date(Math.floor(micros / 1000));
  return `${MONTHS[date.getUTCMonth()]} ${two(date.getUTCDate())} ${clock(date)}`;
}

/** `5min ago`, `1h 2min ago`: the two largest units, and from a minute on no seconds beside hours. */
export function ago(micros: number): string {
  const seconds = Math.floor(micros / 1e6);
  if (seconds < 1) return `${Math.floor(micros / 1000)}ms ago`;
  if (seconds < 60) return `${seconds}s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}min${seconds < 600 && seconds % 60 ? ` ${seconds % 60}s` : ''} ago`;
  if (seconds < 86_400)
    return `${Math.floor(seconds / 3600)}h${seconds % 3600 >= 60 ? ` ${Math.floor((seconds % 3600) / 60)}min` : ''} ago`;
  const days = Math.floor(seconds / 86_400);
  return `${days} day${days === 1 ? '' : 's'} ago`;
}

/** `5min 2.123s`, as `Duration:` shows it. */
export function span(micros: number): string {
  const milliseconds = Math.floor(micros / 1000);
  const parts: string[] = [];
  let rest = milliseconds;
  for (const [name, size] of [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
  ] as const) {
    if (rest < size) continue;
    parts.push(`${Math.floor(rest / size)}${name}`);
    rest %= size;
  }
  if (rest >= 1000) parts.push(`${rest / 1000}s`);
  else if (rest || parts.length === 0) parts.push(`${rest}ms`);
  return parts.join(' ');
}

const clock = (date: Date): string => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
