import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists, readText } from '../../libc/files.ts';
import { expandSpecifiers } from './specifiers.ts';
import { parseUnitFiles, type Sections, type UnitWarning, words } from './unit-file.ts';
import { isKnownSetting } from './unit-keys.ts';
import { isUnitName, partsOf, typeOf } from './unit-name.ts';
import { checkValue } from './unit-values.ts';

/** Where unit files are, the first found counts (systemd.unit(5)). */
export const UNIT_DIRECTORIES = [
  '/etc/systemd/system.control',
  '/run/systemd/system.control',
  '/run/systemd/transient',
  '/etc/systemd/system',
  '/run/systemd/system',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
] as const;

/** Where systemd-run has its units written; they go when the units do. */
export const TRANSIENT_DIRECTORY = '/run/systemd/transient';

/** A unit file with its drop-ins, as it was read. */
export interface Unit {
  readonly name: string;
  readonly path: string;
  readonly dropIns: readonly string[];
  readonly sections: Sections;
  readonly load: 'loaded' | 'not-found' | 'masked' | 'bad-setting';
  /** Why it is not `loaded`, as `Reason:` tells it. */
  readonly error: string | undefined;
  readonly warnings: readonly UnitWarning[];
  /** What the files looked like: path and time of change of each. */
  readonly stamp: string;
  /** Names in its `.wants` and `.requires` directories. */
  readonly linked: { readonly Wants: readonly string[]; readonly Requires: readonly string[] };
}

const EMPTY = { dropIns: [], sections: new Map(), warnings: [], linked: { Wants: [], Requires: [] } } as const;

/** Reads a unit. A name that is a link to another unit's file is another name of that unit. */
export function loadUnit(sys: Sys, name: string): Unit {
  const found = findFile(sys, name);
  if (!found) return { ...EMPTY, name, path: '', load: 'not-found', error: `Unit ${name} not found.`, stamp: '' };
  if (found.masked)
    return { ...EMPTY, name, path: found.path, load: 'masked', error: `Unit ${name} is masked.`, stamp: stampOf(sys, [found.path]) };
  const id = found.id;
  const dropIns = dropInsOf(sys, id);
  const files = [found.path, ...dropIns].map((path) => ({ path, text: readText(sys, path) }));
  const { sections, warnings } = parseUnitFiles(files, isKnownSetting, checkValue);
  const expanded: Sections = new Map(
    [...sections].map(([title, keys]) => [
      title,
      new Map([...keys].map(([key, values]) => [key, values.map((value) => expandSpecifiers(sys, id, value))])),
    ]),
  );
  const linked = { Wants: linksOf(sys, id, 'wants'), Requires: linksOf(sys, id, 'requires') };
  const error = badSetting(id, expanded);
  return {
    name: id,
    path: found.path,
    dropIns,
    sections: expanded,
    warnings,
    load: error ? 'bad-setting' : 'loaded',
    error,
    stamp: stampOf(sys, [found.path, ...dropIns]),
    linked,
  };
}

/** Do the files on disk differ from what was read? */
export function changedOnDisk(sys: Sys, unit: Unit): boolean {
  if (unit.load === 'not-found') return false;
  const found = findFile(sys, unit.name);
  if (!found) return true;
  return stampOf(sys, [found.path, ...(found.masked ? [] : dropInsOf(sys, unit.name))]) !== unit.stamp;
}

function findFile(sys: Sys, name: string): { id: string; path: string; masked: boolean } | undefined {
  const { template } = partsOf(name);
  for (const candidate of template ? [name, template] : [name])
    for (const directory of UNIT_DIRECTORIES) {
      const path = `${directory}/${candidate}`;
      const target = linkTarget(sys, path);
      if (target === undefined && !exists(sys, path)) continue;
      if (target === '/dev/null' || (target === undefined && sys.stat(path).size === 0)) return { id: name, path, masked: true };
      const other = target?.split('/').pop() ?? candidate;
      if (other === candidate || !isUnitName(other) || typeOf(other) !== typeOf(name)) {
        if (exists(sys, path)) return { id: name, path, masked: false };
        continue;
      }
      return findFile(sys, other);
    }
  return undefined;
}

/** Drop-ins of a unit, its template and its type, in the order of their names; a name found in an earlier directory hides later ones. */
function dropInsOf(sys: Sys, name: string): string[] {
  const { template } = partsOf(name);
  const chosen = new Map<string, string>();
  for (const owner of [name, ...(template ? [template] : []), typeOf(name)])
    for (const where of UNIT_DIRECTORIES)
      for (const path of filesIn(sys, `${where}/${owner}.d`)) {
        const base = path.slice(path.lastIndexOf('/') + 1);
        if (base.endsWith('.conf') && !base.startsWith('.') && !chosen.has(base)) chosen.set(base, path);
      }
  const inOrder = [...chosen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
  return inOrder.filter((path) => linkTarget(sys, path) !== '/dev/null' && exists(sys, path));
}

function badSetting(name: string, sections: Sections): string | undefined {
  if (typeOf(name) !== 'service') return undefined;
  const service = sections.get('Service');
  const has = (key: string) => (service?.get(key)?.length ?? 0) > 0;
  const type = service?.get('Type')?.at(-1) ?? 'simple';
  const bad = !has('ExecStart') && !(type === 'oneshot' || has('ExecStop'));
  const relative = service?.get('WorkingDirectory')?.at(-1) ?? '/';
  if (!/^-?[/~]/.test(relative)) return `Unit ${name} has a bad unit file setting.`;
  const several = (service?.get('ExecStart')?.length ?? 0) > 1 && type !== 'oneshot';
  if (relativeCommand(sections)) return `Unit ${name} has a bad unit file setting.`;
  const restart = service?.get('Restart')?.at(-1);
  const endless = type === 'oneshot' && (restart === 'always' || restart === 'on-success');
  return bad || several || endless ? `Unit ${name} has a bad unit file setting.` : undefined;
}

/** A command that is neither a path from the root nor a bare name, which no `PATH` can lead to. */
function relativeCommand(sections: Sections): string | undefined {
  const commands = ['ExecStartPre', 'ExecStart', 'ExecStartPost', 'ExecReload', 'ExecStop', 'ExecStopPost'].flatMap(
    (key) => sections.get('Service')?.get(key) ?? [],
  );
  const programs = commands.map((line) => words(line.replace(/^[-@:+!|]*/, ''))[0] ?? '');
  return programs.find((path) => path.includes('/') && !path.startsWith('/'));
}

/** What the journal says of a unit whose settings contradict each other. */
export function whyRefused({ name, sections }: Unit): string {
  const service = sections.get('Service');
  if (relativeCommand(sections) !== undefined || !/^-?[/~]/.test(service?.get('WorkingDirectory')?.at(-1) ?? '/'))
    return `${name}: Unit configuration has fatal error, unit will not be started.`;
  if ((service?.get('ExecStart')?.length ?? 0) > 1)
    return `${name}: Service has more than one ExecStart= setting, which is only allowed for Type=oneshot services. Refusing.`;
  if ((service?.get('ExecStart')?.length ?? 0) === 0) return `${name}: Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.`;
  return `${name}: Service has Restart= set to either always or on-success, which isn't allowed for Type=oneshot services. Refusing.`;
}

export function setting(unit: Unit, section: string, key: string): string | undefined {
  return unit.sections.get(section)?.get(key)?.at(-1);
}

export function settings(unit: Unit, section: string, key: string): readonly string[] {
  return unit.sections.get(section)?.get(key) ?? [];
}

export type DependencyKey =
  | 'Wants'
  | 'Requires'
  | 'Requisite'
  | 'BindsTo'
  | 'After'
  | 'Before'
  | 'PartOf'
  | 'Conflicts'
  | 'OnFailure'
  | 'Upholds';

/** Names in a dependency setting, those of the unit's `.wants` and `.requires` directories included. */
export function dependencies(unit: Unit, key: DependencyKey): string[] {
  const linked = key === 'Wants' || key === 'Requires' ? unit.linked[key] : [];
  return [...new Set([...settings(unit, 'Unit', key).flatMap(words), ...linked])];
}

function linksOf(sys: Sys, name: string, kind: 'wants' | 'requires'): string[] {
  const { template } = partsOf(name);
  const owners = [name, ...(template ? [template] : [])];
  return owners
    .flatMap((owner) => UNIT_DIRECTORIES.flatMap((where) => filesIn(sys, `${where}/${owner}.${kind}`)))
    .map((path) => path.slice(path.lastIndexOf('/') + 1));
}

export function linkTarget(sys: Sys, path: string): string | undefined {
  try {
    return sys.lstat(path).type === 'symlink' ? sys.readlink(path) : undefined;
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}

export function filesIn(sys: Sys, directory: string): string[] {
  if (!exists(sys, directory)) return [];
  const names = sys.readdir(directory).map((entry) => entry.name);
  return names.sort().map((name) => `${directory}/${name}`);
}

function stampOf(sys: Sys, paths: readonly string[]): string {
  return paths.map((path) => `${path} ${linkTarget(sys, path) ?? ''} ${exists(sys, path) ? sys.stat(path).mtime : 0}`).join('\n');
}
