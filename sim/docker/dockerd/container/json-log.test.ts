import { expect, it } from 'vitest';
import { microsOf } from './json-log.ts';

it.each([
  ['1970-01-01T00:00:00Z', 0],
  ['1970-01-01T00:00:01.5Z', 1_500_000],
  ['2026-11-20T22:09:31.213893237Z', Date.UTC(2026, 10, 20, 22, 9, 31) * 1000 + 213_893],
])('%s', (time, micros) => expect(microsOf(time)).toBe(micros));
