import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as time from './time.ts';

const at = 1748606834_000120; // 2025-05-30 12:07:14.00012 UTC

describe('time', () => {
  it('formats the layouts Docker prints', () => {
    expect(time.formatTime(time.ANSIC, at)).toBe('Fri May 30 12:07:14 2025');
    expect(time.formatTime(time.RFC3339, at)).toBe('2025-05-30T12:07:14Z');
    expect(time.formatTime(time.RFC3339Nano, at)).toBe('2025-05-30T12:07:14.00012Z');
    expect(time.formatTime(time.RFC3339Nano, at, 7)).toBe('2025-05-30T12:07:14.000120007Z');
    expect(time.formatTime(time.RFC3339NanoFixed, at)).toBe('2025-05-30T12:07:14.000120000Z');
    expect(time.formatTime(time.HTTPDate, at)).toBe('Fri, 30 May 2025 12:07:14 GMT');
    expect(time.formatTime(time.SpaceDate, at)).toBe('2025-05-30 12:07:14 +0000 UTC');
    expect(time.formatTime(time.RFC3339Nano, time.parseTime(time.RFC3339Nano, '0001-01-01T00:00:00Z').micros)).toBe('0001-01-01T00:00:00Z');
  });

  it.each([
    [time.RFC3339, 'abc', 'parsing time "abc" as "2006-01-02T15:04:05Z07:00": cannot parse "abc" as "2006"'],
    [time.RFC3339, '2026-13-01T00:00:00Z', 'parsing time "2026-13-01T00:00:00Z": month out of range'],
    [time.RFC3339, '2026-02-30T00:00:00Z', 'parsing time "2026-02-30T00:00:00Z": day out of range'],
    [time.RFC3339, '2026-01-02T03:04:05Zx', 'parsing time "2026-01-02T03:04:05Zx": extra text: "x"'],
    ['2006-01-02', '2026-01-0', 'parsing time "2026-01-0" as "2006-01-02": cannot parse "0" as "02"'],
  ])('refuses %s %s', (layout, text, message) => expect(() => time.parseTime(layout, text)).toThrow(message));

  it('applies offsets and unnamed fractions', () => {
    expect(time.parseTime(time.RFC3339, '2026-01-02T03:04:05.5+09:00')).toEqual(time.parseTime(time.RFC3339, '2026-01-01T18:04:05.5Z'));
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62135596800_000000, max: 253402300799_000000 }), fc.integer({ min: 0, max: 999 }), (micros, nanos) => {
        expect(time.parseTime(time.RFC3339Nano, time.formatTime(time.RFC3339Nano, micros, nanos))).toEqual({ micros, nanos });
      }),
    );
  });
});

describe('duration', () => {
  it('prints as Go does', () => {
    expect([0, 1, 1500, 1.5e6, 1.5e9, 90e9, 7200e9, -1e9, 3600e9 * 24 * 365].map(time.formatDuration)).toEqual([
      '0s',
      '1ns',
      '1.5µs',
      '1.5ms',
      '1.5s',
      '1m30s',
      '2h0m0s',
      '-1s',
      '8760h0m0s',
    ]);
  });

  it.each([
    ['', 'time: invalid duration ""'],
    ['abc', 'time: invalid duration "abc"'],
    ['10', 'time: missing unit in duration "10"'],
    ['1x', 'time: unknown unit "x" in duration "1x"'],
    ['3000000h', 'time: invalid duration "3000000h"'],
  ])('refuses %j', (text, message) => expect(() => time.parseDuration(text)).toThrow(message));

  it('reads back what it writes', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (nanos) => time.parseDuration(time.formatDuration(nanos)) === nanos));
  });
});
