/**
 * Holds a host to the selected recordings: one test for every step, so that the numbers are honest. The steps of a scenario share one
 * world and run in order; a step that differs does not stop the next one.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, ScenarioComparison, told } from './compare/step.ts';
import type { Step } from './form.ts';
import type { GoldenHost } from './host.ts';
import { isCompared, partsOf, planOf, recordingOf } from './planned.ts';
import { selection } from './selection.ts';

/** A step of a world that has been waiting for ever is stopped by the host, in virtual time; this is for a simulation that spins. */
const timeout = 60_000;

/** @param newHost a host of its own for each scenario. */
export function replay(newHost: () => GoldenHost, tiers: readonly number[]): void {
  for (const selected of selection.filter((one) => tiers.includes(one.tier))) {
    const recorded = recordingOf(selected);
    describe(`tier ${selected.tier} ${selected.recording}`, () => {
      const host = newHost();
      const comparison = new ScenarioComparison(recorded);
      // Steps run when the first test needs them, in order, whichever tests were asked for.
      const outcomes: Promise<Outcome>[] = [];
      const outcome = (index: number): Promise<Outcome> => {
        const step = recorded.steps[index];
        const before = index === 0 ? Promise.resolve() : outcome(index - 1).catch(() => undefined);
        outcomes[index] ??= before.then(() => host.run(planOf(step as Step)));
        return outcomes[index];
      };
      beforeAll(() => host.open(recorded.setup), timeout);
      afterAll(() => host.close());
      for (const [index, step] of recorded.steps.entries()) {
        if (!isCompared(selected, index)) continue;
        it(`[${index}] ${step.cmd}`, { timeout }, async () => {
          const difference = comparison.difference(step, await outcome(index), partsOf(selected, index));
          expect(difference && told(difference)).toBeUndefined();
        });
      }
    });
  }
}
