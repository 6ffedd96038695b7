import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wakeUp } from './wake-up.ts';

const time = fc.integer({ min: 1, max: 1e12 });

it('wakes within what the accuracy allows, and together with other timers where it can', () => {
  fc.assert(
    fc.property(time, fc.integer({ min: 0, max: 3e8 }), (from, accuracy) => {
      const at = wakeUp(from, accuracy, 'boot');
      expect(at).toBeGreaterThanOrEqual(from);
      expect(at).toBeLessThanOrEqual(from + accuracy);
      if (accuracy >= 60e6) expect(at % 60e6).toBe(wakeUp(0, 120e6, 'boot') % 60e6);
    }),
  );
});
