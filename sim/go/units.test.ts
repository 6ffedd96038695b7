import { describe, expect, it } from 'vitest';
import * as units from './units.ts';

describe('sizes', () => {
  it('prints 4 digits, or 3 for docker images', () => {
    expect([0, 999, 1000, 1234567, 77864900, 1e24, 1e27].map(units.humanSize)).toEqual([
      '0B',
      '999B',
      '1kB',
      '1.235MB',
      '77.86MB',
      '1YB',
      '1000YB',
    ]);
    expect([12345, 999.9e6].map((bytes) => units.humanSizeWithPrecision(bytes, 3))).toEqual(['12.3kB', '1e+03MB']);
    expect([0, 1023, 1536, 536870912].map(units.bytesSize)).toEqual(['0B', '1023B', '1.5KiB', '512MiB']);
  });

  it('reads sizes', () => {
    expect(['512m', '1g', '1.5GiB', '32 kb', '10B', '7'].map(units.ramInBytes)).toEqual([536870912, 1073741824, 1610612736, 32768, 10, 7]);
    expect(units.fromHumanSize('1.5kB')).toBe(1500);
  });

  // As `docker run -m …` of CLI 28.2.2 answers.
  it.each([
    ['1x', "invalid suffix: 'x'"],
    ['32kK', "invalid suffix: 'kk'"],
    ['10mbytes', "invalid suffix: 'mbytes'"],
    ['', "invalid size: ''"],
    ['x', "invalid size: 'x'"],
    ['-1', "invalid size: '-1'"],
    ['1  k', 'strconv.ParseFloat: parsing "1 ": invalid syntax'],
    ['1,000', 'strconv.ParseFloat: parsing "1,000": invalid syntax'],
  ])('refuses %j', (text, message) => expect(() => units.ramInBytes(text)).toThrow(message));
});

it('tells time in words', () => {
  const words = [
    0.9,
    1,
    58,
    60,
    119,
    120,
    3599,
    5399,
    5400,
    47.4 * 3600,
    47.5 * 3600,
    13 * 86400,
    14 * 86400,
    59 * 86400,
    60 * 86400,
    729 * 86400,
    730 * 86400,
  ];
  expect(words.map((seconds) => units.humanDuration(seconds * 1e9))).toEqual([
    'Less than a second',
    '1 second',
    '58 seconds',
    'About a minute',
    'About a minute',
    '2 minutes',
    '59 minutes',
    'About an hour',
    '2 hours',
    '47 hours',
    '2 days',
    '13 days',
    '2 weeks',
    '8 weeks',
    '2 months',
    '24 months',
    '2 years',
  ]);
});
