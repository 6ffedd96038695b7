/** Floating-point numbers as C has them, exactly: what JavaScript's number cannot hold (long double) and does not round as C does. */

/** `mantissa` × 2^`exponent`, with a sign that zero has too. */
export interface Float {
  readonly kind: 'finite' | 'infinite' | 'nan';
  readonly negative: boolean;
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** The bits of x87's extended format, which is `long double` on amd64. Source: the System V ABI, and float.h. */
const BITS = 64;
const LEAST_EXPONENT = -16_445;
const MOST_EXPONENT = 16_384 - BITS;
/** Decimal exponents beyond this are infinite, or nothing. */
const FAR = 5500;

export const zero: Float = { kind: 'finite', negative: false, mantissa: 0n, exponent: 0 };

export const bitLength = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length);

/** The same value as a JavaScript number, which is a double. */
export function fromNumber(value: number): Float {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const raw = view.getBigUint64(0);
  const negative = raw >> 63n === 1n;
  const biased = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xf_ffff_ffff_ffffn;
  if (biased === 0x7ff) return { kind: fraction === 0n ? 'infinite' : 'nan', negative, mantissa: 0n, exponent: 0 };
  return { kind: 'finite', negative, mantissa: biased === 0 ? fraction : fraction | (1n << 52n), exponent: Math.max(biased, 1) - 1075 };
}

/** `numerator` / `denominator` to the nearest integer, to the even one of two. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  return twice > denominator || (twice === denominator && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** The long double next to a fraction. */
export function fromFraction(negative: boolean, numerator: bigint, denominator: bigint): Float {
  if (numerator === 0n) return { ...zero, negative };
  let exponent = Math.max(LEAST_EXPONENT, bitLength(numerator) - bitLength(denominator) - BITS);
  const scaled = (at: number): bigint =>
    at < 0 ? roundedQuotient(numerator << BigInt(-at), denominator) : roundedQuotient(numerator, denominator << BigInt(at));
  let mantissa = scaled(exponent);
  // The estimate may be one bit off, and rounding may carry into one more.
  while (bitLength(mantissa) > BITS) mantissa = scaled(++exponent);
  if (exponent > MOST_EXPONENT) return { kind: 'infinite', negative, mantissa: 0n, exponent: 0 };
  return { kind: 'finite', negative, mantissa, exponent };
}

const DECIMAL = /^(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?/i;
const HEXADECIMAL = /^0x([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([-+]?\d+))?/i;
const WORD = /^(?:inf(?:inity)?|nan(?:\(\w*\))?)/i;

/** strtold(3): the number that a text begins with, and how much of it that is (0: no number). `range`: it was too large or too small. */
export function strtold(text: string): { readonly value: Float; readonly length: number; readonly range: boolean } {
  const lead = /^[ \t\n\v\f\r]*([-+]?)/.exec(text);
  const start = lead?.[0].length ?? 0;
  const negative = lead?.[1] === '-';
  const rest = text.slice(start);
  const found = (value: Float, length: number, range = false) => ({ value, length: start + length, range });
  const word = WORD.exec(rest)?.[0];
  if (word) return found({ ...zero, kind: /^i/i.test(word) ? 'infinite' : 'nan', negative }, word.length);
  const hex = HEXADECIMAL.exec(rest);
  if (hex && (hex[1] || hex[2])) {
    const [whole, units = '', places = '', power = '0'] = hex;
    const scale = Number(power) - places.length * 4;
    const mantissa = BigInt(`0x${units}${places}`);
    if (mantissa === 0n || scale + bitLength(mantissa) < LEAST_EXPONENT) return found({ ...zero, negative }, whole.length, mantissa !== 0n);
    if (scale > MOST_EXPONENT + BITS) return found({ ...zero, kind: 'infinite', negative }, whole.length, true);
    const value =
      scale < 0 ? fromFraction(negative, mantissa, 1n << BigInt(-scale)) : fromFraction(negative, mantissa << BigInt(scale), 1n);
    return found(value, whole.length, value.kind === 'infinite');
  }
  const [whole = '', units = '', places = '', power = '0'] = DECIMAL.exec(rest) ?? [];
  if (units === '' && places === '') return { value: zero, length: 0, range: false };
  const digits = BigInt(units + places);
  const scale = Number(power) - places.length;
  const size = scale + String(digits).length;
  if (digits === 0n || size < -FAR) return found({ ...zero, negative }, whole.length, digits !== 0n);
  if (size > FAR) return found({ ...zero, kind: 'infinite', negative }, whole.length, true);
  const value =
    scale < 0 ? fromFraction(negative, digits, 10n ** BigInt(-scale)) : fromFraction(negative, digits * 10n ** BigInt(scale), 1n);
  return found(value, whole.length, value.kind === 'infinite' || bitLength(value.mantissa) < BITS);
}
