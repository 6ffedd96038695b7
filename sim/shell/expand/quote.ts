import { utf8 } from '../../base/bytes.ts';

/** Shell-quoted texts that can be read back. */

/** What iswprint(3) knows no shape for; bytes that are no UTF-8 are among it. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029]/u;

export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** With single quotes, as `declare`, `export -p` of ash and `${x@Q}` print: `'it'\''s'`. */
export function singleQuoted(text: string): string {
  if (UNPRINTABLE.test(text)) return ansiQuoted(text);
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** `$'…'`, for what has control characters. */
export function ansiQuoted(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\x1b': '\\E',
    '\x07': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\v': '\\v',
  };
  const body = [...text].map((char) => {
    if (names[char]) return names[char];
    if (char === "'" || char === '\\') return `\\${char}`;
    return UNPRINTABLE.test(char) ? octal(char) : char;
  });
  return `$'${body.join('')}'`;
}

const octal = (char: string): string => Array.from(utf8(char), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

/** With double quotes, as `declare -p` prints. */
export function doubleQuoted(text: string): string {
  if (UNPRINTABLE.test(text)) return ansiQuoted(text);
  return `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}

/** With backslashes, as `printf %q` and `set -x` print. */
export function backslashQuoted(text: string): string {
  if (text === '') return "''";
  if (UNPRINTABLE.test(text)) return ansiQuoted(text);
  return text
    .replace(/[ !"#$&'()*,;<>?[\\\]^`{|}]/g, '\\$&')
    .replace(/^~/, '\\~')
    .replace(/^\\#/, '\\#');
}

/** As `set` and `set -x` print a value: quoted only when it must be. */
export function quotedIfNeeded(text: string): string {
  if (text === '') return "''";
  return /^[A-Za-z0-9_@%+=:,./~^-]+$/.test(text) && !text.startsWith('~') ? text : singleQuoted(text);
}
