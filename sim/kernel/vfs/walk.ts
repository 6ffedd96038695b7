import { SysError } from '../../base/errno.ts';
import type { Credentials } from '../sys.ts';
import type { Inode } from './inode.ts';
import type { MountNamespace } from './mount-namespace.ts';
import { demand, EXECUTE } from './permission.ts';
import { type Place, samePlace } from './place.ts';

/** Who resolves a path, and from where. */
export interface Walker {
  readonly mounts: MountNamespace;
  readonly root: Place;
  readonly cwd: Place;
  readonly credentials: Credentials;
}

/** Linux gives up after 40 (path_resolution(7)). */
const MAX_SYMLINKS = 40;

/** Resolves a path to an existing place. @throws ENOENT, ENOTDIR, EACCES, ELOOP */
export function resolve(walker: Walker, path: string, options: { follow?: boolean } = {}): Place {
  const { directory, name } = resolveParent(walker, path, options);
  if (name === undefined) return directory;
  const found = child(walker, directory, name);
  if (!found) throw new SysError('ENOENT', path);
  if (path.endsWith('/') && found.inode.type !== 'directory') throw new SysError('ENOTDIR', path);
  return found;
}

/**
 * Resolves all but the last name. When the last name is a symlink that is to be followed, goes on to where it leads.
 * `name` is undefined when the path is a directory by its form: `/`, `.`, `..`.
 */
export function resolveParent(
  walker: Walker,
  path: string,
  options: { follow?: boolean } = {},
): { directory: Place; name: string | undefined } {
  if (path === '') throw new SysError('ENOENT', path);
  const follow = options.follow ?? true;
  let at = path.startsWith('/') ? walker.root : walker.cwd;
  let names = path.split('/').filter((name) => name !== '' && name !== '.');
  const wantsDirectory = path.endsWith('/') || path.endsWith('/.');
  let links = 0;
  for (;;) {
    const name = names[0];
    if (name === undefined) return { directory: at, name: undefined };
    if (at.inode.type !== 'directory') throw new SysError('ENOTDIR', path);
    demandSearch(at.inode, walker.credentials, path);
    const last = names.length === 1;
    if (name === '..') {
      at = up(walker, at);
      names = names.slice(1);
      if (last) return { directory: at, name: undefined };
      continue;
    }
    const next = child(walker, at, name);
    if (next?.inode.target && (!last || follow || wantsDirectory)) {
      links += 1;
      if (links > MAX_SYMLINKS) throw new SysError('ELOOP', path);
      const target = next.inode.target();
      if (target.startsWith('/')) at = walker.root;
      names = [...target.split('/').filter((part) => part !== '' && part !== '.'), ...names.slice(1)];
      if (names.length === 0) return { directory: at, name: undefined };
      continue;
    }
    if (last) return { directory: at, name };
    if (!next) throw new SysError('ENOENT', path);
    at = next;
    names = names.slice(1);
  }
}

/** The entry `name` of a directory, with what is mounted over it. */
export function child(walker: Walker, directory: Place, name: string): Place | undefined {
  const inode = directory.inode.directory?.lookup(name);
  if (!inode) return undefined;
  return walker.mounts.cross({ mount: directory.mount, inode, parent: directory, name });
}

function up(walker: Walker, place: Place): Place {
  if (samePlace(place, walker.root) || !place.parent) return place;
  return place.parent;
}

function demandSearch(inode: Inode, who: Credentials, path: string): void {
  try {
    demand(inode, who, EXECUTE);
  } catch {
    throw new SysError('EACCES', path);
  }
}
