import { EditorError } from './outside.ts';

/** How a pattern is read: the options, and what `~` stands for. */
export interface PatternOptions {
  readonly ignoreCase: boolean;
  readonly smartCase: boolean;
  readonly lastReplacement: string;
}

const CLASSES: Readonly<Record<string, string>> = {
  s: '[ \\t]',
  S: '[^ \\t]',
  d: '[0-9]',
  D: '[^0-9]',
  w: '[0-9A-Za-z_]',
  W: '[^0-9A-Za-z_]',
  h: '[A-Za-z_]',
  a: '[A-Za-z]',
  A: '[^A-Za-z]',
  l: '[a-z]',
  u: '[A-Z]',
  L: '[^a-z]',
  U: '[^A-Z]',
  x: '[0-9A-Fa-f]',
  o: '[0-7]',
  i: '[0-9A-Za-z_\\u00c0-\\u00ff]',
  k: '[0-9A-Za-z_\\u00c0-\\uffff]',
  f: '[\\w/.+,#$%~=-]',
  p: '[^\\0-\\x1f]',
  t: '\\t',
  e: '\\x1b',
  r: '\\r',
  '<': '(?<![\\w\\u00c0-\\uffff])(?=[\\w\\u00c0-\\uffff])',
  '>': '(?<=[\\w\\u00c0-\\uffff])(?![\\w\\u00c0-\\uffff])',
};
const NAMED: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  lower: 'a-z',
  upper: 'A-Z',
  punct: '!-\\/:-@\\[-`{-~',
  space: ' \\t-\\r',
  blank: ' \\t',
  xdigit: '0-9A-Fa-f',
};

/** vim's pattern as JavaScript's, for text of one line. @throws EditorError E54, E55 … @see vim's pattern.txt */
export function compilePattern(pattern: string, options: PatternOptions): RegExp {
  let source = '';
  let open = 0;
  let magic = 'm';
  let forced: boolean | undefined;
  let start = true;
  for (let at = 0; at < pattern.length; at++) {
    let char = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    at += char.length - 1;
    let escaped = false;
    if (char === '\\' && at + 1 < pattern.length) {
      escaped = true;
      char = pattern[++at] ?? '';
    }
    const wasStart: boolean = start;
    start = false;
    const very = magic === 'v' && !escaped && /[+?=|(){<>@%&]/.test(char);
    if (escaped && /[vmMV]/.test(char)) {
      magic = char;
      start = wasStart;
    } else if (escaped && /[cC]/.test(char)) {
      forced = char === 'c';
      start = wasStart;
    } else if ((escaped && magic !== 'v' && /[+?=|(){]/.test(char)) || (very && /[+?=|(){]/.test(char))) {
      if (char === '(') {
        open += 1;
        source += '(';
        start = true;
      } else if (char === ')') {
        if (--open < 0) throw new EditorError('E55: Unmatched \\)');
        source += ')';
      } else if (char === '|') {
        source += '|';
        start = true;
      } else if (char === '{') {
        const end = pattern.indexOf('}', at);
        const body = end < 0 ? undefined : /^(-?)(\d*)(,?)(\d*)\\?$/.exec(pattern.slice(at + 1, end));
        if (!body) throw new EditorError('E554: Syntax error in \\{...}');
        source += `{${body[2] || '0'}${body[3] || (body[2] ? '' : ',')}${body[4] ?? ''}}${body[1] ? '?' : ''}`;
        at = end;
      } else source += char === '=' ? '?' : char;
    } else if ((escaped && magic !== 'v' && /[<>]/.test(char)) || (very && /[<>]/.test(char))) source += CLASSES[char];
    else if (escaped && char === 'z' && /[se]/.test(pattern[at + 1] ?? '')) {
      source = pattern[++at] === 's' ? `(?<=${source})` : `${source}(?=`;
      if (pattern[at] === 'e') open += 1000;
    } else if (escaped && CLASSES[char]) source += CLASSES[char];
    else if (escaped && char === 'n') throw new EditorError('dockwire: patterns over several lines are not simulated yet');
    else if (escaped && /[1-9]/.test(char)) source += `\\${char}`;
    else {
      const special = magic === 'v' || magic === 'm' ? !escaped : escaped;
      if (char === '^' && (wasStart || magic === 'v') && (!escaped || magic === 'V')) source += '^';
      else if (char === '$' && !escaped && /^$|^\\[|)]/.test(pattern.slice(at + 1))) source += '$';
      else if (char === '.' && special) source += '.';
      else if (char === '*' && special && !wasStart) source += '*';
      else if (char === '~' && special) source += literal(options.lastReplacement);
      else if (char === '[' && special) {
        const end = bracketEnd(pattern, at);
        if (end < 0) source += '\\[';
        else {
          source += bracket(pattern.slice(at + 1, end));
          at = end;
        }
      } else source += literal(char);
    }
  }
  if (open >= 1000) {
    source += ')';
    open -= 1000;
  }
  if (open > 0) throw new EditorError('E54: Unmatched \\(');
  const ignore = forced ?? (options.ignoreCase && !(options.smartCase && /\p{Lu}/u.test(pattern)));
  try {
    return new RegExp(source, ignore ? 'gui' : 'gu');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new EditorError('E64: * follows nothing');
  }
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (char) => (char === '-' ? '\\x2d' : `\\${char}`));
}

function bracketEnd(pattern: string, from: number): number {
  let at = from + 1;
  if (pattern[at] === '^') at += 1;
  if (pattern[at] === ']') at += 1;
  for (; at < pattern.length; at++) {
    const named = /^\[:\w+:\]/.exec(pattern.slice(at));
    if (named) at += named[0].length - 1;
    else if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === ']') return at;
  }
  return -1;
}

function bracket(body: string): string {
  const not = body.startsWith('^');
  const inside = (not ? body.slice(1) : body).replace(
    /\[:(\w+):\]|\\(.)|[\\\][&|^~!#$%*+,.:;<=>?@`{}()/-]/gu,
    (all, name: string, escaped: string) => {
      if (name) return NAMED[name] ?? '';
      if (escaped)
        return /[tren]/.test(escaped)
          ? escaped === 'e'
            ? '\\x1b'
            : `\\${escaped}`
          : /[\]\\^-]/.test(escaped)
            ? `\\${escaped}`
            : `\\\\${literal(escaped)}`;
      return /[-]/.test(all)
        ? '-'
        : /[\\\][^|/(){}]/.test(all)
          ? `\\${all}`
          : /[.*+?$]/.test(all)
            ? `\\${all}`
            : `\\u{${all.charCodeAt(0).toString(16)}}`;
    },
  );
  return `[${not ? '^' : ''}${inside.replace(/^-|-$/g, '\\-')}]`;
}
