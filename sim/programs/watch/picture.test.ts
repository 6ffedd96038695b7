import { expect, it } from 'vitest';
import { painted, pictureOf, withDifferences } from './picture.ts';

const SHAPE = { rows: 3, cols: 6, wrap: true, color: false };
const lines = (printed: string, shape: Partial<typeof SHAPE> = {}): string[] => pictureOf(printed, { ...SHAPE, ...shape }).map(painted);

it.each<[string, string, Partial<typeof SHAPE>, string[]]>([
  ['goes on in the next row where a line is too long', 'abcdefgh\nx\n', {}, ['abcdef', 'gh', 'x']],
  ['or cuts it', 'abcdefgh\nx\n', { wrap: false }, ['abcdef', 'x']],
  ['leaves out what is below the last row', '1\n2\n3\n4\n5\n', {}, ['1', '2', '3']],
  ['never parts a wide character', '12345한글', {}, ['12345', '한글']],
  ['opens tabs', 'a\tb', { cols: 12 }, ['a       b']],
  ['leaves out an escape', '\x1b[31mred', { cols: 12 }, ['[31mred']],
  ['or follows it', '\x1b[31mred\x1b[0m no', { cols: 12, color: true }, ['\x1b[0;31mred\x1b[0m no']],
])('the picture of an output %s', (_, printed, shape, expected) => {
  expect(lines(printed, shape)).toEqual(expected);
});

it('what has changed is in reverse', () => {
  const [before, now] = ['12:00\nsame', '12:01\nsame'].map((printed) => pictureOf(printed, SHAPE));
  expect(withDifferences(now ?? [], before ?? []).map(painted)).toEqual(['12:0\x1b[0;7m1\x1b[m', 'same']);
});
