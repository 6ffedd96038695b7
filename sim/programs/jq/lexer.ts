import { CompileError } from './syntax.ts';

export interface Token {
  readonly kind: 'word' | 'field' | 'variable' | 'number' | 'text' | 'format' | 'operator' | 'end';
  /** A text's pieces are told apart by {@link parts}. */
  readonly text: string;
  readonly parts?: readonly (string | { readonly source: string; readonly at: number })[];
  readonly at: number;
}

const OPERATORS = [
  '?//=',
  '?//',
  '//=',
  '//',
  '|=',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '==',
  '!=',
  '<=',
  '>=',
  '..',
  '|',
  ',',
  '.',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  ':',
  ';',
  '=',
  '<',
  '>',
  '+',
  '-',
  '*',
  '/',
  '%',
  '?',
  '$',
]; // prettier-ignore

/** Splits a jq program into tokens. @throws CompileError */
export function tokens(source: string): Token[] {
  const out: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const blank = /^(?:\s+|#[^\n]*)/.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const start = at;
    const match =
      read(/^\.([A-Za-z_]\w*)/, 'field', 1) ??
      read(/^\$([A-Za-z_]\w*(?:::[A-Za-z_]\w*)*)/, 'variable', 1) ??
      read(/^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/, 'number', 0) ??
      read(/^@[A-Za-z0-9]+/, 'format', 0) ??
      read(/^[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*/, 'word', 0);
    if (match) {
      out.push(match);
      continue;
    }
    if (rest.startsWith('"')) {
      const { parts, end } = readText(source, at);
      out.push({ kind: 'text', text: '', parts, at });
      at = end;
      continue;
    }
    const operator = OPERATORS.find((one) => rest.startsWith(one));
    if (!operator) throw new CompileError(`syntax error, unexpected INVALID_CHARACTER`, at);
    out.push({ kind: 'operator', text: operator, at });
    at += operator.length;

    function read(pattern: RegExp, kind: Token['kind'], group: number): Token | undefined {
      const found = pattern.exec(rest);
      if (!found) return undefined;
      at += found[0].length;
      return { kind, text: found[group] ?? '', at: start };
    }
  }
  out.push({ kind: 'end', text: '', at: Math.max(0, source.length - 1) });
  return out;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '"': '"', '\\': '\\', '/': '/' };

function readText(source: string, start: number): { parts: NonNullable<Token['parts']>; end: number } {
  const parts: (string | { source: string; at: number })[] = [];
  let piece = '';
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at] ?? '';
    if (char === '"') return { parts: [...parts, piece], end: at + 1 };
    if (char !== '\\') {
      piece += char;
      continue;
    }
    at++;
    const code = source[at] ?? '';
    if (code === '(') {
      const end = closing(source, at);
      parts.push(piece, { source: source.slice(at + 1, end), at: at + 1 });
      piece = '';
      at = end;
    } else if (code === 'u') {
      piece += String.fromCharCode(Number.parseInt(source.slice(at + 1, at + 5), 16));
      at += 4;
    } else if (code in ESCAPES) piece += ESCAPES[code];
    else throw new CompileError('syntax error, unexpected INVALID_CHARACTER', at);
  }
  throw new CompileError(
    'syntax error, unexpected $end, expecting QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END (Unix shell quoting issues?)',
    Math.max(0, source.length - 1),
  );
}

/** Where the parenthesis that opens at `open` closes; texts inside may hold parentheses of their own. */
function closing(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    const char = source[at];
    if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at;
    else if (char === '"') at = readText(source, at).end - 1;
  }
  throw new CompileError('syntax error, unexpected $end (Unix shell quoting issues?)', Math.max(0, source.length - 1));
}
