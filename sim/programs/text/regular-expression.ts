/** POSIX regular expressions (regex(7)), basic and extended, turned into JavaScript's. */
export interface Syntax {
  /** G basic, E extended, F fixed strings, P Perl's. */
  readonly syntax: string;
  readonly ignoreCase?: boolean;
  readonly word?: boolean;
  readonly line?: boolean;
  /** Bytes are characters: the C locale. */
  readonly bytes?: boolean;
}

/** One expression for several patterns (each may hold several lines). @throws SyntaxError */
export function compile(patterns: readonly string[], { syntax, ignoreCase, word, line, bytes }: Syntax): RegExp {
  if (syntax === 'P') {
    const kept = patterns.map((pattern) => pattern.replace(/^(.*)\\K/s, '(?<=$1)'));
    return new RegExp(framed(kept.map((one) => `(?:${one})`).join('|'), { word, line }), `g${ignoreCase ? 'i' : ''}u`);
  }
  const sources = patterns.flatMap((pattern) => pattern.split('\n')).map((pattern) => source(pattern, syntax, bytes));
  const whole = framed(sources.map((one) => `(?:${one})`).join('|'), { word, line });
  return new RegExp(whole, `g${ignoreCase ? 'i' : ''}u`);
}

function framed(whole: string, { word, line }: { word: boolean | undefined; line: boolean | undefined }): string {
  const words = word ? `(?<![\\w])(?:${whole})(?![\\w])` : whole;
  return line ? `^(?:${words})$` : words;
}

/** Bytes that are no UTF-8: no character, so that neither `.` nor a list matches them. */
const STRAY_BYTES = '\\udc80-\\udcff';
const ANY = `[^${STRAY_BYTES}]`;

/** One pattern's source in JavaScript's syntax. */
export function source(pattern: string, syntax: string, bytes = false): string {
  if (syntax === 'F') return pattern.replace(/[\\^$.*+?()[\]{}|/-]/g, (char) => (char === '-' ? '\\x2d' : `\\${char}`));
  const extended = syntax === 'E';
  let out = '';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] ?? '';
    // Where nothing is before it, GNU's extended syntax passes over an operator of repetition.
    const first = out === '' || /(?<!\\)[(|]$/.test(out);
    if (extended && first && '*+?'.includes(char)) continue;
    if (char === '[') {
      const end = bracketEnd(pattern, i);
      if (end < 0) throw new SyntaxError('unmatched [');
      out += bracket(pattern.slice(i + 1, end), bytes);
      i = end;
    } else if (char === '\\') {
      const next = pattern[++i] ?? '';
      if (!extended && '+?'.includes(next) && next) out = repeated(out, next);
      else if ('(){}|+?'.includes(next) && next) out += extended ? `\\${next}` : next;
      else if ('wWsSbB'.includes(next) || /[1-9]/.test(next)) out += `\\${next}`;
      else if (next === '<') out += '\\b(?=\\w)';
      else if (next === '>') out += '\\b(?<=\\w)';
      else out += next === 'n' ? '\\n' : next === 't' ? '\\t' : escaped(next);
    } else if (extended && '+?'.includes(char)) out = repeated(out, char);
    else if ('(){}|+?'.includes(char)) out += extended ? char : `\\${char}`;
    else if (char === '*' && (first || out === '^')) out += '\\*';
    else if (char === '^' && !extended && i > 0 && !pattern.slice(0, i).endsWith('\\(')) out += '\\^';
    else if (char === '$' && !extended && i < pattern.length - 1 && !pattern.slice(i + 1).startsWith('\\)')) out += '\\$';
    else if (char === '.') out += bytes ? '[\\s\\S]' : ANY;
    else if (char === '*') out = repeated(out, char);
    else if ('^$'.includes(char)) out += char;
    else out += escaped(char);
  }
  return out;
}

/** With an operator of repetition at its end. One behind another would mean something else in JavaScript. */
function repeated(before: string, operator: string): string {
  const last = /(?<!\\)(?:\\\\)*([*+?])$/.exec(before)?.[1];
  if (last === undefined) return before + operator;
  return before.slice(0, -1) + (last === operator ? operator : '*');
}

const escaped = (char: string): string => (/[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char);

function bracketEnd(pattern: string, start: number): number {
  let at = start + 1;
  if (pattern[at] === '^') at++;
  if (pattern[at] === ']') at++;
  for (; at < pattern.length; at++) {
    if (pattern[at] === '[' && ':.='.includes(pattern[at + 1] ?? '-')) at = pattern.indexOf(`${pattern[at + 1]}]`, at + 2) + 1;
    else if (pattern[at] === ']') return at;
  }
  return -1;
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
  print: ' -~',
  graph: '!-~',
  cntrl: '\\x00-\\x1f\\x7f',
};

function classNamed(name: string): string {
  const chars = CLASSES[name];
  if (chars === undefined) throw new SyntaxError('unknown character class name');
  return chars;
}

/** What glibc says about an expression where JavaScript has its own words for it. */
export function worded({ message }: SyntaxError): string {
  if (/class name/.test(message)) return 'Invalid character class name';
  if (/out of order in \{\}/.test(message)) return 'Invalid content of \\{\\}';
  if (/[Ii]ncomplete quantifier|[Ll]one quantifier/.test(message)) return 'Unmatched \\{';
  if (/out of order/.test(message)) return 'Invalid range end';
  if (/[Uu]nterminated group|Unmatched '?\(/.test(message)) return 'Unmatched ( or \\(';
  if (/Unmatched '?\)/.test(message)) return 'Unmatched ) or \\)';
  if (/[Nn]othing to repeat/.test(message)) return 'Invalid preceding regular expression';
  return 'Invalid regular expression';
}

function bracket(inside: string, bytes: boolean): string {
  const negated = inside.startsWith('^');
  const body = (negated ? inside.slice(1) : inside).replace(
    /\[:(\w+):\]|([\\\]^[])/g,
    (_, name: string | undefined, special: string | undefined) => (name ? classNamed(name) : `\\${special}`),
  );
  return negated ? `[^${body}${bytes ? '' : STRAY_BYTES}]` : `[${body}]`;
}
