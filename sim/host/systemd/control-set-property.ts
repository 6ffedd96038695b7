import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories, writeText } from '../../libc/files.ts';
import type { ControlRequest, ControlResponse } from './control.ts';
import type { Manager } from './manager.ts';
import { limitCgroup } from './resource-settings.ts';
import { typeOf } from './unit-name.ts';

const HEAD = '# This is a drop-in unit file extension, created via "systemctl set-property"\n# or an equivalent operation. Do not edit.\n';

/** Keeps each setting in a drop-in of its own, reads the unit again, and has its limits hold. */
export function changeProperties(
  sys: Sys,
  manager: Manager,
  { unit: name, settings, runtime }: Extract<ControlRequest, { verb: 'set-property' }>,
): ControlResponse {
  const unit = manager.load(name);
  if (unit.load === 'not-found') return { error: `Unit ${name} not found.` };
  const directory = `${runtime ? '/run' : '/etc'}/systemd/system.control/${unit.name}.d`;
  makeDirectories(sys, directory);
  const type = typeOf(unit.name);
  for (const { name: key, value } of settings) {
    const section = key === 'Description' ? 'Unit' : `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
    writeText(sys, `${directory}/50-${key}.conf`, `${HEAD}[${section}]\n${key}=${value}\n`);
  }
  const changed = manager.memory.reread(unit.name);
  if (manager.isUp(unit.name)) limitCgroup(sys, changed);
  return {};
}
