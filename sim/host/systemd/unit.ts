import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists, readText, readTextIfAny } from '../../libc/files.ts';
import { parseUnit, type Sections, words } from './unit-file.ts';

/** Where unit files are, the first found counts (systemd.unit(5)). */
export const UNIT_DIRECTORIES = ['/etc/systemd/system', '/run/systemd/system', '/usr/lib/systemd/system'] as const;

/** A unit file with its drop-ins, as it was read. */
export interface Unit {
  readonly name: string;
  readonly path: string;
  readonly dropIns: readonly string[];
  readonly sections: Sections;
}

export function fullName(name: string): string {
  return /\.(service|socket|target|mount|timer|path|slice|device|scope)$/.test(name) ? name : `${name}.service`;
}

export function loadUnit(sys: Sys, name: string): Unit | undefined {
  for (const directory of UNIT_DIRECTORIES) {
    const path = `${directory}/${name}`;
    const text = readTextIfAny(sys, path);
    if (text === undefined) continue;
    const dropIns = UNIT_DIRECTORIES.flatMap((where) => filesIn(sys, `${where}/${name}.d`).filter((file) => file.endsWith('.conf')));
    return { name, path, dropIns, sections: parseUnit([text, ...dropIns.map((file) => readText(sys, file))]) };
  }
  return undefined;
}

export function setting(unit: Unit, section: string, key: string): string | undefined {
  return unit.sections.get(section)?.get(key)?.at(-1);
}

export function settings(unit: Unit, section: string, key: string): readonly string[] {
  return unit.sections.get(section)?.get(key) ?? [];
}

/** Names in a dependency setting, those of the unit's `.wants` and `.requires` directories included. */
export function dependencies(sys: Sys, unit: Unit, key: 'Wants' | 'Requires' | 'BindsTo' | 'After' | 'PartOf'): string[] {
  const listed = settings(unit, 'Unit', key).flatMap(words);
  const linked =
    key === 'Wants' || key === 'Requires'
      ? UNIT_DIRECTORIES.flatMap((where) => filesIn(sys, `${where}/${unit.name}.${key.toLowerCase()}`))
      : [];
  return [...new Set([...listed, ...linked.map((path) => path.slice(path.lastIndexOf('/') + 1))])];
}

/** `enabled` when a link of some target's leads to it, `static` when it says nothing of installing. */
export function enablement(sys: Sys, unit: Unit): 'enabled' | 'disabled' | 'static' {
  const targets = settings(unit, 'Install', 'WantedBy').flatMap(words);
  if (targets.length === 0) return 'static';
  return targets.some((target) => linkExists(sys, wantsLink(target, unit.name))) ? 'enabled' : 'disabled';
}

export function wantsLink(target: string, name: string): string {
  return `/etc/systemd/system/${target}.wants/${name}`;
}

function linkExists(sys: Sys, path: string): boolean {
  try {
    sys.lstat(path);
    return true;
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

function filesIn(sys: Sys, directory: string): string[] {
  if (!exists(sys, directory)) return [];
  const names = sys.readdir(directory).map((entry) => entry.name);
  return names.sort().map((name) => `${directory}/${name}`);
}
