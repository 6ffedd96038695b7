import { NotSimulated, PythonSyntaxError, type Span } from './syntax-error.ts';

export interface Token extends Span {
  readonly kind: 'name' | 'number' | 'string' | 'op' | 'newline' | 'indent' | 'dedent' | 'end';
  /** As written; of a string only what stands between its quotes. */
  readonly text: string;
  /** A string's prefix, in lower case. */
  readonly prefix?: string;
  readonly quote?: string;
}

const OPERATORS = [
  ...['**=', '//=', '>>=', '<<=', '...', '!=', '->', ':=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '@=', '==', '<=', '>='],
  ...['**', '//', '<<', '>>', '+', '-', '*', '/', '%', '@', '&', '|', '^', '~', '<', '>', '(', ')', '[', ']', '{', '}', ',', ':', '.'],
  ...[';', '='],
];
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const NUMBER = /0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const STRING = /([rRbBfFuU]{0,2})("""|'''|"|')/y;

/** Cuts a source into tokens, indentation and all. @throws PythonSyntaxError */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const indents = [0];
  const open: { text: string; span: Span }[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  let fresh = true;
  const span = (from: number, to: number, fromLine = line, fromStart = lineStart): Span => ({
    ...{ line: fromLine, col: from - fromStart, endLine: line, endCol: to - lineStart },
  });
  const newline = (): void => {
    at++;
    line++;
    lineStart = at;
  };
  while (at < source.length) {
    if (fresh && open.length === 0) {
      const blank = /[ \t\f]*/y;
      blank.lastIndex = at;
      const lead = blank.exec(source)?.[0] ?? '';
      const after = source[at + lead.length];
      if (after === undefined || after === '\n' || after === '#' || after === '\r') {
        at += lead.length;
        while (at < source.length && source[at] !== '\n') at++;
        if (at < source.length) newline();
        continue;
      }
      const width = [...lead].reduce((sum, char) => (char === '\t' ? sum + 8 - (sum % 8) : sum + 1), 0);
      at += lead.length;
      if (width > (indents.at(-1) ?? 0)) {
        indents.push(width);
        tokens.push({ kind: 'indent', text: lead, ...span(at, at) });
      }
      while (width < (indents.at(-1) ?? 0)) {
        indents.pop();
        tokens.push({ kind: 'dedent', text: '', ...span(at, at) });
        if (width > (indents.at(-1) ?? 0)) {
          const end = source.indexOf('\n', at);
          const edge = (end < 0 ? source.length : end) - lineStart;
          throw new PythonSyntaxError(
            'unindent does not match any outer indentation level',
            { line, col: edge, endLine: line, endCol: edge },
            'IndentationError',
          );
        }
      }
      fresh = false;
    }
    const char = source[at] ?? '';
    if (char === '\n') {
      if (open.length === 0) {
        tokens.push({ kind: 'newline', text: '', ...span(at, at + 1) });
        fresh = true;
      }
      newline();
      continue;
    }
    if (/[ \t\r\f]/.test(char)) {
      at++;
      continue;
    }
    if (char === '#') {
      while (at < source.length && source[at] !== '\n') at++;
      continue;
    }
    if (char === '\\') {
      if (source[at + 1] !== '\n') {
        throw at + 1 >= source.length
          ? new PythonSyntaxError('unexpected EOF while parsing', span(at, at + 1), 'SyntaxError', true)
          : new PythonSyntaxError('unexpected character after line continuation character', span(at, at + 1));
      }
      at++;
      newline();
      if (at >= source.length) throw new PythonSyntaxError('unexpected EOF while parsing', span(at, at), 'SyntaxError', true);
      continue;
    }
    STRING.lastIndex = at;
    const string = STRING.exec(source);
    if (string) {
      const [whole, prefix = '', quote = ''] = string;
      const [from, fromLine, fromStart] = [at, line, lineStart];
      at += whole.length;
      const bodyFrom = at;
      const long = quote.length === 3;
      while (!source.startsWith(quote, at)) {
        if (at >= source.length || (source[at] === '\n' && !long)) {
          const where = { line: fromLine, col: from - fromStart, endLine: fromLine, endCol: from - fromStart + 1 };
          throw long
            ? new PythonSyntaxError(
                `unterminated triple-quoted string literal (detected at line ${source.endsWith('\n') ? line - 1 : line})`,
                where,
                'SyntaxError',
                true,
              )
            : new PythonSyntaxError(`unterminated string literal (detected at line ${line})`, where);
        }
        if (source[at] === '\\' && at + 1 < source.length) at++;
        if (source[at] === '\n') newline();
        else at++;
      }
      const text = source.slice(bodyFrom, at);
      at += quote.length;
      tokens.push({ kind: 'string', text, prefix: prefix.toLowerCase(), quote, ...span(from, at, fromLine, fromStart) });
      continue;
    }
    if (/\d/.test(char) || (char === '.' && /\d/.test(source[at + 1] ?? ''))) {
      NUMBER.lastIndex = at;
      const text = NUMBER.exec(source)?.[0] ?? char;
      const from = at;
      at += text.length;
      if (/[jJ]/.test(source[at] ?? '')) throw new NotSimulated('a complex number');
      if (/^0[\d_]*[1-9]/.test(text) && /^[\d_]+$/.test(text)) {
        throw new PythonSyntaxError(
          'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
          span(from, from + (/^0+/.exec(text)?.[0].length ?? 1)),
        );
      }
      if (/[\p{L}_]/u.test(source[at] ?? '') && !/^(and|else|for|if|in|is|not|or)/.test(source.slice(at)))
        throw new PythonSyntaxError('invalid decimal literal', span(at - 1, at));
      tokens.push({ kind: 'number', text, ...span(from, at) });
      continue;
    }
    NAME.lastIndex = at;
    const name = NAME.exec(source)?.[0];
    if (name) {
      at += name.length;
      tokens.push({ kind: 'name', text: name, ...span(at - name.length, at) });
      continue;
    }
    const operator = OPERATORS.find((one) => source.startsWith(one, at));
    if (!operator) {
      if (char === '!' || char === '?' || char === '$') throw new PythonSyntaxError('invalid syntax', span(at, at + 1));
      const code = (source.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      throw new PythonSyntaxError(`invalid character '${String.fromCodePoint(source.codePointAt(at) ?? 0)}' (U+${code})`, span(at, at + 1));
    }
    if ('([{'.includes(operator)) open.push({ text: operator, span: span(at, at + 1) });
    if (operator in CLOSERS) {
      const last = open.pop();
      if (!last) throw new PythonSyntaxError(`unmatched '${operator}'`, span(at, at + 1));
      if (last.text !== CLOSERS[operator]) {
        const where = last.span.line === line ? '' : ` on line ${last.span.line}`;
        throw new PythonSyntaxError(
          `closing parenthesis '${operator}' does not match opening parenthesis '${last.text}'${where}`,
          span(at, at + 1),
        );
      }
    }
    at += operator.length;
    tokens.push({ kind: 'op', text: operator, ...span(at - operator.length, at) });
  }
  const last = open.at(-1);
  if (last) throw new PythonSyntaxError(`'${last.text}' was never closed`, last.span, 'SyntaxError', true);
  if (!fresh) tokens.push({ kind: 'newline', text: '', ...span(at, at + 1) });
  for (let i = 1; i < indents.length; i++) tokens.push({ kind: 'dedent', text: '', ...span(at, at) });
  tokens.push({ kind: 'end', text: '', ...span(at, at) });
  return tokens;
}
