/** Bytes that are no UTF-8: no character, so that neither `.` nor a list matches them. */
export const STRAY_BYTES = '\\udc80-\\udcff';

/** What classes hold in the C locale. */
const ASCII: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: ' \\t-\\r',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
  print: ' -~',
  graph: '!-~',
  cntrl: '\\x00-\\x1f\\x7f',
};

/** What they hold besides in UTF-8. */
const BEYOND: Readonly<Record<string, string>> = {
  alpha: '\\p{L}',
  alnum: '\\p{L}\\p{Nd}',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000',
  punct: '\\p{P}\\p{S}',
  print: '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}',
  graph: '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}',
  cntrl: '\\x80-\\x9f',
};

/** A bracket expression as JavaScript's class; `start` is behind its `[`, `end` behind its `]`. @throws SyntaxError with glibc's words */
export function bracketSource(pattern: string, start: number, bytes: boolean): { source: string; end: number } {
  let at = start;
  const negated = pattern[at] === '^';
  if (negated) at++;
  if (at >= pattern.length) throw new SyntaxError('Invalid regular expression');
  let out = '';
  for (let first = true; first || pattern[at] !== ']'; first = false) {
    const from = element(pattern, at, bytes);
    at = from.end;
    if (pattern[at] === '-' && pattern[at + 1] !== ']' && at + 1 < pattern.length) {
      const to = element(pattern, at + 1, bytes);
      if (from.char === undefined || to.char === undefined || (from.char.codePointAt(0) ?? 0) > (to.char.codePointAt(0) ?? 0))
        throw new SyntaxError('Invalid range end');
      at = to.end;
      out += `${from.source}-${to.source}`;
    } else out += from.source;
  }
  return { source: negated ? `[^${out}${bytes ? '' : STRAY_BYTES}]` : `[${out}]`, end: at + 1 };
}

/** One character (`char`) or a class. */
function element(pattern: string, at: number, bytes: boolean): { source: string; char?: string; end: number } {
  if (at >= pattern.length) throw new SyntaxError('Unmatched [, [^, [:, [., or [=');
  const mark = pattern[at] === '[' ? (/^[:.=]/.exec(pattern.slice(at + 1))?.[0] ?? '') : '';
  const close = mark ? pattern.indexOf(`${mark}]`, at + 2) : -1;
  if (mark && close < 0 && mark !== ':') throw new SyntaxError('Unmatched [, [^, [:, [., or [=');
  if (!mark || close < 0) {
    const char = String.fromCodePoint(pattern.codePointAt(at) as number);
    return { source: inClass(char), char, end: at + char.length };
  }
  const name = pattern.slice(at + 2, close);
  const end = close + 2;
  if (mark === ':') {
    const held = ASCII[name];
    if (held === undefined) throw new SyntaxError('Invalid character class name');
    return { source: held + (bytes ? '' : (BEYOND[name] ?? '')), end };
  }
  if ([...name].length !== 1) throw new SyntaxError('Invalid collation character');
  return mark === '.' ? { source: inClass(name), char: name, end } : { source: inClass(name), end };
}

const inClass = (char: string): string => (/[\\\]^[-]/.test(char) ? `\\${char}` : char);
