import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists, makeDirectories, removeTree } from '../../libc/files.ts';
import { filesIn, linkTarget, loadUnit, setting, settings, UNIT_DIRECTORIES, type Unit } from './unit.ts';
import { words } from './unit-file.ts';
import { isTemplate, partsOf } from './unit-name.ts';

/** A link that was made or removed, as systemctl tells it. */
export interface LinkChange {
  readonly made: boolean;
  readonly path: string;
  readonly target: string;
}

export type Enablement =
  | 'enabled'
  | 'enabled-runtime'
  | 'disabled'
  | 'static'
  | 'masked'
  | 'masked-runtime'
  | 'alias'
  | 'indirect'
  | 'linked'
  | 'bad'
  | 'generated'
  | 'transient';

const ETC = '/etc/systemd/system';

/** The links that enabling a unit makes: link → what it points at. */
export function installLinks(unit: Unit, target = unit.path): { path: string; target: string }[] {
  const install = (key: string) => settings(unit, 'Install', key).flatMap(words);
  const instance = setting(unit, 'Install', 'DefaultInstance');
  const name = isTemplate(unit.name) && instance !== undefined ? unit.name.replace('@.', `@${instance}.`) : unit.name;
  const wants = install('WantedBy').map((target) => `${ETC}/${target}.wants/${name}`);
  const requires = install('RequiredBy').map((target) => `${ETC}/${target}.requires/${name}`);
  const aliases = install('Alias').map((alias) => `${ETC}/${alias}`);
  return [...aliases, ...wants, ...requires].map((path) => ({ path, target }));
}

/** systemctl(1), is-enabled: how far a unit starts by itself. Undefined when there is no such unit. */
export function enablementOf(sys: Sys, name: string): Enablement | undefined {
  if (isTemplate(name)) {
    const path = UNIT_DIRECTORIES.map((directory) => `${directory}/${name}`).find((file) => exists(sys, file));
    if (!path) return undefined;
    const unit = loadUnit(sys, name);
    if (unit.load === 'masked') return 'masked';
    const installs = ['WantedBy', 'RequiredBy', 'Alias'].some((key) => settings(unit, 'Install', key).length > 0);
    if (!installs) return 'static';
    return hasInstance(sys, name) ? 'enabled' : 'disabled';
  }
  const unit = loadUnit(sys, name);
  if (unit.load === 'not-found') return undefined;
  if (unit.load === 'masked') return unit.path.startsWith('/run/') ? 'masked-runtime' : 'masked';
  if (unit.name !== name) return 'alias';
  if (unit.path.startsWith('/run/systemd/transient/')) return 'transient';
  const links = installLinks(unit);
  const at = linkTarget(sys, `${ETC}/${name}`);
  const isLinked = at !== undefined && !UNIT_DIRECTORIES.some((directory) => at.startsWith(`${directory}/`));
  if (links.some(({ path }) => linkTarget(sys, path) !== undefined)) return 'enabled';
  if (filesIn(sys, ETC).some((path) => /\.(wants|requires)$/.test(path) && linkTarget(sys, `${path}/${name}`) !== undefined))
    return links.length || settings(unit, 'Install', 'Also').length ? 'enabled' : 'static';
  if (isLinked) return 'linked';
  if (links.length > 0) return 'disabled';
  return settings(unit, 'Install', 'Also').length ? 'indirect' : 'static';
}

/** Does any instance of a template start by itself? */
function hasInstance(sys: Sys, template: string): boolean {
  const places = filesIn(sys, ETC).filter((path) => /\.(wants|requires)$/.test(path));
  return places.some((place) => filesIn(sys, place).some((path) => partsOf(path.slice(place.length + 1)).template === template));
}

/** Makes a unit start by itself, and what it names with `Also=`. */
export function enable(sys: Sys, unit: Unit, seen = new Set<string>()): LinkChange[] {
  if (seen.has(unit.name)) return [];
  seen.add(unit.name);
  const changes: LinkChange[] = [];
  const own = linkTarget(sys, unit.path);
  const target = own?.startsWith('/') && own !== '/dev/null' ? own : unit.path;
  for (const { path } of installLinks(unit)) {
    if (linkTarget(sys, path) === target) continue;
    makeDirectories(sys, path.slice(0, path.lastIndexOf('/')));
    removeTree(sys, path);
    sys.symlink(target, path);
    changes.push({ made: true, path, target });
  }
  for (const other of settings(unit, 'Install', 'Also').flatMap(words)) {
    const also = loadUnit(sys, other);
    if (also.load === 'loaded') changes.push(...enable(sys, also, seen));
  }
  return changes;
}

/** Takes every link to a unit out of /etc, and those of what it names with `Also=`. */
export function disable(sys: Sys, unit: Unit, seen = new Set<string>()): LinkChange[] {
  if (seen.has(unit.name)) return [];
  seen.add(unit.name);
  const places = filesIn(sys, ETC).flatMap((path) => (/\.(wants|requires)$/.test(path) ? filesIn(sys, path) : [path]));
  const changes: LinkChange[] = [];
  for (const path of places) {
    const target = linkTarget(sys, path);
    const base = path.slice(path.lastIndexOf('/') + 1);
    if (target === undefined || target === '/dev/null') continue;
    const inWants = path.slice(ETC.length + 1).includes('/');
    const ofTemplate = isTemplate(unit.name) && inWants && partsOf(base).template === unit.name;
    const isOurs = (inWants && base === unit.name) || ofTemplate || target.split('/').pop() === unit.name;
    if (!isOurs) continue;
    removeTree(sys, path);
    changes.push({ made: false, path, target });
    if (inWants) removeIfEmpty(sys, path.slice(0, path.lastIndexOf('/')));
  }
  for (const other of settings(unit, 'Install', 'Also').flatMap(words)) changes.push(...disable(sys, loadUnit(sys, other), seen));
  return changes;
}

/** `systemctl link`: a unit file from elsewhere becomes one that systemd finds. */
export function link(sys: Sys, target: string, runtime: boolean): LinkChange[] {
  const path = `${runtime ? '/run/systemd/system' : ETC}/${target.slice(target.lastIndexOf('/') + 1)}`;
  if (linkTarget(sys, path) === target) return [];
  removeTree(sys, path);
  sys.symlink(target, path);
  return [{ made: true, path, target }];
}

/** `systemctl add-wants` and `add-requires`: a link in a target's directory, whatever [Install] says. */
export function addTo(sys: Sys, unit: Unit, directory: string): LinkChange[] {
  const path = `${ETC}/${directory}/${unit.name}`;
  if (linkTarget(sys, path) !== undefined) return [];
  makeDirectories(sys, `${ETC}/${directory}`);
  sys.symlink(unit.path, path);
  return [{ made: true, path, target: unit.path }];
}

/** A unit that cannot be started any more, by nobody. @throws a text when a file is in the way. */
export function mask(sys: Sys, name: string, runtime: boolean): LinkChange[] {
  const path = `${runtime ? '/run/systemd/system' : ETC}/${name}`;
  const target = linkTarget(sys, path);
  if (target === '/dev/null') return [];
  if (target === undefined && exists(sys, path)) throw new InstallError(`File ${path} already exists.`);
  makeDirectories(sys, path.slice(0, path.lastIndexOf('/')));
  removeTree(sys, path);
  sys.symlink('/dev/null', path);
  return [{ made: true, path, target: '/dev/null' }];
}

export function unmask(sys: Sys, name: string): LinkChange[] {
  return [`${ETC}/${name}`, `/run/systemd/system/${name}`]
    .filter((path) => linkTarget(sys, path) === '/dev/null')
    .map((path) => {
      removeTree(sys, path);
      return { made: false, path, target: '/dev/null' };
    });
}

/** Forgets what somebody changed of a unit that its vendor ships: drop-ins, a copy in /etc, a mask. */
export function revert(sys: Sys, name: string): LinkChange[] {
  const vendor = exists(sys, `/usr/lib/systemd/system/${name}`);
  return ['/etc/systemd/system.control', '/run/systemd/system.control', '/etc/systemd/system', '/run/systemd/system'].flatMap(
    (directory) => {
      const doomed = [...filesIn(sys, `${directory}/${name}.d`)];
      const directories = exists(sys, `${directory}/${name}.d`) ? [`${directory}/${name}.d`] : [];
      const own = `${directory}/${name}`;
      const copy = vendor && (exists(sys, own) || linkTarget(sys, own) !== undefined) ? [own] : [];
      return [...doomed, ...directories, ...copy].map((path) => {
        removeTree(sys, path);
        return { made: false, path, target: '' };
      });
    },
  );
}

export class InstallError extends Error {}

function removeIfEmpty(sys: Sys, directory: string): void {
  try {
    sys.rmdir(directory);
  } catch (error) {
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}
