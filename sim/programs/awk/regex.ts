import { PosixExpression } from '../../libc/regex/posix-expression.ts';
import { unescaped } from './lexer.ts';

const CLASSES: Readonly<Record<string, string>> = {
  ...{ alpha: 'a-zA-Z', digit: '0-9', alnum: 'a-zA-Z0-9', upper: 'A-Z', lower: 'a-z', space: ' \\t-\\r', blank: ' \\t' },
  ...{ punct: '!-\\/:-@\\[-`{-~', xdigit: '0-9A-Fa-f', print: ' -~', graph: '!-~', cntrl: '\\x00-\\x1f\\x7f' },
};

const compiled = new Map<string, RegExp>();

/** An extended regular expression with awk's escapes, as one of JavaScript's. It finds every match: set `lastIndex`. */
export function regexOf(source: string): RegExp {
  let regex = compiled.get(source);
  if (!regex) {
    regex = new PosixExpression(translated(source), 'gs');
    if (compiled.size > 500) compiled.clear();
    compiled.set(source, regex);
  }
  regex.lastIndex = 0;
  return regex;
}

function translated(source: string): string {
  let out = '';
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string;
    if (char === '\\') {
      const code = /^\\([0-7]{1,3}|[\s\S]?)/.exec(source.slice(at))?.[0] ?? char;
      const meant = unescaped(code);
      out += quoted(meant.length === 2 ? meant.slice(1) : meant);
      at += code.length - 1;
    } else if (char === '[') {
      const end = bracketEnd(source, at);
      if (end < 0) out += '\\[';
      else {
        out += bracket(source.slice(at + 1, end));
        at = end;
      }
    } else if (char === '{' && !/^\{\d+(,\d*)?\}/.test(source.slice(at))) out += '\\{';
    else if ('*+?'.includes(char) && /(^|[(|])$/.test(source.slice(0, at))) out += `\\${char}`;
    else if (char === ']') out += '\\]';
    else out += char;
  }
  return out;
}

const quoted = (char: string): string => (/[\\^$.*+?()[\]{}|/-]/.test(char) ? `\\${char}` : char);

function bracketEnd(source: string, start: number): number {
  let at = start + 1;
  if (source[at] === '^') at++;
  if (source[at] === ']') at++;
  for (; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source.startsWith('[:', at) && source.indexOf(':]', at) > 0) at = source.indexOf(':]', at) + 1;
    else if (source[at] === ']') return at;
  }
  return -1;
}

function bracket(inside: string): string {
  const negated = inside.startsWith('^');
  const body = (negated ? inside.slice(1) : inside).replace(
    /\[:(\w+):\]|\\([0-7]{1,3}|[\s\S])|([\][^])/g,
    (whole, name: string | undefined, code: string | undefined, special: string | undefined) => {
      if (name) return CLASSES[name] ?? '';
      if (special) return `\\${special}`;
      const meant = unescaped(whole);
      return quoted(meant.length === 2 ? (code ?? '') : meant);
    },
  );
  return `[${negated ? '^' : ''}${body}]`;
}
