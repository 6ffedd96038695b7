import { roundedQuotient } from '../../libc/long-double.ts';

/** An exact number: numfmt's long doubles round nothing that it prints. The denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const whole = (value: bigint): Fraction => ({ numerator: value, denominator: 1n });
export const times = (a: Fraction, factor: bigint): Fraction => ({ numerator: a.numerator * factor, denominator: a.denominator });
export const over = (a: Fraction, divisor: bigint): Fraction => ({ numerator: a.numerator, denominator: a.denominator * divisor });
export const reaches = ({ numerator, denominator }: Fraction, limit: bigint): boolean =>
  (numerator < 0n ? -numerator : numerator) >= limit * denominator;

export type Rounding = 'up' | 'down' | 'from-zero' | 'towards-zero' | 'nearest';

/** To a whole number. */
export function rounded({ numerator, denominator }: Fraction, how: Rounding): bigint {
  const towards = numerator / denominator;
  if (towards * denominator === numerator) return towards;
  const away = numerator < 0n ? towards - 1n : towards + 1n;
  if (how === 'towards-zero') return towards;
  if (how === 'from-zero') return away;
  if (how === 'up') return numerator < 0n ? towards : away;
  if (how === 'down') return numerator < 0n ? away : towards;
  const rest = numerator - towards * denominator;
  return (rest < 0n ? -rest : rest) * 2n >= denominator ? away : towards;
}

/** With so many digits behind the point, as printf(3) rounds: halves to the even digit. */
export function decimal(value: Fraction, places: number): string {
  const size = value.numerator < 0n ? -value.numerator : value.numerator;
  const digits = String(roundedQuotient(size * 10n ** BigInt(places), value.denominator)).padStart(places + 1, '0');
  const sign = value.numerator < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
