import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowForKey, rowsInView } from './window.ts';

it('draws every row that can be seen, and few more', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(200_000), fc.integer({ min: 1, max: 900 }), (count, scroll, height) => {
      const top = Math.min(scroll, Math.max(0, count * 26 - height));
      const { first, end } = rowsInView(count, 26, top, height);
      expect(first).toBeLessThanOrEqual(Math.floor(top / 26));
      expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + height) / 26)));
      expect(end - first).toBeLessThan(height / 26 + 16);
    }),
  );
});

it('stays within a list that has grown shorter', () => {
  expect(rowsInView(3, 26, 5000, 300)).toEqual({ first: 0, end: 3 });
  expect(rowsInView(0, 26, 0, 300)).toEqual({ first: 0, end: 0 });
});

it.each([
  ['ArrowDown', -1, 0],
  ['ArrowUp', -1, 9],
  ['ArrowDown', 9, 9],
  ['PageDown', 2, 6],
  ['PageUp', 2, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['Enter', 5, undefined],
])('%s from row %i leads to %s', (key, at, to) => {
  expect(rowForKey(key, at, 10, 4)).toBe(to);
});
