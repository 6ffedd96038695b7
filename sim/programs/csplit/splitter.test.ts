import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pattern } from './patterns.ts';
import { NoSuchLine, Splitter } from './splitter.ts';

const pattern = (from: Partial<Pattern>): Pattern => ({
  written: 'x',
  line: undefined,
  matcher: undefined,
  skips: false,
  offset: 0,
  times: 0,
  ...from,
});

function pieces(lines: string[], patterns: Pattern[]): string[] {
  const found: string[] = [];
  const splitting = {
    suppresses: false,
    quote: (word: string) => word,
    put: (taken: readonly string[]) => void found.push(taken.join('')),
  };
  try {
    new Splitter(lines, splitting).run(patterns);
  } catch (error) {
    if (!(error instanceof NoSuchLine)) throw error;
  }
  return found;
}

describe('csplit', () => {
  const lines = ['a\n', 'b\n', 'a\n', 'c\n'];

  it('cuts before lines and matches', () => {
    expect(pieces(lines, [pattern({ line: 3 })])).toEqual(['a\nb\n', 'a\nc\n']);
    expect(pieces(lines, [pattern({ matcher: /c/ })])).toEqual(['a\nb\na\n', 'c\n']);
    expect(pieces(lines, [pattern({ matcher: /a/, times: Number.POSITIVE_INFINITY })])).toEqual(['', 'a\nb\n', 'a\nc\n']);
    expect(pieces(lines, [pattern({ matcher: /c/, skips: true, offset: -1 })])).toEqual(['a\nc\n']);
  });

  it('loses and doubles no line, wherever it is cut', () => {
    const cut = fc.oneof(
      fc.integer({ min: 1, max: 8 }).map((line) => pattern({ line })),
      fc
        .tuple(fc.constantFrom(/a/, /b/, /c/), fc.integer({ min: -2, max: 2 }), fc.nat(2))
        .map(([matcher, offset, times]) => pattern({ matcher, offset, times })),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a\n', 'b\n', 'c\n')), fc.array(cut, { maxLength: 3 }), (all, cuts) => {
        expect(all.join('').startsWith(pieces(all, cuts).join(''))).toBe(true);
      }),
    );
  });
});
