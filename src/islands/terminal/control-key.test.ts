import { expect, it } from 'vitest';
import { withControl } from './control-key.ts';

it.each([
  ['c', '\x03'],
  ['C', '\x03'],
  ['x', '\x18'],
  ['\\', '\x1c'],
  ['_', '\x1f'],
  ['?', '\x7f'],
  [' ', '\0'],
  ['1', '1'],
  ['한', '한'],
  ['\x1b[A', '\x1b[A'],
  ['ab', 'ab'],
])('with Ctrl, %j types %j', (text, typed) => {
  expect(withControl(text)).toBe(typed);
});
