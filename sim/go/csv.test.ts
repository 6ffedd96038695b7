import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCSV, writeCSV } from './csv.ts';

describe('csv', () => {
  it('reads quoted fields', () => {
    expect(readCSV('type=bind,"source=/a,b","x""y",')).toEqual(['type=bind', 'source=/a,b', 'x"y', '']);
  });
  it.each([
    ['a"b', 'parse error on line 1, column 2: bare " in non-quoted-field'],
    ['"a"b', 'parse error on line 1, column 3: extraneous or missing " in quoted-field'],
    ['', 'EOF'],
  ])('refuses %j', (text, message) => expect(() => readCSV(text)).toThrow(message));
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (fields) => {
        fc.pre(fields.some((field) => field !== ''));
        expect(readCSV(writeCSV(fields))).toEqual(fields);
      }),
    );
  });
});
