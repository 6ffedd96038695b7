import { dependencies, type Unit } from './unit.ts';

/** Units that say that they cannot run beside one of these. */
export function rivalsOf(running: readonly Unit[], names: readonly string[]): string[] {
  const rivals = running.filter((unit) => dependencies(unit, 'Conflicts').some((one) => names.includes(one)));
  return rivals.map(({ name }) => name).filter((name) => !names.includes(name));
}

/** Units that go when that one goes by itself. */
export function boundTo(running: readonly Unit[], name: string): string[] {
  return running.filter((unit) => dependencies(unit, 'BindsTo').includes(name)).map((unit) => unit.name);
}

/** Units that go down with this one, those that depend on them included; the unit itself last. */
export function dependentsOf(running: readonly Unit[], name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const bound = running.filter((unit) =>
    (['Requires', 'BindsTo', 'PartOf', 'Requisite'] as const).some((key) => dependencies(unit, key).includes(name)),
  );
  return [...bound.flatMap((unit) => dependentsOf(running, unit.name, seen)), name];
}

/** Was one ordered after the other, by either's files? */
export function isAfter(known: (name: string) => Unit | undefined, one: string, other: string): boolean {
  const [unit, first] = [known(one), known(other)];
  return (
    (unit !== undefined && dependencies(unit, 'After').includes(other)) ||
    (first !== undefined && dependencies(first, 'Before').includes(one))
  );
}
