/** Shell patterns (bash(1), Pattern Matching) as regular expressions. */

const CLASSES: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  print: '\\x20-\\x7e',
  graph: '\\x21-\\x7e',
  cntrl: '\\x00-\\x1f\\x7f',
  xdigit: '0-9A-Fa-f',
  word: 'a-zA-Z0-9_',
};

export function hasGlob(pattern: string): boolean {
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '\\') i += 1;
    else if (char === '*' || char === '?') return true;
    else if (char === '[' && pattern.indexOf(']', i + 2) > 0) return true;
    else if ('+@!'.includes(char as string) && pattern[i + 1] === '(') return true;
  }
  return false;
}

export interface PatternOptions {
  readonly ignoreCase?: boolean;
  /** `*` takes as little as it can. */
  readonly lazy?: boolean;
}

/** A regular expression's source, without anchors. */
export function patternSource(pattern: string, options: PatternOptions = {}): string {
  const star = options.lazy ? '[\\s\\S]*?' : '[\\s\\S]*';
  let out = '';
  let i = 0;
  while (i < pattern.length) {
    const char = String.fromCodePoint(pattern.codePointAt(i) as number);
    const next = pattern[i + char.length];
    if (next === '(' && '?*+@!'.includes(char)) {
      const end = closingParen(pattern, i + 1);
      if (end > 0) {
        const inner = alternatives(pattern.slice(i + 2, end))
          .map((each) => patternSource(each, options))
          .join('|');
        const rest = char === '!' ? patternSource(pattern.slice(end + 1), options) : '';
        out += char === '!' ? `(?!(?:${inner})${rest}$)${star}` : `(?:${inner})${char === '@' ? '' : char}`;
        i = end + 1;
        continue;
      }
    }
    if (char === '*') {
      while (pattern[i + 1] === '*' && pattern[i + 2] !== '(') i += 1;
      out += star;
    } else if (char === '?') out += '[\\s\\S]';
    else if (char === '[') {
      const bracket = bracketSource(pattern, i);
      out += bracket ? bracket.source : '\\[';
      i = bracket ? bracket.end : i;
    } else if (char === '\\' && i + 1 < pattern.length) {
      const escaped = String.fromCodePoint(pattern.codePointAt(i + 1) as number);
      out += literalSource(escaped);
      i += escaped.length;
    } else out += literalSource(char);
    i += char === '*' || char === '[' || char === '\\' ? 1 : char.length;
  }
  return out;
}

export function compilePattern(pattern: string, options: PatternOptions = {}): RegExp {
  try {
    return new RegExp(`^(?:${patternSource(pattern, options)})$`, options.ignoreCase ? 'iu' : 'u');
  } catch {
    // A range such as [z-a] matches nothing; the rest of the pattern is then only text.
    return new RegExp(`^${[...pattern].map(literalSource).join('')}$`, 'u');
  }
}

export function matchesPattern(text: string, pattern: string, options: PatternOptions = {}): boolean {
  return compilePattern(pattern, options).test(text);
}

function literalSource(char: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char.isWellFormed() ? char : `\\u${char.charCodeAt(0).toString(16)}`;
}

/** `[…]` at `start`: its source and where its `]` is. */
function bracketSource(pattern: string, start: number): { source: string; end: number } | undefined {
  let i = start + 1;
  const negated = pattern[i] === '!' || pattern[i] === '^';
  if (negated) i += 1;
  const first = i;
  let set = '';
  for (; i < pattern.length; i++) {
    const char = pattern[i] as string;
    if (char === ']' && i > first) {
      return { source: set === '' ? '[\\s\\S]' : `[${negated ? '^' : ''}${set}]`, end: i };
    }
    const named = char === '[' ? /^\[:([a-z]+):\]/.exec(pattern.slice(i, i + 12)) : null;
    if (named && CLASSES[named[1] as string]) {
      set += CLASSES[named[1] as string];
      i += named[0].length - 1;
    } else if (char === '\\' && i + 1 < pattern.length) {
      i += 1;
      set += `\\${setEscape(pattern[i] as string)}`;
    } else if (char === '-' && i > first && pattern[i + 1] !== ']') set += '-';
    else set += setChar(char);
  }
  return undefined;
}

function setEscape(char: string): string {
  return /[\^$\\.*+?()[\]{}|/-]/.test(char) ? char : `u{${(char.codePointAt(0) as number).toString(16)}}`;
}

function setChar(char: string): string {
  return /[\^\\[\]-]/.test(char) ? `\\${char}` : char;
}

/** Where the parenthesis that opens at `open` closes, or -1. */
function closingParen(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '\\') i += 1;
    else if (pattern[i] === '(') depth += 1;
    else if (pattern[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

function alternatives(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    else if (text[i] === '|' && depth === 0) {
      found.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...found, text.slice(start)];
}
