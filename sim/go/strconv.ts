/** Go's strconv: quoting and number parsing, with its error texts. Source: pkg.go.dev/strconv. */

/** `strconv.Func: parsing "x": invalid syntax` or `: value out of range`. */
export class NumError extends Error {
  readonly func: string;
  readonly input: string;
  readonly reason: string;
  constructor(func: string, input: string, reason: string) {
    super(`strconv.${func}: parsing ${quote(input)}: ${reason}`);
    this.func = func;
    this.input = input;
    this.reason = reason;
  }
}

const syntax = 'invalid syntax';
const range = 'value out of range';
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;
const named: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};

/** strconv.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
export const isPrint = (char: string): boolean => printable.test(char);

function escapeChar(char: string, delimiter: string, asciiOnly: boolean): string {
  if (char === delimiter) return `\\${char}`;
  const short = named[char];
  if (short !== undefined) return short;
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80 ? code >= 0x20 && code !== 0x7f : !asciiOnly && isPrint(char)) return char;
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  // A lone surrogate is not a rune; Go would hold U+FFFD there.
  if (code >= 0xd800 && code <= 0xdfff) return asciiOnly ? '\\ufffd' : '\ufffd';
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

const quoteWith = (text: string, delimiter: string, asciiOnly: boolean): string =>
  delimiter + [...text].map((char) => escapeChar(char, delimiter, asciiOnly)).join('') + delimiter;

/** %q: double quotes, Go escapes. */
export const quote = (text: string): string => quoteWith(text, '"', false);
/** %+q: everything outside ASCII escaped. */
export const quoteToASCII = (text: string): string => quoteWith(text, '"', true);
/** %q of one character: single quotes. */
export const quoteRune = (char: string): string => quoteWith(char, "'", false);

const prefixes: Readonly<Record<string, number>> = { '0x': 16, '0b': 2, '0o': 8 };
const digitsOf: Readonly<Record<number, RegExp>> = { 2: /^[01]+$/, 8: /^[0-7]+$/, 10: /^[0-9]+$/, 16: /^[0-9a-fA-F]+$/ };

/** The digits and base of an unsigned number, or undefined if it is none. Base 0 takes prefixes, and underscores between digits. */
function magnitude(text: string, base: number): bigint | undefined {
  let digits = text;
  let radix = base;
  if (base === 0) {
    radix = prefixes[text.slice(0, 2).toLowerCase()] ?? (text.startsWith('0') && text.length > 1 ? 8 : 10);
    if (/__|_$|^_/.test(text)) return undefined;
    digits = text.replace(/^0[xXbBoO]/, '').replaceAll('_', '');
  }
  if (!digitsOf[radix]?.test(digits)) return undefined;
  return radix === 8 ? BigInt(`0o${digits}`) : radix === 16 ? BigInt(`0x${digits}`) : radix === 2 ? BigInt(`0b${digits}`) : BigInt(digits);
}

/**
 * ParseInt; base 0 reads 0x, 0o, 0b prefixes and underscores. The range is checked to `bits`.
 * @throws NumError
 */
export function parseBigInt(text: string, base = 10, bits = 64, func = 'ParseInt'): bigint {
  const negative = text.startsWith('-');
  const size = magnitude(/^[+-]/.test(text) ? text.slice(1) : text, base);
  if (size === undefined) throw new NumError(func, text, syntax);
  const limit = 1n << BigInt(bits - 1);
  if (negative ? size > limit : size >= limit) throw new NumError(func, text, range);
  return negative ? -size : size;
}

/** ParseInt as a number: exact within 2^53. @throws NumError */
export const parseInt64 = (text: string, base = 10, bits = 64): number => Number(parseBigInt(text, base, bits));

/** ParseUint as a number: exact within 2^53. @throws NumError */
export function parseUint64(text: string, base = 10, bits = 64): number {
  const size = magnitude(text, base);
  if (size === undefined) throw new NumError('ParseUint', text, syntax);
  if (size >= 1n << BigInt(bits)) throw new NumError('ParseUint', text, range);
  return Number(size);
}

/** @throws NumError (func Atoi) */
export const atoi = (text: string): number => Number(parseBigInt(text, 10, 64, 'Atoi'));

/** Decimal, 0x1p-2, Inf, NaN. @throws NumError */
export function parseFloat64(text: string): number {
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
  if (special) return special[2]?.toLowerCase() === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity;
  const hex = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)p([+-]?\d+)$/i.exec(text);
  let value: number;
  if (hex && `${hex[2]}${hex[3]}` !== '') {
    const [, sign = '', whole = '', fraction = '', exponent = ''] = hex;
    value = Number(`0x${whole}${fraction}`) * 2 ** (Number(exponent) - 4 * fraction.length) * (sign === '-' ? -1 : 1);
  } else if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) value = Number(text);
  else throw new NumError('ParseFloat', text, syntax);
  if (!Number.isFinite(value)) throw new NumError('ParseFloat', text, range);
  return value;
}

/** 1 t T TRUE true True 0 f F FALSE false False. @throws NumError */
export function parseBool(text: string): boolean {
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  if (['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text)) return false;
  throw new NumError('ParseBool', text, syntax);
}

/** strconv.Unquote of a "…" or '…' literal, or undefined if an escape is wrong. Raw `…` literals are the caller's. */
export function unquote(literal: string): string | undefined {
  const body = literal.slice(1, -1);
  const short: Readonly<Record<string, string>> = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '\\': '\\',
    "'": "'",
    '"': '"',
  };
  let bad = false;
  const text = body.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([\s\S]?))/g,
    (_, x, u, long, octal, char) => {
      const code = x ?? u ?? long;
      if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      bad ||= short[char] === undefined;
      return short[char] ?? '';
    },
  );
  return bad ? undefined : text;
}
