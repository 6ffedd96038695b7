import { joined } from '../../base/bytes.ts';
import { coded } from './escapes.ts';
import type { Substitution } from './script.ts';

/** The text after `s`, or undefined when nothing was replaced. */
export function substitute({ replacement, global, nth }: Substitution, matcher: RegExp, text: string): string | undefined {
  let out = '';
  let from = 0;
  let count = 0;
  /** Where the match before ended. */
  let behind = -1;
  let changed = false;
  for (let at = 0; at <= text.length; ) {
    matcher.lastIndex = at;
    const found = matcher.exec(text);
    if (!found) break;
    const end = found.index + found[0].length;
    // Nothing is not matched right behind a match.
    if (found[0] === '' && found.index === behind) {
      out += text.slice(from, found.index + 1);
      from = found.index + 1;
      at = from;
      continue;
    }
    count++;
    out += text.slice(from, found.index);
    const wanted = count === nth || (count > nth && global);
    out += wanted ? filled(replacement, found) : found[0];
    changed ||= wanted;
    from = end;
    behind = end;
    if (wanted && !global) break;
    at = found[0] === '' ? end + 1 : end;
    if (found[0] === '' && end < text.length) {
      out += text[end];
      from = end + 1;
    }
  }
  return changed ? out + text.slice(from) : undefined;
}

/** The replacement with its groups, escapes and changes of case. */
function filled(replacement: string, found: RegExpExecArray): string {
  let out = '';
  /** Of all that follows (U, L), and of the next character only (u, l). */
  let lasting = '';
  let once = '';
  const add = (piece: string) => {
    if (piece === '') return;
    const whole = lasting === 'U' ? piece.toUpperCase() : lasting === 'L' ? piece.toLowerCase() : piece;
    const [first = ''] = whole;
    out += once === '' ? whole : (once === 'u' ? first.toUpperCase() : first.toLowerCase()) + whole.slice(first.length);
    once = '';
  };
  for (const [piece, code, digits] of replacement.matchAll(PIECE)) {
    if (code === undefined) add(piece === '&' ? found[0] : piece);
    else if (digits !== undefined) add(found[Number(digits)] ?? '');
    else if (/^[UL]$/.test(code)) lasting = code;
    else if (code === 'E') lasting = '';
    else if (/^[ul]$/.test(code)) once = code;
    else add(coded(piece) ?? ESCAPES[code] ?? code);
  }
  return joined(out);
}

const PIECE = /\\(d\d{1,3}|o[0-7]{1,3}|x[\da-fA-F]{1,2}|c.|([0-9])|.)|./gsu;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' };
