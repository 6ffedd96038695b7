import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getopt, UsageError } from './getopt.ts';

const table = { short: 'ab:c::', long: { all: 'a', bytes: 'a', 'block=': 'b', 'color=?': 'c' } };

describe('getopt', () => {
  it('takes options anywhere, in any grouping', () => {
    expect(getopt(table, ['x', '-ab', '5', 'y', '--block=7', '--color', '-cauto', '--', '-a'])).toEqual({
      operands: ['x', 'y', '-a'],
      given: [
        { name: 'a', value: undefined },
        { name: 'b', value: '5' },
        { name: 'b', value: '7' },
        { name: 'c', value: undefined },
        { name: 'c', value: 'auto' },
      ],
    });
  });

  it.each([
    [['-z'], "invalid option -- 'z'"],
    [['-b'], "option requires an argument -- 'b'"],
    [['--block'], "option '--block' requires an argument"],
    [['--all=1'], "option '--all' doesn't allow an argument"],
    [['--nosuch'], "unrecognized option '--nosuch'"],
    [['--b'], "option '--b' is ambiguous; possibilities: '--bytes' '--block'"],
  ])('complains about %j as glibc does', (args, message) => {
    expect(() => getopt(table, args)).toThrow(new UsageError(message));
  });

  it('stops at the first operand where the rest is a command', () => {
    expect(getopt({ ...table, stopAtOperand: true }, ['-a', 'run', '-b']).operands).toEqual(['run', '-b']);
  });

  it('loses no word after --', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(getopt(table, ['--', ...words])).toEqual({ operands: words, given: [] });
      }),
    );
  });

  it('never fails but with a complaint', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.stringMatching(/^-{0,2}[abc=]{0,4}$/))), (words) => {
        try {
          getopt(table, words);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});
