/** The selection must name what exists, and hold the product to enough. */
import { describe, expect, it } from 'vitest';
import { isCompared, recordingOf } from './planned.ts';
import { recordings } from './recordings.ts';
import { selection } from './selection.ts';

const compared = selection.flatMap((one) => recordingOf(one).steps.filter((_, index) => isCompared(one, index)).map((step) => ({ ...step, tier: one.tier }))); // biome-ignore format: one sentence

describe('the selection', () => {
  it('names every recording once, with steps that exist', () => {
    const names = selection.map((one) => one.recording);
    expect(new Set(names).size).toBe(names.length);
    expect([...names].sort()).toEqual(
      recordings()
        .map((one) => `${one.area}/${one.name}`)
        .sort(),
    );
    for (const one of selection) {
      const steps = recordingOf(one).steps.length;
      const named = [
        ...(one.except ?? []).flatMap((group) => group.steps),
        ...(one.help ?? []),
        ...(typeof one.withoutHttp === 'object' ? one.withoutHttp.steps : []),
      ];
      expect([one.recording, named.filter((step) => step >= steps || step < 0)]).toEqual([one.recording, []]);
    }
  });

  it('holds at least 150 steps of the first tier, a third of them failures', () => {
    const first = compared.filter((step) => step.tier === 1);
    expect(first.length).toBeGreaterThanOrEqual(150);
    expect(first.filter((step) => step.exit !== 0).length).toBeGreaterThanOrEqual(first.length / 3);
  });

  it('gives a reason for everything it leaves out', () => {
    for (const one of selection) for (const group of one.except ?? []) expect(group.why).not.toBe('');
  });
});
