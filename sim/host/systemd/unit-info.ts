import type { Sys } from '../../kernel/sys.ts';
import type { UnitInfo } from './control.ts';
import { withDefaults } from './default-dependencies.ts';
import { enablementOf } from './install.ts';
import { invocationId } from './invocation-id.ts';
import type { Manager } from './manager.ts';
import { PERPETUAL } from './perpetual.ts';
import { cgroupOf, sliceOf } from './slice.ts';
import { dependencies, setting, settings } from './unit.ts';
import { words } from './unit-file.ts';
import { triggeredBy } from './unit-memory.ts';
import { typeOf } from './unit-name.ts';
import { systemdVersion } from './version.ts';

const KEYS = ['Wants', 'Requires', 'Requisite', 'BindsTo', 'After', 'Before', 'PartOf', 'Conflicts', 'OnFailure'] as const;

export function infoOf(sys: Sys, manager: Manager, name: string): UnitInfo {
  const unit = manager.load(name);
  manager.memory.complainOfInstall(unit);
  const state = manager.stateOf(unit.name);
  const timer = manager.timers.get(unit.name);
  const perpetual = PERPETUAL[unit.name];
  const named = (one: string) => ({ name: one, active: manager.stateOf(one).active });
  const triggering = [...manager.sockets.values(), ...manager.timers.values()].filter((one) => one.service === unit.name);
  const job = manager.jobs.get(unit.name);
  return {
    ...state,
    name: unit.name,
    names: [unit.name, ...manager.memory.aliases(unit.name)],
    invocation: invocationId(sys, unit.name, state),
    slice: sliceOf(unit.name),
    cgroup: cgroupOf(unit.name),
    load: perpetual ? 'loaded' : unit.load,
    error: perpetual || unit.load === 'loaded' ? '' : (unit.error ?? ''),
    path: unit.path,
    description: setting(unit, 'Unit', 'Description') ?? perpetual?.description ?? unit.name,
    documentation: settings(unit, 'Unit', 'Documentation').flatMap(words),
    dropIns: unit.dropIns,
    enabled: enablementOf(sys, unit.name) ?? '',
    preset: systemdVersion(sys).distribution === 'rhel' ? 'disabled' : 'enabled',
    needsReload: manager.memory.needsReload(unit.name),
    commands: state.commands,
    triggeredBy: triggering.map((one) => named(one.unit.name)),
    triggers: ['socket', 'timer'].includes(typeOf(unit.name)) && unit.load === 'loaded' ? [named(triggeredBy(unit))] : [],
    listen: settings(unit, 'Socket', 'ListenStream'),
    next: timer?.next ?? 0,
    last: timer?.last ?? 0,
    job: job ? job.type : '',
    settings: Object.fromEntries(
      [...unit.sections].flatMap(([section, keys]) => [...keys].map(([key, values]) => [`${section}.${key}`, values])),
    ),
    dependencies: withDefaults(unit, Object.fromEntries(KEYS.map((key) => [key, dependencies(unit, key)]))),
  };
}
