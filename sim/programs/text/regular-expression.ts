import { PosixExpression } from '../../libc/regex/posix-expression.ts';
import { anyOfSource, literalSource } from '../../libc/regex/posix-source.ts';

/** What grep's options say about its patterns. */
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
  const flags = `g${ignoreCase ? 'i' : ''}u`;
  if (syntax === 'P') {
    const kept = patterns.map((pattern) => pattern.replace(/^(.*)\\K/s, '(?<=$1)'));
    return new RegExp(framed(kept.map((one) => `(?:${one})`).join('|'), { word, line }), flags);
  }
  const lines = patterns.flatMap((pattern) => pattern.split('\n'));
  const whole =
    syntax === 'F'
      ? lines.map((one) => `(?:${literalSource(one)})`).join('|')
      : anyOfSource(lines, syntax === 'E' ? 'egrep' : 'grep', bytes);
  return new PosixExpression(framed(whole, { word, line }), flags);
}

function framed(whole: string, { word, line }: { word: boolean | undefined; line: boolean | undefined }): string {
  const words = word ? `(?<![\\w])(?:${whole})(?![\\w])` : whole;
  return line ? `^(?:${words})$` : words;
}

/** What glibc says about an expression where JavaScript has its own words for it. */
export function worded({ message }: SyntaxError): string {
  if (!message.startsWith('Invalid regular expression:')) return message;
  if (/out of order in \{\}/.test(message)) return 'Invalid content of \\{\\}';
  if (/[Ii]ncomplete quantifier|[Ll]one quantifier/.test(message)) return 'Unmatched \\{';
  if (/out of order/.test(message)) return 'Invalid range end';
  if (/[Uu]nterminated group|Unmatched '?\(/.test(message)) return 'Unmatched ( or \\(';
  if (/Unmatched '?\)/.test(message)) return 'Unmatched ) or \\)';
  if (/[Nn]othing to repeat/.test(message)) return 'Invalid preceding regular expression';
  return 'Invalid regular expression';
}
