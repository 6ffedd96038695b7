import { utf8 } from '../../base/bytes.ts';
import { type Float, fromFraction, strtold, zero } from '../../libc/long-double.ts';

/** Numbers among printf's arguments. `complain` is told what is wrong with one, in the words that stand behind its quoted text. */
export type Complain = (word: string, problem: string) => void;

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

/** `'x` and `"x` are the code of x; undefined for anything else. `more`: what stands behind it. */
function character(word: string): { code: number; more: string } | undefined {
  if (!/^["']./su.test(word)) return undefined;
  const [char = ''] = word.slice(1);
  const code = char.codePointAt(0) ?? 0;
  return { code: code >= 0xdc80 && code <= 0xdcff ? code & 0xff : code, more: word.slice(1 + char.length) };
}

/** strtoimax(3) or strtoumax(3) with any base. Source: coreutils' printf.c, STRTOX. */
export function integerOf(word: string, signed: boolean, complain: Complain, warn: (more: string) => void): bigint {
  const quoted = character(word);
  if (quoted) {
    if (quoted.more) warn(quoted.more);
    return BigInt(quoted.code);
  }
  const [whole = '', sign = '', digits = ''] = /^[ \t\n\v\f\r]*([-+]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)/.exec(word) ?? [];
  const size = digits === '' ? 0n : BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const value = sign === '-' ? -size : size;
  const [least, most] = signed ? [LEAST, MOST] : [-(2n ** 64n) + 1n, 2n ** 64n - 1n];
  const kept = value < least ? (signed ? LEAST : most) : value > most ? most : value;
  if (kept !== value) complain(word, 'Numerical result out of range');
  else leftOver(word, whole.length, complain);
  return signed ? kept : BigInt.asUintN(64, kept);
}

export function floatOf(word: string, complain: Complain, warn: (more: string) => void): Float {
  const quoted = character(word);
  if (quoted) {
    if (quoted.more) warn(quoted.more);
    return quoted.code === 0 ? zero : fromFraction(false, BigInt(quoted.code), 1n);
  }
  const { value, length, range } = strtold(word);
  if (range) complain(word, 'Numerical result out of range');
  else leftOver(word, length, complain);
  return value;
}

function leftOver(word: string, read: number, complain: Complain): void {
  if (utf8(word).length > 0 && read < word.length)
    complain(word, read === 0 ? 'expected a numeric value' : 'value not completely converted');
}
