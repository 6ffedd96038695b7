/** Shell-quoted texts that can be read back. */

/** With single quotes, as `declare`, `export -p` of ash and `${x@Q}` print: `'it'\''s'`. */
export function singleQuoted(text: string): string {
  if (/[\x00-\x1f\x7f]/.test(text)) return ansiQuoted(text);
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
    return /[\x00-\x1f\x7f]/.test(char) ? `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}` : char;
  });
  return `$'${body.join('')}'`;
}

/** With double quotes, as `declare -p` prints. */
export function doubleQuoted(text: string): string {
  if (/[\x00-\x1f\x7f]/.test(text)) return ansiQuoted(text);
  return `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}

/** With backslashes, as `printf %q` and `set -x` print. */
export function backslashQuoted(text: string): string {
  if (text === '') return "''";
  if (/[\x00-\x1f\x7f]/.test(text)) return ansiQuoted(text);
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
