import { check } from './condition.ts';
import type { JobResult } from './job.ts';
import type { UnitState } from './runtime.ts';
import type { Unit } from './unit.ts';
import type { Host } from './unit-host.ts';

/** Checks a unit's conditions and assertions before it starts. Returns how its job ends where they are not met. */
export function checkConditions({ sys, journal, title }: Host, unit: Unit, state: UnitState): JobResult | undefined {
  const { met, failed } = check(sys, unit, 'Condition');
  state.conditionAt = sys.now();
  state.conditionsFailed = failed.map(({ name, parameter }) => `${name}=${parameter}`);
  if (!met) {
    const what = failed.some(({ parameter }) => !parameter.startsWith('|'))
      ? `an unmet condition check (${state.conditionsFailed.findLast((one) => !one.includes('=|'))})`
      : 'no trigger condition checks being met';
    journal.say(unit.name, `${title(unit)} was skipped because of ${what}.`, 6);
    return { unit: unit.name };
  }
  const assertion = check(sys, unit, 'Assert');
  state.assertFailed = assertion.failed.map(({ name, parameter }) => `${name}=${parameter}`)[0] ?? '';
  if (assertion.met) return undefined;
  journal.say(unit.name, `${unit.name}: Starting requested but asserts failed.`, 3);
  journal.say(unit.name, `Assertion failed for ${title(unit)}.`, 3);
  return { unit: unit.name, failure: 'assert' };
}
