import { SysError } from '../../base/errno.ts';
import type { Credentials } from '../sys.ts';
import type { Inode } from './inode.ts';
import type { MountNamespace } from './mount-namespace.ts';
import { demand, demandFollow, EXECUTE } from './permission.ts';
import { type Place, samePlace } from './place.ts';

/** Who resolves a path, and from where. */
export interface Walker {
  readonly mounts: MountNamespace;
  readonly root: Place;
  readonly cwd: Place;
  readonly credentials: Credentials;
}

/** The way up to a path's last name. */
export interface Parent {
  /** The directory that holds the name; where there is no name, the directory that the path leads to. */
  readonly directory: Place;
  /** Undefined when the path ends in something that is no name: see `ends`. */
  readonly name: string | undefined;
  readonly ends: 'name' | '.' | '..' | '/';
  /** A slash stands behind the name: what it names has to be a directory. */
  readonly slash: boolean;
  /** Where the name leads that has no path (proc_pid_fd(5)): instead of what the name itself is. */
  readonly anonymous?: Place;
}

/** Linux gives up after 40 (path_resolution(7)). */
const MAX_SYMLINKS = 40;

/** Resolves a path to an existing place. A slash at the end follows a symlink in any case. @throws ENOENT, ENOTDIR, EACCES, ELOOP */
export function resolve(walker: Walker, path: string, { follow = true }: { follow?: boolean } = {}): Place {
  const { directory, name, slash, anonymous } = walk(walker, path, follow ? 'always' : 'before a slash');
  if (anonymous) return anonymous;
  if (name === undefined) return directory;
  const found = child(walker, directory, name);
  if (!found) throw new SysError('ENOENT', path);
  if (slash && found.inode.type !== 'directory') throw new SysError('ENOTDIR', path);
  return found;
}

/** Resolves all but the last name, which is not followed even if it is a symlink. @throws ENOENT, ENOTDIR, EACCES, ELOOP */
export function resolveParent(walker: Walker, path: string): Parent {
  return walk(walker, path, 'never');
}

/** As {@link resolveParent}, but where the last name is a symlink, goes on to where it leads. */
export function resolveParentOfTarget(walker: Walker, path: string): Parent {
  return walk(walker, path, 'always');
}

/** path_resolution(7), in the order in which Linux looks (fs/namei.c). */
function walk(walker: Walker, path: string, followLast: 'always' | 'before a slash' | 'never'): Parent {
  if (path === '') throw new SysError('ENOENT', path);
  let at = path.startsWith('/') ? walker.root : walker.cwd;
  let names = namesOf(path);
  let slash = path.endsWith('/');
  let links = 0;
  for (;;) {
    const name = names[0];
    if (name === undefined) return { directory: at, name, ends: '/', slash };
    if (at.inode.type !== 'directory') throw new SysError('ENOTDIR', path);
    demandSearch(at.inode, walker.credentials, path);
    const last = names.length === 1;
    if (name === '.' || name === '..') {
      if (name === '..') at = up(walker, at);
      if (last) return { directory: at, name: undefined, ends: name, slash };
      names = names.slice(1);
      continue;
    }
    const next = child(walker, at, name);
    if (next?.inode.target && (!last || followLast === 'always' || (slash && followLast === 'before a slash'))) {
      links += 1;
      if (links > MAX_SYMLINKS) throw new SysError('ELOOP', path);
      if (last) demandFollow(at.inode, next.inode, walker.credentials);
      const anonymous = last ? next.inode.anonymous?.() : undefined;
      if (anonymous) return { directory: at, name, ends: 'name', slash, anonymous: { ...next, inode: anonymous } };
      const target = next.inode.target();
      if (target.startsWith('/')) at = walker.root;
      if (last) slash ||= target.endsWith('/');
      names = [...namesOf(target), ...names.slice(1)];
      continue;
    }
    if (last) return { directory: at, name, ends: 'name', slash };
    if (!next) throw new SysError('ENOENT', path);
    at = next;
    names = names.slice(1);
  }
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
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
