import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabStops } from './tab-stops.ts';

const read = (...lists: string[]) => tabStops(lists, (word) => `<${word}>`);

describe('lists of tab stops', () => {
  it('are multiples, places, and what is behind the last place', () => {
    const next = (list: string, column: number) => {
      const stops = read(list);
      return typeof stops === 'string' ? stops : stops.next(column);
    };
    expect(next('4', 5)).toBe(8);
    expect(next('2,5', 2)).toBe(5);
    expect(next('2,5', 5)).toBeUndefined();
    expect(next('2,/3', 2)).toBe(3);
    expect(next('4,+6', 4)).toBe(10);
  });

  it('say what is wrong with them', () => {
    expect(read('0')).toBe('tab size cannot be 0');
    expect(read('5,3')).toBe('tab sizes must be ascending');
    expect(read('x')).toBe('tab size contains invalid character(s): <x>');
  });

  it('always lead on', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,/+ x') }), fc.nat(100), (list, column) => {
        const stops = read(list);
        const next = typeof stops === 'string' ? undefined : stops.next(column);
        expect(next === undefined || next > column).toBe(true);
      }),
    );
  });
});
