import { utf8 } from '../../base/bytes.ts';

/** What iswprint(3) knows no shape for: characters that move the cursor or ring, and bytes that are no UTF-8. */
export const CONTROLS = /[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029]/gu;
const CONTROL_RUN = /[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029]+/gu;
const CONTROL_END = /[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029]$/u;

/** A name as a shell would need it, quoted only where it has to be (gnulib's quotearg.c, shell_escape_quoting_style). */
export function shellQuoted(name: string): string {
  const plain = !/[\s!"$&'()*;<=>?[\\^`|]/.test(name) && !/^[#~]/.test(name) && name.search(CONTROLS) < 0;
  return plain && name !== '' && name !== '{' && name !== '}' ? name : alwaysQuoted(name);
}

/** The same, with quotes in any case: gnulib's quoteaf(). */
export function alwaysQuoted(name: string): string {
  if (name.includes("'") && !/["$\\`!]/.test(name) && name.search(CONTROLS) < 0) return `"${name}"`;
  const inside = name.replaceAll("'", "'\\''").replace(CONTROL_RUN, (run) => `'$'${run.replace(CONTROLS, cEscape)}''`);
  const quoted = `'${inside}'`;
  return CONTROL_END.test(name) ? quoted.slice(0, -2) : quoted;
}

/** As messages name a file where no word stands before it: gnulib's quotef(), which has a colon quoted too. */
export const fileQuoted = (name: string): string => (name.includes(':') ? alwaysQuoted(name) : shellQuoted(name));

/** As in C, without its quotes: `a\nb`. `special`: what has a backslash too. */
export const cEscaped = (name: string, special: RegExp): string => name.replace(special, '\\$&').replace(CONTROLS, cEscape);

/** A control character as C writes it: `\n`, `\033`. */
export function cEscape(character: string): string {
  const named = 'abtnvfr'[character.charCodeAt(0) - 7];
  return named ? `\\${named}` : Array.from(utf8(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
