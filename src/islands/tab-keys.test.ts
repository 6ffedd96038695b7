import { expect, it } from 'vitest';
import { tabForKey } from './tab-keys.ts';

it.each([
  ['ArrowRight', 0, 3, 1],
  ['ArrowRight', 2, 3, 0],
  ['ArrowLeft', 0, 3, 2],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Enter', 0, 3, undefined],
  ['ArrowRight', -1, 0, undefined],
])('%s on tab %i of %i leads to %s', (key, at, count, to) => {
  expect(tabForKey(key, at, count)).toBe(to);
});
