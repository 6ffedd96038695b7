import { sliceOf } from './slice.ts';
import { setting, type Unit } from './unit.ts';
import { bool } from './unit-file.ts';
import { typeOf } from './unit-name.ts';

/** What a service depends on without saying so (systemd.service(5), "Automatic Dependencies"), for those who ask; the boot's own order keeps to it. */
const OF_SERVICES: Readonly<Record<string, readonly string[]>> = {
  Requires: ['sysinit.target'],
  Conflicts: ['shutdown.target'],
  Before: ['shutdown.target'],
  After: ['sysinit.target', 'basic.target', 'systemd-journald.socket'],
};

/** Adds them to the dependencies that a unit's files name. */
export function withDefaults(unit: Unit, named: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  if (typeOf(unit.name) !== 'service' || unit.load !== 'loaded') return named;
  const wanted = bool(setting(unit, 'Unit', 'DefaultDependencies') ?? 'yes') ?? true;
  const slice = sliceOf(unit.name);
  const all: Record<string, readonly string[]> = { ...named };
  const add = (key: string, names: readonly string[]): void => {
    all[key] = [...new Set([...(all[key] ?? []), ...names])];
  };
  if (wanted) for (const [key, names] of Object.entries(OF_SERVICES)) add(key, names);
  add('Requires', [slice]);
  add('After', [slice]);
  return all;
}
