import type { JobResult } from './job.ts';
import type { Manager } from './manager.ts';
import { dependencies, type Unit } from './unit.ts';
import type { Host } from './unit-host.ts';

/** Puts the units that starting `name` starts into `chosen`. Returns what makes it impossible. */
export function collect(
  manager: Pick<Manager, 'refusal' | 'load' | 'stateOf'>,
  name: string,
  chosen: Map<string, Unit>,
  chain: readonly string[] = [],
): JobResult | undefined {
  const wrong = manager.refusal(name);
  if (wrong) return wrong;
  const unit = manager.load(name);
  if (chosen.has(unit.name)) return undefined;
  if (chain.length && manager.stateOf(unit.name).active === 'active') return undefined;
  chosen.set(unit.name, unit);
  const next = [...chain, name];
  for (const other of dependencies(unit, 'Wants')) if (!manager.refusal(other)) collect(manager, other, chosen, next);
  for (const key of ['Requires', 'BindsTo'] as const)
    for (const other of dependencies(unit, key)) {
      const failed = collect(manager, other, chosen, next);
      if (failed) return failed;
    }
  return undefined;
}

/** What a unit needs does not run: its start fails, and the journal says so. */
export function lacking({ journal, title }: Host, unit: Unit): JobResult {
  journal.say(unit.name, `Dependency failed for ${title(unit)}.`, 4);
  journal.say(unit.name, `${unit.name}: Job ${unit.name}/start failed with result 'dependency'.`, 5);
  return { unit: unit.name, failure: 'dependency' };
}
