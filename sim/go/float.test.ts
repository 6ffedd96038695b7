import { expect, it } from 'vitest';
import { formatE, formatF, formatG } from './float.ts';

it('writes floats as strconv.FormatFloat does', () => {
  expect([0, 1.5, 100000, 1234567, 1e21, 0.0001, 0.00001, 123456789].map((value) => formatG(value))).toEqual([
    '0',
    '1.5',
    '100000',
    '1.234567e+06',
    '1e+21',
    '0.0001',
    '1e-05',
    '1.23456789e+08',
  ]);
  expect([999.96, 77.8649, 1023, 0.5].map((value) => formatG(value, 4))).toEqual(['1000', '77.86', '1023', '0.5']);
  // Ties go to the even digit: 100250 bytes are 100.2kB.
  expect([100.25, 100.75, 0.5, 1.5].map((value) => [formatG(value, 4), formatF(value, 0)])).toEqual([
    ['100.2', '100'],
    ['100.8', '101'],
    ['0.5', '0'],
    ['1.5', '2'],
  ]);
  expect(formatG(999.9, 3)).toBe('1e+03');
  expect(formatE(1234.5, 2)).toBe('1.23e+03');
  expect([formatF(2.5, 0), formatF(1e22, 1), formatF(1e-7)]).toEqual(['2', '10000000000000000000000.0', '0.0000001']);
  expect([NaN, Infinity, -Infinity].map((value) => formatG(value))).toEqual(['NaN', '+Inf', '-Inf']);
});
