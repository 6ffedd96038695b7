import { eastAsianWidth } from 'get-east-asian-width';

/** Columns of one character. Combining marks and joiners take none of their own. */
export function charWidth(char: string): number {
  if (char >= ' ' && char < '\x7f') return 1;
  if (/^(?:\p{Mn}|\p{Me}|\p{Cf}|\ufe0f)$/u.test(char)) return 0;
  return eastAsianWidth(char.codePointAt(0) ?? 0);
}

/** How a control character shows: `^X`. */
export function controlText(char: string): string {
  return `^${String.fromCharCode((char.codePointAt(0) ?? 0) ^ 64)}`;
}
