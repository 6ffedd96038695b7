import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, type Rounding, rounded } from './fraction.ts';
import { BadNumber, readNumber, type Scale, writeNumber } from './numbers.ts';

const quote = (word: string): string => `<${word}>`;
const write = (text: string, to: Scale, rounding: Rounding = 'from-zero'): string =>
  writeNumber(readNumber(text, 'none', quote), { to, rounding, precision: undefined });

describe('numfmt', () => {
  it('writes exact multiples as they are, and a little more as the next tenth', () => {
    expect(write('1100', 'si')).toBe('1.1K');
    expect(write('1101', 'si')).toBe('1.2K');
    expect(write('999999', 'si')).toBe('1.0M');
    expect(write('1025', 'iec')).toBe('1.1K');
    expect(write('0.5', 'iec')).toBe('0');
  });

  it('reads back what it wrote, to the last digit that it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (number) => {
        const shown = write(String(number), 'iec-i', 'down');
        const read = Number(decimal(readNumber(shown, 'iec-i', quote).value, 0));
        expect(read).toBeLessThanOrEqual(number + 1);
        expect(read).toBeGreaterThanOrEqual(number * 0.9 - 1);
      }),
    );
  });

  it('takes any text for a number or says why not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'019.-KMi x') }),
        fc.constantFrom<Scale>('none', 'auto', 'si', 'iec', 'iec-i'),
        (text, from) => {
          try {
            expect(readNumber(text, from, quote).value.denominator > 0n).toBe(true);
          } catch (error) {
            if (!(error instanceof BadNumber)) throw error;
          }
        },
      ),
    );
  });

  it('rounds to a neighbour, the one that was asked for', () => {
    const half = { numerator: -5n, denominator: 2n };
    expect((['up', 'down', 'from-zero', 'towards-zero', 'nearest'] as const).map((how) => rounded(half, how))).toEqual([
      -2n,
      -3n,
      -3n,
      -2n,
      -3n,
    ]);
  });
});
