import { byteText } from '../../base/bytes.ts';

const SIMPLE: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** An escape that stops printf, in GNU's words. */
export class BadEscape extends Error {}

/** One escape at the front of `rest`, which begins with a backslash: what it stands for and how long it is. `ends`: it was `\c`. */
export interface Escape {
  readonly text: string;
  readonly length: number;
  readonly ends?: true;
}

/** `octalZero`: as in an argument of %b, where an octal number begins with 0. @throws BadEscape. Source: coreutils' printf.c, print_esc. */
export function escapeAt(rest: string, octalZero: boolean): Escape {
  const letter = rest[1] ?? '';
  const hex = /^\\x([0-9a-fA-F]{0,2})/.exec(rest);
  if (hex) {
    if (!hex[1]) throw new BadEscape('missing hexadecimal number in escape');
    return { text: byteText(Number.parseInt(hex[1], 16)), length: hex[0].length };
  }
  const octal = (octalZero ? /^\\(0[0-7]{0,3}|[1-7][0-7]{0,2})/ : /^\\([0-7]{1,3})/).exec(rest);
  if (octal) return { text: byteText(Number.parseInt(octal[1] ?? '0', 8) & 0xff), length: octal[0].length };
  if (letter === 'c') return { text: '', length: 2, ends: true };
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { text: simple, length: 2 };
  if (letter === 'u' || letter === 'U') {
    const length = letter === 'u' ? 4 : 8;
    const digits = rest.slice(2, 2 + length);
    if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length < length) throw new BadEscape('missing hexadecimal number in escape');
    const code = Number.parseInt(digits, 16);
    if ((code <= 0x9f && ![0x24, 0x40, 0x60].includes(code)) || (code >= 0xd800 && code <= 0xdfff))
      throw new BadEscape(`invalid universal character name \\${letter}${digits.toLowerCase()}`);
    return { text: code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', length: 2 + length };
  }
  const [char = ''] = rest.slice(1);
  return { text: `\\${char}`, length: 1 + char.length };
}

/** All escapes of a %b argument. @throws BadEscape */
export function unescaped(source: string): { text: string; ends: boolean } {
  let text = '';
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('\\', at);
    text += source.slice(at, next < 0 ? source.length : next);
    if (next < 0) break;
    const found = escapeAt(source.slice(next), true);
    text += found.text;
    if (found.ends) return { text, ends: true };
    at = next + found.length;
  }
  return { text, ends: false };
}
