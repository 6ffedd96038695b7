import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strftime } from '../strftime.ts';
import { moment } from './moment.ts';
import { posixZone } from './posix-rule.ts';
import { readTzif, tzif } from './tzif.ts';

const NEW_YORK = 'EST5EDT,M3.2.0,M11.1.0';
const RULES = [
  'KST-9',
  NEW_YORK,
  'GMT0BST,M3.5.0/1,M10.5.0',
  '<-03>3',
  '<+1030>-10:30<+11>-11,M10.1.0,M4.1.0',
  'IST-1GMT0,M10.5.0,M3.5.0/1',
];

describe('time zones', () => {
  // What GNU date printed on Debian 12: seconds since 1970, %F %T %Z %z.
  it.each([
    ['KST-9', 1_704_067_200, '2024-01-01 09:00:00 KST +0900'],
    [NEW_YORK, 0, '1969-12-31 19:00:00 EST -0500'],
    [NEW_YORK, 1_710_053_999, '2024-03-10 01:59:59 EST -0500'],
    [NEW_YORK, 1_710_054_000, '2024-03-10 03:00:00 EDT -0400'],
    [NEW_YORK, 1_730_613_599, '2024-11-03 01:59:59 EDT -0400'],
    [NEW_YORK, 1_730_613_600, '2024-11-03 01:00:00 EST -0500'],
    ['AEST-10AEDT,M10.1.0,M4.1.0/3', 1_704_067_200, '2024-01-01 11:00:00 AEDT +1100'],
    ['<+0530>-5:30', 1_700_000_000, '2023-11-15 03:43:20 +0530 +0530'],
    ['Foo', 1_700_000_000, '2023-11-14 22:13:20 Foo +0000'],
    ['A5', 1_700_000_000, '2023-11-14 22:13:20  +0000'],
  ])('%s at %d', (rule, seconds, expected) => {
    expect(strftime('%F %T %Z %z', seconds * 1e6, posixZone(rule))).toBe(expected);
  });

  it('are read from the files they are written to', () => {
    for (const rule of RULES) {
      const read = readTzif(tzif(rule));
      for (let seconds = 0; seconds < 2e9; seconds += 9_999_991) expect(read?.at(seconds)).toEqual(posixZone(rule).at(seconds));
    }
    expect(readTzif(new Uint8Array(4))).toBeUndefined();
  });

  it('turn every moment that is there once into itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES), fc.integer({ min: 0, max: 4_000_000_000 }), (rule, seconds) => {
        const zone = posixZone(rule);
        const { offset } = zone.at(seconds);
        const back = moment(zone, seconds + offset);
        expect(back).toBeDefined();
        expect((back ?? 0) + zone.at(back ?? 0).offset).toBe(seconds + offset);
      }),
    );
  });

  it('have no time that was never on the wall', () => {
    expect(moment(posixZone(NEW_YORK), Date.UTC(2024, 2, 10, 2, 30) / 1000)).toBeUndefined();
  });
});
