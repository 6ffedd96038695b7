import { byteText, joined } from '../../base/bytes.ts';

const SIMPLE: Readonly<Record<string, string>> = { a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\' };

/** Backslash escapes as `echo -e` and `printf %b` take them. `stop` is set where `\c` ended the output. */
export function withEscapes(source: string, octal: RegExp = /^0[0-7]{0,3}/): { text: string; stop: boolean } {
  let text = '';
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? '';
    if (char !== '\\') {
      text += char;
      continue;
    }
    const rest = source.slice(i + 1);
    const number = octal.exec(rest)?.[0];
    const hex = /^x[0-9a-fA-F]{1,2}/.exec(rest)?.[0];
    const unicode = /^(u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8})/.exec(rest)?.[0];
    if (rest[0] === 'c') return { text: joined(text), stop: true };
    if (number) text += byteText(Number.parseInt(number, 8) & 255);
    else if (hex) text += byteText(Number.parseInt(hex.slice(1), 16));
    else if (unicode) text += String.fromCodePoint(Number.parseInt(unicode.slice(1), 16));
    else text += SIMPLE[rest[0] ?? ''] ?? `\\${rest[0] ?? ''}`;
    i += (number ?? hex ?? unicode ?? rest[0] ?? '').length;
  }
  return { text: joined(text), stop: false };
}
