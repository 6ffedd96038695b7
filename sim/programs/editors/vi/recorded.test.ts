import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case, Recorded } from '../testing/case.ts';
import { play } from '../testing/play-vi.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../recorded/${name}`, import.meta.url), 'utf8'));
const cases = read('vi.cases.json') as Record<string, Case>;
const recorded = read('vi.recorded.json') as Record<string, Recorded>;

describe('the same screen, cursor and files as vim', () => {
  it.each(Object.keys(recorded))('%s', (name) => {
    expect(play(cases[name] as Case)).toEqual(recorded[name]);
  });
});
