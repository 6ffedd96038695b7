import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Typing } from './typing.ts';

/** A typing with its breaths in the test's hand. */
function typing(): { made: Typing; sent: string[]; breathe: () => boolean } {
  const sent: string[] = [];
  const breaths: (() => void)[] = [];
  const made = new Typing(
    (text) => sent.push(text),
    (next) => breaths.push(next),
  );
  const breathe = (): boolean => {
    const next = breaths.shift();
    next?.();
    return next !== undefined;
  };
  return { made, sent, breathe };
}

it('hands on a key at once', () => {
  const { made, sent } = typing();
  made.push('a');
  made.push('\x03');
  expect(sent).toEqual(['a', '\x03']);
});

it('loses nothing of what is long, keeps the order, and cuts no character in two', () => {
  const text = fc
    .array(fc.constantFrom('a', '한', '😀', 'x'.repeat(5000), '😀'.repeat(9000)), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.nat(3)), { maxLength: 8 }), (pushes) => {
      const { made, sent, breathe } = typing();
      for (const [pushed, breaths] of pushes) {
        made.push(pushed);
        for (let i = 0; i < breaths; i++) breathe();
      }
      while (breathe());
      expect(sent.join('')).toBe(pushes.map(([pushed]) => pushed).join(''));
      for (const piece of sent) {
        expect(piece.length).toBeLessThanOrEqual(16_385);
        expect(piece.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
