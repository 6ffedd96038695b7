import { text as decode, utf8 } from '../../base/bytes.ts';

const NAMED: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  e: 27,
  E: 27,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
  "'": 39,
  '"': 34,
  '?': 63,
};

/**
 * Backslash escapes as `echo -e`, `printf` and `$'…'` know them. `stopped`: a `\c` ended the output. `echoStyle`: octal needs a leading 0.
 */
export function unescapeAnsi(text: string, echoStyle = false): { text: string; stopped: boolean } {
  if (!text.includes('\\')) return { text, stopped: false };
  const bytes: number[] = [];
  const push = (chars: string): void => {
    for (const byte of utf8(chars)) bytes.push(byte);
  };
  for (let i = 0; i < text.length; i++) {
    const char = String.fromCodePoint(text.codePointAt(i) as number);
    if (char !== '\\' || i + 1 >= text.length) {
      push(char);
      i += char.length - 1;
      continue;
    }
    const rest = text.slice(i + 1);
    const hex = /^x([0-9a-fA-F]{1,2})/.exec(rest) ?? /^u([0-9a-fA-F]{1,4})/.exec(rest) ?? /^U([0-9a-fA-F]{1,8})/.exec(rest);
    const octal = (echoStyle ? /^0([0-7]{0,3})/ : /^([0-7]{1,3})/).exec(rest);
    const named = NAMED[rest.charAt(0)];
    if (rest.startsWith('c') && echoStyle) return { text: decode(Uint8Array.from(bytes)), stopped: true };
    if (hex) {
      const code = Number.parseInt(hex[1] as string, 16);
      if (rest.startsWith('x')) bytes.push(code);
      else if (code >= 0xd800 && code <= 0xdfff) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
      else push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
      i += hex[0].length;
    } else if (octal) {
      bytes.push(Number.parseInt(octal[1] || '0', 8) & 0xff);
      i += octal[0].length;
    } else if (named !== undefined && !(echoStyle && `'"?`.includes(rest.charAt(0)))) {
      bytes.push(named);
      i += 1;
    } else push('\\');
  }
  return { text: decode(Uint8Array.from(bytes)), stopped: false };
}
