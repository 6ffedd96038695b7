import { PosixExpression } from '../../libc/regex/posix-expression.ts';
import { posixSource } from '../../libc/regex/posix-source.ts';
import type { Tool } from '../tool.ts';

/** Where csplit cuts: at a line, or at one that matches; `times` more often, Infinity for `{*}`. */
export interface Pattern {
  readonly written: string;
  readonly line: number | undefined;
  readonly matcher: RegExp | undefined;
  /** `%…%`: what is before it goes into no file. */
  readonly skips: boolean;
  readonly offset: number;
  times: number;
}

/** A string is what is wrong, in GNU's words. */
export function patternsOf(words: readonly string[], tool: Tool): Pattern[] | string {
  const patterns: Pattern[] = [];
  let before = 0;
  for (const word of words) {
    const last = patterns.at(-1);
    if (word.startsWith('{') && last) {
      const inside = word.slice(1, word.endsWith('}') ? -1 : undefined);
      if (!word.endsWith('}')) return `${word}: '}' is required in repeat count`;
      if (inside !== '*' && !/^\d+$/.test(inside)) return `${tool.quote(word.slice(0, -1))}}: integer required between '{' and '}'`;
      last.times = inside === '*' ? Number.POSITIVE_INFINITY : Number(inside);
      continue;
    }
    const [mark = ''] = word;
    if (mark === '/' || mark === '%') {
      const end = closing(word, mark);
      if (end < 0) return `${word}: closing delimiter '${mark}' missing`;
      const offset = word.slice(end + 1);
      if (offset !== '' && !/^[-+]?\d+$/.test(offset)) return `${word}: integer expected after delimiter`;
      const expression = word.slice(1, end);
      try {
        const matcher = new PosixExpression(posixSource(expression, 'grep'), 'su');
        patterns.push({ written: word, line: undefined, matcher, skips: mark === '%', offset: Number(offset || 0), times: 0 });
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        return `${tool.quote(word)}: invalid regular expression: Invalid preceding regular expression`;
      }
      continue;
    }
    if (!/^\d+$/.test(word)) return `${tool.quote(word)}: invalid pattern`;
    const line = Number(word);
    if (line === 0) return `${word}: line number must be greater than zero`;
    if (line < before) return `line number ${tool.quote(word)} is smaller than preceding line number, ${before}`;
    before = line;
    patterns.push({ written: word, line, matcher: undefined, skips: false, offset: 0, times: 0 });
  }
  return patterns;
}

/** The last of the delimiters. */
const closing = (word: string, mark: string): number => (word.lastIndexOf(mark) > 0 ? word.lastIndexOf(mark) : -1);
