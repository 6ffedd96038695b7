import { expect, it } from 'vitest';
import { LEAST, MIDDLE, MOST, splitForKey, withinSplit } from './splitter.ts';

it('keeps both parts in sight', () => {
  expect(withinSplit(-20)).toBe(LEAST);
  expect(withinSplit(140)).toBe(MOST);
  expect(withinSplit(33.333)).toBe(33.3);
});

it.each([
  ['ArrowUp', 50, 46],
  ['ArrowDown', 50, 54],
  ['ArrowUp', LEAST, LEAST],
  ['ArrowDown', MOST, MOST],
  ['Home', 50, LEAST],
  ['End', 50, MOST],
  ['Enter', 20, MIDDLE],
  ['Tab', 50, undefined],
])('%s from %i leads to %s', (key, from, to) => {
  expect(splitForKey(key, from)).toBe(to);
});
