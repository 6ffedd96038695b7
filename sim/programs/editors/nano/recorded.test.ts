import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case, Recorded } from '../testing/case.ts';
import { play } from '../testing/play-nano.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../recorded/${name}`, import.meta.url), 'utf8'));
const cases = read('nano.cases.json') as Record<string, Case>;
const recorded = read('nano.recorded.json') as Record<string, Recorded>;

describe('the same screen, cursor and files as nano', () => {
  it.each(Object.keys(recorded))('%s', (name) => {
    expect(play(cases[name] as Case)).toEqual(recorded[name]);
  });
});
