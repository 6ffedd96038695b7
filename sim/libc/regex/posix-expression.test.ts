import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PosixExpression } from './posix-expression.ts';
import { posixSource } from './posix-source.ts';

const found = (pattern: string, text: string): (string | undefined)[] | undefined => {
  const match = new PosixExpression(posixSource(pattern, 'regcomp'), 'u').exec(text);
  return match ? [...match] : undefined;
};

describe('a POSIX expression', () => {
  it.each([
    ['ab|abcd', 'xabcd', ['abcd']],
    ['(a|ab)(c|bcd)(d*)', 'abcd', ['abcd', 'a', 'bcd', '']],
    ['a?(ab)?', 'ab', ['ab', 'ab']],
    ['((a)|b)*', 'ab', ['ab', 'b', 'a']],
    ['(a*)(ab)*\\1', 'aabab', ['aaba', 'a', 'ab']],
    ['(a|aa)+$', 'aaa', ['aaa', 'a']],
  ])('%s in %s', (pattern, text, groups) => {
    expect(found(pattern, text)).toEqual(groups);
  });

  it('finds the longest of what starts first, whichever matcher does the work', () => {
    const atom = fc.constantFrom('a', 'b', 'c', '.', '[ab]', '(a)', '(ab|a)', '(b|bc)', '(a*)');
    const piece = fc.tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{1,2}')).map(([one, operator]) => one + operator);
    const pattern = fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(pattern, text, (branches, subject) => {
        const source = posixSource(branches.map((branch) => branch.join('')).join('|'), 'regcomp');
        const whole = new RegExp(`^(?:${source})$`, 'u');
        const match = new PosixExpression(source, 'u').exec(subject);
        for (let start = 0; start <= subject.length; start++)
          for (let end = subject.length; end >= start; end--)
            if (whole.test(subject.slice(start, end))) return match?.index === start && match[0].length === end - start;
        return match === null;
      }),
      { numRuns: 2000 },
    );
  });

  it('does not lose itself in what matches in many ways', () => {
    const text = 'a'.repeat(20_000);
    expect(found('^(a+)+$b', text)).toBeUndefined();
    expect(found('(a|aa)*b|(a*)*c', text)).toBeUndefined();
  });

  it('gives up where back references take too many steps', () => {
    expect(() => found('((a*)*)*\\1\\2b', 'a'.repeat(2000))).toThrow('Cannot allocate memory');
  });

  it('works wherever a RegExp does', () => {
    const expression = new PosixExpression('ab|abcd', 'gu');
    expect('ab abcd'.replace(expression, '<$&>')).toBe('<ab> <abcd>');
    expect([...'ab abcd'.matchAll(expression)].map(({ index }) => index)).toEqual([0, 3]);
  });
});
