import { decimal, type Fraction, over, type Rounding, reaches, rounded, times, whole } from './fraction.ts';

export type Scale = 'none' | 'auto' | 'si' | 'iec' | 'iec-i';

const SUFFIXES = 'KMGTPEZY';
/** Digits before the point that are read at all. */
const MOST_DIGITS = 27;
/** Digits that are printed without a suffix. */
const MOST_UNSCALED = 18;

/** A number that cannot be read or written, in GNU's words. */
export class BadNumber extends Error {}

export interface Read {
  readonly value: Fraction;
  /** Digits behind its point. */
  readonly places: number;
}

/** A number with a suffix, as `from` allows it. @throws BadNumber. Source: coreutils' numfmt.c, simple_strtod_human. */
export function readNumber(text: string, from: Scale, quote: (word: string) => string): Read {
  const [number = '', sign = '', units = '', , places = ''] = /^(-?)(\d*)(\.(\d*))?/.exec(text) ?? [];
  if (units === '' && places === '') throw new BadNumber(`invalid number: ${quote(text)}`);
  if (units.replace(/^0+/, '').length > MOST_DIGITS) throw new BadNumber(`value too large to be converted: ${quote(text)}`);
  const magnitude = over(whole(BigInt(units + places)), 10n ** BigInt(places.length));
  const value = sign ? times(magnitude, -1n) : magnitude;
  const rest = text.slice(number.length);
  if (rest === '') return { value, places: places.length };
  const [lead = '', blanks = ''] = /^([ \t]*)./.exec(rest) ?? [];
  const letter = lead.slice(blanks.length);
  const power = SUFFIXES.indexOf(letter) + 1;
  if (power === 0) throw new BadNumber(`invalid suffix in input: ${quote(text)}`);
  if (from === 'none') throw new BadNumber(`rejecting suffix in input: ${quote(text)} (consider using --from)`);
  let tail = rest.slice(lead.length);
  let base = from === 'iec' || from === 'iec-i' ? 1024n : 1000n;
  if (from === 'auto' && tail.startsWith('i')) {
    base = 1024n;
    tail = tail.slice(1);
  } else if (from === 'iec-i') {
    if (!tail.startsWith('i')) throw new BadNumber(`missing 'i' suffix in input: ${quote(text)} (e.g Ki/Mi/Gi)`);
    tail = tail.slice(1);
  }
  if (tail !== '') throw new BadNumber(`invalid suffix in input ${quote(text)}: ${quote(tail)}`);
  return { value: times(value, base ** BigInt(power)), places: 0 };
}

export interface Writing {
  readonly to: Scale;
  readonly rounding: Rounding;
  /** Digits behind the point that the format asks for. */
  readonly precision: number | undefined;
}

/** @throws BadNumber. Source: numfmt.c, double_to_human and prepare_padded_number. */
export function writeNumber({ value, places }: Read, { to, rounding, precision }: Writing): string {
  const shown = precision ?? places;
  const digits = String(rounded(value, 'towards-zero')).replace('-', '').length;
  if (to === 'none') {
    if (digits - 1 + shown > MOST_UNSCALED) throw new BadNumber(`value too large to be printed: '${general(value)}' (consider using --to)`);
    const scale = 10n ** BigInt(shown);
    return decimal(over(whole(rounded(times(value, scale), rounding)), scale), shown);
  }
  if (digits > MOST_DIGITS) throw new BadNumber(`value too large to be printed: '${general(value)}' (cannot handle values > 999Y)`);
  const base = to === 'si' ? 1000n : 1024n;
  let power = 0;
  let small = value;
  for (; reaches(small, base); power++) small = over(small, base);
  const kept = 10n ** BigInt(precision !== undefined ? Math.min(power * 3, precision) : reaches(small, 10n) ? 0 : 1);
  small = over(whole(rounded(times(small, kept), rounding)), kept);
  if (reaches(small, base)) {
    small = over(small, base);
    power++;
  }
  const point = small.numerator !== 0n && !reaches(small, 10n) && power > 0;
  const suffix = power > 0 ? (SUFFIXES[power - 1] ?? '') + (to === 'iec-i' ? 'i' : '') : '';
  return decimal(small, precision ?? (point ? 1 : 0)) + suffix;
}

const general = (value: Fraction): string =>
  Number(decimal(value, 0))
    .toPrecision(6)
    .replace(/\.?0+(?=e|$)/, '');
