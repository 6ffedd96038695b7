import { bracketSource, STRAY_BYTES } from './bracket.ts';
import { DIALECTS, type Dialect, type Rules } from './dialect.ts';

/** glibc's RE_DUP_MAX. */
const MOST_REPEATS = 32767;

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ w: '\\w', W: '\\W', s: '[ \\t-\\r\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]', S: '\\S' },
};

/** No character, and what one may repeat all the same does not repeat it. */
const ANCHORS: Readonly<Record<string, string>> = {
  ...{ b: '\\b', B: '\\B', '<': '\\b(?=\\w)', '>': '\\b(?<=\\w)', '`': '(?<![^])', "'": '(?![^])' },
};

const OPERATOR = /\\[(){}|+?]|[(){}|+?*]/y;

/** A POSIX regular expression (regex(7)) with GNU's additions in JavaScript's syntax, for flag `u`. `bytes`: the C locale. @throws SyntaxError with glibc's words */
export function posixSource(pattern: string, dialect: Dialect, bytes = false): string {
  return new Translator(pattern, DIALECTS[dialect], bytes, 0).whole();
}

/** Several of which any may match; each counts its groups for itself. */
export function anyOfSource(patterns: readonly string[], dialect: Dialect, bytes = false): string {
  let before = 0;
  const sources = patterns.map((pattern) => {
    const one = new Translator(pattern, DIALECTS[dialect], bytes, before);
    const source = one.whole();
    before += one.groups;
    return source;
  });
  return sources.length === 1 ? (sources[0] as string) : sources.map((source) => `(?:${source})`).join('|');
}

/** A text that stands for itself. */
export const literalSource = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/-]/g, (char) => (char === '-' ? '\\x2d' : `\\${char}`));

class Translator {
  readonly #pattern: string;
  readonly #rules: Rules;
  readonly #bytes: boolean;
  readonly #before: number;
  /** The groups that are closed: one may refer back to them. */
  #closed = new Set<number>();
  #groups = 0;
  #depth = 0;
  #at = 0;

  constructor(pattern: string, rules: Rules, bytes: boolean, before: number) {
    this.#pattern = pattern;
    this.#rules = rules;
    this.#bytes = bytes;
    this.#before = before;
  }

  whole(): string {
    return this.#choice();
  }

  get groups(): number {
    return this.#groups;
  }

  #choice(): string {
    // What is in another branch one may not refer back to.
    const before = this.#closed;
    const branches: string[] = [];
    const closed = new Set<number>();
    for (;;) {
      this.#closed = new Set(before);
      branches.push(this.#branch());
      for (const group of this.#closed) closed.add(group);
      if (this.#operator() !== '|') break;
      this.#take();
    }
    this.#closed = closed;
    return branches.join('|');
  }

  #branch(): string {
    let out = '';
    for (let first = true; this.#at < this.#pattern.length; first = false) {
      const operator = this.#operator();
      if (operator === '|' || (operator === ')' && (this.#depth > 0 || !this.#rules.closes))) break;
      out += this.#expression(first);
    }
    // A closing parenthesis that is none of an open group.
    if (this.#depth === 0 && this.#operator() === ')') throw new SyntaxError('Unmatched ) or \\)');
    return out;
  }

  /** An atom with its repetitions; what is an anchor takes none. */
  #expression(first: boolean): string {
    const anchor = this.#anchor(first);
    if (anchor !== undefined) {
      // Behind an anchor an operator of repetition has nothing to repeat.
      return anchor + this.#repeated(this.#lonely());
    }
    const lonely = this.#lonely();
    if (lonely || this.#at >= this.#pattern.length) return this.#repeated(lonely);
    const operator = this.#operator();
    if (operator === '|' || (operator === ')' && this.#depth > 0)) return '';
    if (this.#anchorAhead()) return '';
    return this.#repeated(this.#atom());
  }

  /** Operators of repetition that have nothing before them: an error, passed over, or characters. */
  #lonely(): string {
    const { lonely, strict } = this.#rules;
    for (let operator = this.#operator(); operator && '*+?{'.includes(operator); operator = this.#operator()) {
      if (lonely === 'error' || (operator === '{' && strict)) throw new SyntaxError('Invalid preceding regular expression');
      this.#take();
      if (lonely === 'character') return `\\${operator}`;
    }
    return '';
  }

  #repeated(atom: string): string {
    let out = atom;
    for (let times = 0; ; times++) {
      const operator = this.#operator();
      if (!operator || !'*+?{'.includes(operator) || out === '') return out;
      if (times > 0 && this.#rules.strict && '*{'.includes(operator)) throw new SyntaxError('Invalid preceding regular expression');
      const start = this.#at;
      this.#take();
      const written = operator === '{' ? this.#interval() : operator;
      if (written === undefined) {
        this.#at = start;
        return out + this.#repeated(escaped(this.#character()));
      }
      out = (times > 0 ? `(?:${out})` : out) + written;
    }
  }

  /** Behind its brace. Undefined: it is none, and its brace a character. */
  #interval(): string | undefined {
    const close = this.#rules.extended ? '}' : '\\}';
    const [whole, least = '', comma, most = ''] = /^(\d*)(?:(,)(\d*))?/.exec(this.#pattern.slice(this.#at)) ?? [''];
    const end = this.#at + whole.length;
    if (!this.#pattern.startsWith(close, end) || (least === '' && !comma)) {
      if (this.#rules.extended && this.#rules.braces) return undefined;
      throw new SyntaxError(end >= this.#pattern.length ? 'Unmatched \\{' : 'Invalid content of \\{\\}');
    }
    const upper = comma ? most : least;
    if (upper !== '' && Number(least) > Number(upper)) throw new SyntaxError('Invalid content of \\{\\}');
    if (Number(upper || least) > MOST_REPEATS) throw new SyntaxError('Regular expression too big');
    this.#at = end + close.length;
    return `{${least || 0}${comma ? `,${most}` : ''}}`;
  }

  #atom(): string {
    const operator = this.#operator();
    if (operator === '(') return this.#group();
    const char = this.#character();
    if (char === '[') {
      const { source, end } = bracketSource(this.#pattern, this.#at, this.#bytes);
      this.#at = end;
      return source;
    }
    if (char === '.') return this.#bytes ? '[\\s\\S]' : `[^${STRAY_BYTES}]`;
    if (char !== '\\') return escaped(char);
    if (this.#at >= this.#pattern.length) throw new SyntaxError('Trailing backslash');
    const next = this.#character();
    if (/[1-9]/.test(next)) {
      if (!this.#closed.has(Number(next))) throw new SyntaxError('Invalid back reference');
      return `(?:\\${Number(next) + this.#before})`;
    }
    return ESCAPES[next] ?? escaped(next);
  }

  #group(): string {
    this.#take();
    const number = ++this.#groups;
    this.#depth += 1;
    const inside = this.#choice();
    if (this.#operator() !== ')') throw new SyntaxError('Unmatched ( or \\(');
    this.#take();
    this.#depth -= 1;
    this.#closed.add(number);
    return `(${inside})`;
  }

  #anchor(first: boolean): string | undefined {
    const anchor = this.#anchorAhead(first);
    if (anchor === undefined) return undefined;
    this.#at += this.#pattern[this.#at] === '\\' ? 2 : 1;
    return anchor;
  }

  #anchorAhead(first = false): string | undefined {
    const { extended } = this.#rules;
    const char = this.#pattern[this.#at];
    if (char === '\\') return ANCHORS[this.#pattern[this.#at + 1] ?? ''];
    if (char === '^' && (extended || first)) return '^';
    const rest = this.#pattern.slice(this.#at + 1);
    if (char === '$' && (extended || /^($|\\[)|])/.test(rest))) return '$';
    return undefined;
  }

  /** The operator that stands here, without its backslash. */
  #operator(): string | undefined {
    OPERATOR.lastIndex = this.#at;
    const found = OPERATOR.exec(this.#pattern)?.[0];
    if (found === undefined || found === '*') return found;
    return this.#rules.extended === (found.length === 1) ? found.at(-1) : undefined;
  }

  #take(): void {
    this.#at += this.#pattern[this.#at] === '\\' ? 2 : 1;
  }

  #character(): string {
    const char = String.fromCodePoint(this.#pattern.codePointAt(this.#at) as number);
    this.#at += char.length;
    return char;
  }
}

const escaped = (char: string): string => (/[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char);
