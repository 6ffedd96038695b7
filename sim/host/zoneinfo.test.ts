import { expect, it } from 'vitest';
import { posixZone } from '../libc/time-zone/posix-rule.ts';
import { zones } from './zoneinfo.ts';

it('knows zones by rules that can be read, each once', () => {
  const names = [...zones().values()].flat();
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('Asia/Seoul');
  for (const rule of zones().keys()) expect(posixZone(rule).standard.name).not.toBe('');
});
