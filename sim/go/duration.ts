/** Go's time.Duration as text. Durations are nanoseconds; a number is exact to 104 days, and beyond that for whole seconds. */

import { quote } from './strconv.ts';

const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

const limit = 1n << 63n;

/** `whole.fraction` of `amount` in units of `unit`, trailing zeros dropped. */
function decimal(amount: bigint, unit: bigint): string {
  const digits = String(unit).length - 1;
  const fraction = String(amount % unit)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  return digits > 0 && fraction !== '' ? `${amount / unit}.${fraction}` : String(amount / unit);
}

/** time.Duration.String(): `1m30s`, `1.5s`, `2h0m0s`, `350ms`, `0s`. */
export function formatDuration(nanos: number): string {
  const whole = BigInt(Math.trunc(nanos));
  const size = whole < 0n ? -whole : whole;
  const sign = whole < 0n ? '-' : '';
  if (size === 0n) return '0s';
  if (size < 1_000n) return `${sign}${size}ns`;
  if (size < 1_000_000n) return `${sign}${decimal(size, 1_000n)}µs`;
  if (size < 1_000_000_000n) return `${sign}${decimal(size, 1_000_000n)}ms`;
  const hours = size / 3_600_000_000_000n;
  const minutes = (size / 60_000_000_000n) % 60n;
  const seconds = `${decimal(size % 60_000_000_000n, 1_000_000_000n)}s`;
  if (hours > 0n) return `${sign}${hours}h${minutes}m${seconds}`;
  return minutes > 0n ? `${sign}${minutes}m${seconds}` : `${sign}${seconds}`;
}

/** time.ParseDuration, in nanoseconds. @throws Error `time: invalid duration "x"`, `time: missing unit in duration "10"` … */
export function parseDuration(text: string): number {
  const negative = text.startsWith('-');
  let rest = /^[+-]/.test(text) ? text.slice(1) : text;
  if (rest === '0') return 0;
  if (rest === '') throw new Error(`time: invalid duration ${quote(text)}`);
  let total = 0n;
  while (rest !== '') {
    const [, whole = '', fraction = ''] = /^(\d*)(?:\.(\d*))?/.exec(rest) ?? [];
    if (whole === '' && fraction === '') throw new Error(`time: invalid duration ${quote(text)}`);
    rest = rest.replace(/^\d*(\.\d*)?/, '');
    const name = /^[^.0-9]*/.exec(rest)?.[0] ?? '';
    if (name === '') throw new Error(`time: missing unit in duration ${quote(text)}`);
    const unit = units[name];
    if (unit === undefined) throw new Error(`time: unknown unit ${quote(name)} in duration ${quote(text)}`);
    rest = rest.slice(name.length);
    total += BigInt(whole || '0') * unit + (BigInt(fraction || '0') * unit) / 10n ** BigInt(fraction.length);
    if (total > limit || (total === limit && !negative)) throw new Error(`time: invalid duration ${quote(text)}`);
  }
  return Number(negative ? -total : total);
}
