import { bitLength, type Float, roundedQuotient } from './long-double.ts';

/** One of printf(3)'s conversions of a floating-point number. */
export interface FloatFormat {
  /** One of aAeEfFgG. */
  readonly conversion: string;
  /** Any of `-+ 0#`. */
  readonly flags: string;
  readonly width: number;
  /** Six digits (all, for %a) where not said. */
  readonly precision: number | undefined;
  /** %a of a long double begins with four bits, not with one. */
  readonly long?: boolean;
}

/** A number as printf(3) writes it: every digit exact, halves to the even one. */
export function floatText(value: Float, format: FloatFormat): string {
  const { conversion, flags, width } = format;
  const sign = value.negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const lower = value.kind === 'nan' ? 'nan' : value.kind === 'infinite' ? 'inf' : digitsOf(value, format);
  const body = conversion === conversion.toUpperCase() ? lower.toUpperCase() : lower;
  if (flags.includes('-')) return (sign + body).padEnd(width);
  if (!flags.includes('0') || value.kind !== 'finite') return (sign + body).padStart(width);
  const prefix = sign + (/^0x/i.exec(body)?.[0] ?? '');
  return prefix + body.slice(prefix.length - sign.length).padStart(width - prefix.length, '0');
}

function digitsOf(value: Float, { conversion, flags, precision, long }: FloatFormat): string {
  const keep = flags.includes('#');
  switch (conversion.toLowerCase()) {
    case 'f':
      return fixed(value, precision ?? 6, keep);
    case 'e':
      return exponential(value, precision ?? 6, keep).text;
    case 'g': {
      const significant = precision === undefined ? 6 : precision || 1;
      const { text, exponent } = exponential(value, significant - 1, keep);
      const chosen = exponent < -4 || exponent >= significant ? text : fixed(value, significant - 1 - exponent, keep);
      // Zeros behind the point alone: not those of the exponent.
      return keep ? chosen : chosen.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
    }
    default:
      return hexadecimal(value, precision, keep, long ? 4 : 1);
  }
}

/** value × 10^power, rounded. */
function scaled({ mantissa, exponent }: Float, power: number): bigint {
  let numerator = mantissa;
  let denominator = 1n;
  if (power >= 0) numerator *= 10n ** BigInt(power);
  else denominator *= 10n ** BigInt(-power);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  return roundedQuotient(numerator, denominator);
}

function pointed(digits: string, places: number, keep: boolean): string {
  const padded = digits.padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  return places === 0 ? (keep ? `${whole}.` : whole) : `${whole}.${padded.slice(-places)}`;
}

const fixed = (value: Float, places: number, keep: boolean): string => pointed(String(scaled(value, places)), places, keep);

function exponential(value: Float, places: number, keep: boolean): { text: string; exponent: number } {
  // As near as the number of bits tells; the digits then show whether it was one off.
  let exponent = value.mantissa === 0n ? 0 : Math.floor((bitLength(value.mantissa) - 1 + value.exponent) * Math.LOG10E * Math.LN2);
  let digits = String(scaled(value, places - exponent));
  while (digits.length > places + 1) digits = String(scaled(value, places - ++exponent));
  const mark = `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return { text: pointed(digits.padEnd(places + 1, '0'), places, keep) + mark, exponent };
}

/** `lead`: how many bits the digit before the point has. */
function hexadecimal({ mantissa, exponent }: Float, precision: number | undefined, keep: boolean, lead: number): string {
  const bits = bitLength(mantissa);
  if (bits === 0) return `0x${pointed('0'.padEnd((precision ?? 0) + 1, '0'), precision ?? 0, keep)}p+0`;
  // The point goes behind the first digit: all bits behind it in whole hexadecimal digits.
  const behind = Math.ceil((bits - lead) / 4) * 4;
  const point = bits - lead;
  let all = behind >= point ? mantissa << BigInt(Math.max(0, behind) - point) : mantissa >> BigInt(point - behind);
  let places = Math.max(0, behind) / 4;
  if (precision !== undefined && precision < places) {
    all = roundedQuotient(all, 16n ** BigInt(places - precision));
    places = precision;
  } else if (precision !== undefined) {
    all <<= BigInt((precision - places) * 4);
    places = precision;
  } else {
    for (; places > 0 && all % 16n === 0n; places--) all /= 16n;
  }
  let power = exponent + point;
  // Rounding carried past the first digit, f: it is 1 now, four bits further up.
  if (all >= 16n ** BigInt(places + 1)) {
    all /= 16n;
    power += 4;
  }
  return `0x${pointed(all.toString(16), places, keep)}p${power < 0 ? '' : '+'}${power}`;
}
