import { floatText } from '../../libc/float-text.ts';
import { fromNumber } from '../../libc/long-double.ts';
import { toNumber, toText, type Value } from './values.ts';

/** Too few values for a format. */
export class MissingArgument extends Error {
  /** What was made before the value was missed. */
  before = '';
}

/** printf(3) with awk's values. @throws MissingArgument */
export function formatted(format: string, values: readonly Value[], convert: string): string {
  let used = 0;
  const next = (): Value => {
    if (used >= values.length) throw new MissingArgument(format);
    return values[used++] as Value;
  };
  let out = '';
  let from = 0;
  try {
    for (const match of format.matchAll(/%([-+ 0#]*)(\*|\d+)?(?:\.(\*|\d*))?[hlL]*([a-zA-Z%])/g)) {
      out += format.slice(from, match.index);
      from = match.index + match[0].length;
      out += one(match, next, convert);
    }
  } catch (error) {
    if (error instanceof MissingArgument) error.before = out;
    throw error;
  }
  return out + format.slice(from);
}

function one([whole, flags = '', width, precision, letter = '']: RegExpMatchArray, next: () => Value, convert: string): string {
  if (letter === '%') return '%';
  let size = width === '*' ? Math.trunc(toNumber(next())) : Number(width ?? 0);
  const left = flags.includes('-') || size < 0;
  size = Math.abs(size);
  const digits = precision === undefined ? undefined : precision === '*' ? Math.trunc(toNumber(next())) : Number(precision);
  if ('eEfFgG'.includes(letter)) {
    const format = { conversion: letter, flags: left ? `${flags}-` : flags, width: size, precision: digits };
    return floatText(fromNumber(toNumber(next())), format);
  }
  const text = conversion(letter, flags, digits, next, convert);
  if (text === undefined) return whole;
  if (left) return text.padEnd(size);
  const zeros = flags.includes('0') && letter !== 's' && letter !== 'c' && !('di'.includes(letter) && digits !== undefined);
  if (!zeros) return text.padStart(size);
  const sign = /^(?:[-+ ]?0[xX]|[-+ ])/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(size - sign.length, '0');
}

function conversion(letter: string, flags: string, digits: number | undefined, next: () => Value, convert: string): string | undefined {
  switch (letter) {
    case 's':
      return toText(next(), convert).slice(0, digits);
    case 'c': {
      const value = next();
      return typeof value === 'number' ? String.fromCharCode(value & 0xff) : toText(value, convert).slice(0, 1);
    }
    case 'd':
    case 'i':
      return signed(toNumber(next()), flags, (size) => whole(size).padStart(digits ?? 1, '0'));
    case 'o':
    case 'x':
    case 'X':
    case 'u': {
      const base = letter === 'o' ? 8 : letter === 'u' ? 10 : 16;
      const bits = BigInt.asUintN(64, BigInt(Math.trunc(finite(toNumber(next())))));
      const text = bits.toString(base).padStart(digits ?? 1, '0');
      const marked = flags.includes('#') && bits !== 0n ? `${base === 8 ? '0' : base === 16 ? '0x' : ''}${text}` : text;
      return letter === 'X' ? marked.toUpperCase() : marked;
    }
  }
  return undefined;
}

function signed(number: number, flags: string, size: (positive: number) => string): string {
  if (Number.isNaN(number)) return 'nan';
  const negative = number < 0 || Object.is(number, -0);
  const text = Number.isFinite(number) ? size(Math.abs(number)) : 'inf';
  return `${negative && !/^[0]*$/.test(text) ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''}${text}`;
}

const finite = (number: number): number => (Number.isFinite(number) ? number : 0);
const whole = (number: number): string => BigInt(Math.trunc(number)).toString();
