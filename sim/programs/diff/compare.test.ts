import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from './compare.ts';

test('what the hunks leave out is the same on both sides, and applying them turns one file into the other', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const out: string[] = [];
      let at = 0;
      for (const { from, to } of differences(a, b)) {
        expect(from[1] - from[0] + (to[1] - to[0])).toBeGreaterThan(0);
        out.push(...a.slice(at, from[0]));
        expect(out.length).toBe(to[0]);
        out.push(...b.slice(...to));
        at = from[1];
      }
      out.push(...a.slice(at));
      expect(out).toEqual(b);
    }),
    { numRuns: 500 },
  );
});

test('finds the fewest lines', () => {
  expect(differences(['a', 'b', 'c'], ['b', 'c', 'd'])).toEqual([
    { from: [0, 1], to: [0, 0] },
    { from: [3, 3], to: [2, 3] },
  ]);
});
