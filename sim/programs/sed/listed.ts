import { utf8 } from '../../base/bytes.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** What `l` writes: nothing invisible, lines of `length` at most, each but the last with a backslash at its end; 0 and 1: not broken. */
export function listed(space: string, length: number): string {
  const room = length > 1 ? length - 1 : Number.POSITIVE_INFINITY;
  let out = '';
  let column = 0;
  for (const byte of utf8(space)) {
    const char = String.fromCharCode(byte);
    const shown = ESCAPES[char] ?? (byte >= 32 && byte < 127 ? char : `\\${byte.toString(8).padStart(3, '0')}`);
    if (column + shown.length > room) {
      out += '\\\n';
      column = 0;
    }
    out += shown;
    column += shown.length;
  }
  return `${out}$\n`;
}
