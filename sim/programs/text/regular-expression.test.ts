import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './regular-expression.ts';

const matches = (pattern: string, syntax: string, line: string): boolean => compile([pattern], { syntax }).test(line);

describe('a POSIX pattern', () => {
  it.each([
    ['a+', 'G', 'a+', true],
    ['a+', 'G', 'aa', false],
    ['a\\+', 'G', 'aa', true],
    ['a+', 'E', 'aa', true],
    ['\\(ab\\)\\1', 'G', 'abab', true],
    ['(ab)\\1', 'E', 'abab', true],
    ['x\\|y', 'G', 'y', true],
    ['*a', 'G', '*a', true],
    ['a^b', 'G', 'a^b', true],
    ['a$b', 'G', 'a$b', true],
    ['[]x]', 'G', ']', true],
    ['[^]x]', 'G', ']', false],
    ['[[:digit:]-]\\{3\\}', 'G', '1-2', true],
    ['\\<is\\>', 'G', 'this', false],
    ['\\<is\\>', 'G', 'it is', true],
    ['[a\\]', 'G', '\\', true],
  ])('%s (%s) against %s', (pattern, syntax, line, expected) => {
    expect(matches(pattern, syntax, line)).toBe(expected);
  });

  it('that is fixed finds itself in any text, whatever it is made of', () => {
    const plain = fc.string({ unit: 'grapheme-ascii' }).filter((text) => !text.includes('\n'));
    fc.assert(fc.property(plain, plain, plain, (before, pattern, after) => matches(pattern, 'F', before + pattern + after)));
  });
});
