import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strftime } from '../../libc/strftime.ts';
import { UTC } from '../../libc/time-zone/posix-rule.ts';
import { nextCalendar } from './calendar-event.ts';
import { ago, span } from './time-words.ts';
import { parseTimestamp } from './timestamp.ts';

const at = (text: string): number => Date.parse(`${text}Z`) * 1000;
const NOW = at('2026-03-04T10:20:30');
const CLOCK = { now: NOW, zone: UTC };

describe('times', () => {
  // systemd-analyze timestamp, run on 2026-03-04 10:20:30 UTC.
  it.each([
    ['now', '2026-03-04T10:20:30'],
    ['today', '2026-03-04T00:00:00'],
    ['yesterday', '2026-03-03T00:00:00'],
    ['tomorrow', '2026-03-05T00:00:00'],
    ['1 hour ago', '2026-03-04T09:20:30'],
    ['5min ago', '2026-03-04T10:15:30'],
    ['-1h30min', '2026-03-04T08:50:30'],
    ['+2 days', '2026-03-06T10:20:30'],
    ['2026-03-01', '2026-03-01T00:00:00'],
    ['2026-03-01 12:34', '2026-03-01T12:34:00'],
    ['2026-03-01 12:34:56', '2026-03-01T12:34:56'],
    ['2026-03-01T12:34:56Z', '2026-03-01T12:34:56'],
    ['09:15', '2026-03-04T09:15:00'],
    ['@1772000000', '2026-02-25T06:13:20'],
  ])('%s is %s', (text, expected) => {
    expect(parseTimestamp(text, CLOCK)).toBe(at(expected));
  });

  it.each(['', 'foo', 'foo ago', '2026-02-31', '25:00', '12', '2026-13-01'])('"%s" is none', (text) => {
    expect(parseTimestamp(text, CLOCK)).toBeUndefined();
  });

  it('are told and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(parseTimestamp(strftime('%a %F %T %Z', seconds * 1e6), CLOCK)).toBe(seconds * 1e6);
      }),
    );
  });

  it.each([
    [700, '700us ago'],
    [5_000, '5ms ago'],
    [59e6, '59s ago'],
    [80e6, '1min 20s ago'],
    [301e6, '5min ago'],
    [3_660e6, '1h 1min ago'],
    [7 * 3600e6, '7h ago'],
    [26 * 3600e6, '1 day 2h ago'],
    [3 * 86_400e6, '3 days ago'],
    [15 * 86_400e6, '2 weeks 1 day ago'],
    [-90e6, '1min 30s left'],
  ])('%d microseconds are %s', (micros, words) => {
    expect(ago(micros)).toBe(words);
  });

  it.each([
    [0, '0'],
    [700, '0'],
    [2_500, '2ms'],
    [1_234_567, '1.234s'],
    [61e6, '1min 1s'],
    [3_600e6, '1h'],
  ])('%d microseconds last %s', (micros, words) => {
    expect(span(micros)).toBe(words);
  });
});

describe('calendar events', () => {
  // systemd-analyze calendar --base-time='2026-03-04 10:20:30 UTC'
  it.each([
    ['minutely', '2026-03-04T10:21:00'],
    ['hourly', '2026-03-04T11:00:00'],
    ['daily', '2026-03-05T00:00:00'],
    ['weekly', '2026-03-09T00:00:00'],
    ['monthly', '2026-04-01T00:00:00'],
    ['Mon..Fri 09:00', '2026-03-05T09:00:00'],
    ['Sat *-*-* 12:30:15', '2026-03-07T12:30:15'],
    ['*:0/15', '2026-03-04T10:30:00'],
    ['*-*-01,15 06:00', '2026-03-15T06:00:00'],
  ])('%s comes next at %s', (text, expected) => {
    expect(nextCalendar(text, NOW)).toBe(at(expected));
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => ['number', 'undefined'].includes(typeof nextCalendar(text, NOW))),
      { numRuns: 20 },
    );
  });
});
