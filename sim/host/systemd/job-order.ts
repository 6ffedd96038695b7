import { dependencies, type Unit } from './unit.ts';
import { typeOf } from './unit-name.ts';

type Known = (name: string) => Unit | undefined;

/** Is `one` ordered after `other`? A target comes after what it pulls in, unless that comes after the target. */
function follows(one: Unit, other: string, known: Known): boolean {
  if (dependencies(one, 'After').includes(other)) return true;
  const before = known(other);
  if (before !== undefined && dependencies(before, 'Before').includes(one.name)) return true;
  if (typeOf(one.name) !== 'target') return false;
  const pulled = [...dependencies(one, 'Wants'), ...dependencies(one, 'Requires')].includes(other);
  return pulled && !(before !== undefined && dependencies(before, 'After').includes(one.name));
}

/** Jobs that a unit's start waits for: those on units that it is ordered after. A circle is broken by name, so that nobody waits for ever. */
export function jobsBefore(unit: Unit, jobs: readonly string[], chosen: ReadonlyMap<string, Unit>, known: Known): string[] {
  const reaches = (from: string, seen = new Set<string>()): boolean => {
    if (from === unit.name) return true;
    const one = chosen.get(from);
    if (!one || seen.has(from)) return false;
    seen.add(from);
    return [...chosen.keys()].some((other) => other !== from && follows(one, other, known) && reaches(other, seen));
  };
  const waits = jobs.filter((other) => other !== unit.name && follows(unit, other, known));
  return waits.filter((other) => !reaches(other) || other > unit.name);
}
