import type { ParseError } from 'unbash';
import { IN_CONDITIONAL } from './conditional-mistake.ts';

const OPENERS: Readonly<Record<string, string>> = {
  'unterminated single quote': "'",
  'unterminated double quote': '"',
  'unterminated backtick': '`',
  'unterminated command substitution': ')',
  'unterminated parameter expansion': '}',
  'unterminated arithmetic expansion': ')',
  'unterminated arithmetic command': ')',
  'unterminated extended glob': ')',
};

/** The lines bash prints for input it cannot parse; each goes after `bash: line N: ` (`line` relative to the source, from 1). */
export function syntaxError(source: string, error: ParseError, cutShort: boolean): { readonly line: number; readonly text: string }[] {
  const lineOf = (pos: number): number => source.slice(0, pos).split('\n').length;
  if (cutShort) {
    if (error.message === "expected ']]' to close '[['")
      return [{ line: lineOf(source.lastIndexOf('[[', error.pos)), text: "unexpected EOF while looking for `]]'" }];
    const closer = OPENERS[error.message];
    const lastLine = lineOf(source.length) + (source.endsWith('\n') ? 0 : 1);
    if (closer) {
      const line = error.message === 'unterminated command substitution' ? lastLine : lineOf(error.pos);
      return [{ line, text: `unexpected EOF while looking for matching \`${closer}'` }];
    }
    return [{ line: lastLine, text: 'syntax error: unexpected end of file' }];
  }
  const line = lineOf(error.pos);
  if (error.message.startsWith(IN_CONDITIONAL)) {
    const said = error.message.slice(IN_CONDITIONAL.length);
    return said ? [{ line, text: said }] : [];
  }
  const token = tokenAt(source, error.pos);
  const text = source.split('\n')[line - 1] ?? '';
  return [
    { line, text: `syntax error near unexpected token \`${token}'` },
    { line, text: `\`${text}'` },
  ];
}

/** The token bash would name: an operator, or a word up to the next one. */
export function tokenAt(source: string, pos: number): string {
  const rest = source.slice(pos).replace(/^[ \t]+/, '');
  if (rest === '' || rest.startsWith('\n')) return 'newline';
  const operator = /^(;;&|;;|;&|&&|&>>|&>|\|\||\|&|<<<|<<-|<<|<>|<&|>>|>&|>\||[;&|()<>])/.exec(rest);
  if (operator) return operator[0];
  return /^[^\s;&|()<>]+/.exec(rest)?.[0] ?? rest.charAt(0);
}

/** The one line of dash (`Syntax error: ")" unexpected`) and of BusyBox (`syntax error: unexpected ")"`). */
export function plainSyntaxError(shell: 'dash' | 'ash', source: string, error: ParseError, cutShort: boolean): string {
  const quote = /quote|backtick/.test(error.message);
  if (cutShort && quote) return shell === 'dash' ? 'Syntax error: Unterminated quoted string' : 'syntax error: unterminated quoted string';
  const token = cutShort ? 'end of file' : tokenAt(source, error.pos);
  const shown = cutShort || token === 'newline' ? token : `"${token}"`;
  const expected = /^expected '(\S+)' to close/.exec(error.message)?.[1];
  const hint = expected ? ` (expecting "${expected}")` : '';
  return shell === 'dash' ? `Syntax error: ${shown} unexpected${hint}` : `syntax error: unexpected ${shown}${hint}`;
}
