import { byBytes } from '../text/line-order.ts';
import { byVersion } from '../text/version-order.ts';

/** The letters of kinds of order, as complaints list them. */
const LISTED = 'dfghiMnRV';

/** The kinds of order that a key cannot have at once, as `Mn`; undefined where there is nothing wrong. Source: coreutils' sort.c. */
export function incompatible(flags: string): string | undefined {
  const has = (letter: string): number => (flags.includes(letter) ? 1 : 0);
  const text = has('V') | has('R') | has('d') | has('i');
  if (has('n') + has('g') + has('h') + has('M') + text <= 1) return undefined;
  // -d leaves out what -i would.
  return [...LISTED].filter((letter) => has(letter) && !(letter === 'i' && has('d'))).join('');
}

/** Compares two keys by the order that the flags name. */
export function compareBy(flags: string, a: string, b: string): number {
  if (flags.includes('h')) return unit(a) - unit(b) || byNumber(a, b);
  if (flags.includes('n')) return byNumber(a, b);
  if (flags.includes('g')) return byFloat(a, b);
  if (flags.includes('M')) return month(a) - month(b);
  if (flags.includes('V')) return byVersion(a, b);
  const folded = (text: string) => {
    const bare = flags.includes('b') ? text.trimStart() : text;
    const worded = flags.includes('d') ? bare.replace(/[^A-Za-z0-9 \t]/g, '') : bare;
    const trimmed = flags.includes('i') ? worded.replace(/[^ -~]/g, '') : worded;
    return flags.includes('f') ? trimmed.toUpperCase() : trimmed;
  };
  return byBytes(folded(a), folded(b));
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const month = (text: string): number => MONTHS.indexOf(text.trimStart().slice(0, 3).toUpperCase());

const NUMBER = /^[ \t]*(-?)0*(\d*)(?:\.(\d*))?/;

/** -n: digits of any number, compared as they are written. */
function byNumber(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  if (left.sign !== right.sign) return left.sign - right.sign;
  const size = left.whole.length - right.whole.length || byBytes(left.whole, right.whole) || byBytes(left.fraction, right.fraction);
  return size * left.sign;
}

function parts(text: string): { sign: number; whole: string; fraction: string } {
  const [, minus, whole = '', behind = ''] = NUMBER.exec(text) ?? [];
  const fraction = behind.replace(/0+$/, '');
  return { sign: whole === '' && fraction === '' ? 0 : minus ? -1 : 1, whole, fraction };
}

const UNITS = 'KMGTPEZY';

/** -h: the letter behind a number that is not zero counts before the number. */
function unit(text: string): number {
  const [, minus, number = '', letter = ''] = /^[ \t]*(-?)(\d*(?:\.\d*)?)(.?)/s.exec(text) ?? [];
  const order = /[1-9]/.test(number) && letter ? UNITS.indexOf(letter === 'k' ? 'K' : letter) + 1 : 0;
  return minus ? -order : order;
}

const FLOAT = /^\s*([-+]?)(?:(0x[0-9a-f]+)|(\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?)|(inf)|(nan))/i;

/** -g: what is no number comes first, then NaN, then numbers as strtold(3) reads them. */
function byFloat(a: string, b: string): number {
  const rank = (text: string): [number, number] => {
    const [, sign, hexadecimal, decimal, infinite, nan] = FLOAT.exec(text) ?? [];
    if (nan) return [1, 0];
    const size = infinite ? Number.POSITIVE_INFINITY : Number(hexadecimal ?? decimal ?? Number.NaN);
    return Number.isNaN(size) ? [0, 0] : [2, sign === '-' ? -size : size];
  };
  const [[kindA, x], [kindB, y]] = [rank(a), rank(b)];
  return kindA - kindB || (x === y ? 0 : x < y ? -1 : 1);
}
