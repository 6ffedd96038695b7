import { SysError } from '../../base/errno.ts';
import { DEVICE_NUMBERS } from '../devices.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import type { Blueprint } from '../vfs/inode.ts';
import { demand, demandLink, demandRemoval, EXECUTE, heritage, WRITE } from '../vfs/permission.ts';
import type { Place } from '../vfs/place.ts';
import { child, type Parent, resolve, resolveParent } from '../vfs/walk.ts';
import { demandAlive, demandWritable } from './guard.ts';

type Calls = Pick<Sys, 'mkdir' | 'rmdir' | 'unlink' | 'rename' | 'link' | 'symlink' | 'mkfifo' | 'mknod'>;

/** What makes, moves and takes away names. The order of the checks is Linux's (fs/namei.c), so that the first of several errors is the same. */
export function entryCalls(kernel: Kernel, process: Process): Calls {
  const parentOf = (path: string): Parent => {
    demandAlive(process);
    return resolveParent(kernel.walker(process), path);
  };
  const find = (parent: Parent): Place | undefined =>
    parent.name === undefined ? undefined : child(kernel.walker(process), parent.directory, parent.name);

  /** Where a new name is to stand. @throws EEXIST, ENOENT, EROFS */
  const vacancy = (path: string, want: 'directory' | 'other'): { directory: Place; name: string } => {
    const parent = parentOf(path);
    const { directory, name, slash } = parent;
    if (name === undefined || find(parent)) throw new SysError('EEXIST', path);
    if (slash && want === 'other') throw new SysError('ENOENT', path);
    demandWritable(directory);
    return { directory, name };
  };

  const create = (path: string, mode: number, blueprint: Omit<Blueprint, 'attributes'>): void => {
    const { directory, name } = vacancy(path, blueprint.type === 'directory' ? 'directory' : 'other');
    demand(directory.inode, process.credentials, WRITE | EXECUTE);
    const time = kernel.now();
    const attributes = heritage(directory.inode, blueprint.type, mode, process.credentials);
    directory.inode.directory?.create(name, { ...blueprint, attributes: { ...attributes, atime: time, mtime: time, ctime: time } });
  };

  const demandUnmounted = (place: Place, path: string): void => {
    if (kernel.walker(process).mounts.isMountPoint(place.inode) || place.inode === place.mount.root) throw new SysError('EBUSY', path);
  };

  return {
    mkdir: (path, mode = 0o777) => create(path, mode & 0o1777 & ~process.umask, { type: 'directory' }),
    symlink: (target, path) => create(path, 0o777, { type: 'symlink', target }),
    mkfifo: (path, mode = 0o666) => create(path, mode & ~process.umask, { type: 'fifo' }),
    mknod(path, type, device, mode = 0o666) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM', path);
      create(path, mode & ~process.umask, { type, device: DEVICE_NUMBERS[device] ?? device });
    },
    rmdir(path) {
      const parent = parentOf(path);
      if (parent.ends === '..') throw new SysError('ENOTEMPTY', path);
      if (parent.ends === '.') throw new SysError('EINVAL', path);
      if (parent.name === undefined) throw new SysError('EBUSY', path);
      const place = find(parent);
      if (!place) throw new SysError('ENOENT', path);
      demandWritable(parent.directory);
      demandRemoval(parent.directory.inode, place.inode, process.credentials);
      if (!place.inode.directory) throw new SysError('ENOTDIR', path);
      demandUnmounted(place, path);
      const { directory } = place.inode;
      if (directory.vacant ? !directory.vacant() : directory.names().length > 0) throw new SysError('ENOTEMPTY', path);
      parent.directory.inode.directory?.remove(parent.name);
    },
    unlink(path) {
      const parent = parentOf(path);
      if (parent.name === undefined) throw new SysError('EISDIR', path);
      const place = find(parent);
      if (!place) throw new SysError('ENOENT', path);
      if (parent.slash) throw new SysError(place.inode.directory ? 'EISDIR' : 'ENOTDIR', path);
      demandWritable(parent.directory);
      demandRemoval(parent.directory.inode, place.inode, process.credentials);
      if (place.inode.directory) throw new SysError('EISDIR', path);
      demandUnmounted(place, path);
      parent.directory.inode.directory?.remove(parent.name);
    },
    rename(from, to) {
      const source = parentOf(from);
      const target = parentOf(to);
      if (source.directory.mount !== target.directory.mount) throw new SysError('EXDEV', to);
      if (source.name === undefined || target.name === undefined) throw new SysError('EBUSY', source.name === undefined ? from : to);
      demandWritable(source.directory);
      const moved = find(source);
      if (!moved) throw new SysError('ENOENT', from);
      const replaced = find(target);
      if (!moved.inode.directory && (source.slash || target.slash)) throw new SysError('ENOTDIR', from);
      if (isWithin(target.directory, moved)) throw new SysError('EINVAL', to);
      if (replaced && isWithin(source.directory, replaced)) throw new SysError('ENOTEMPTY', to);
      if (replaced?.inode === moved.inode) return;
      const { credentials } = process;
      demandRemoval(source.directory.inode, moved.inode, credentials);
      if (!replaced) demand(target.directory.inode, credentials, WRITE | EXECUTE);
      else {
        demandRemoval(target.directory.inode, replaced.inode, credentials);
        if (moved.inode.directory && !replaced.inode.directory) throw new SysError('ENOTDIR', to);
        if (!moved.inode.directory && replaced.inode.directory) throw new SysError('EISDIR', to);
      }
      // A directory that moves gets another `..`: that is writing into it.
      if (moved.inode.directory && source.directory.inode !== target.directory.inode) demand(moved.inode, credentials, WRITE);
      demandUnmounted(moved, from);
      if (replaced) demandUnmounted(replaced, to);
      if (replaced?.inode.directory && replaced.inode.directory.names().length > 0) throw new SysError('ENOTEMPTY', to);
      if (!target.directory.inode.directory) throw new SysError('EXDEV', to);
      source.directory.inode.directory?.move(source.name, target.directory.inode.directory, target.name);
    },
    link(from, to) {
      demandAlive(process);
      const source = resolve(kernel.walker(process), from, { follow: false });
      const { directory, name } = vacancy(to, 'other');
      if (source.mount !== directory.mount) throw new SysError('EXDEV', to);
      demandLink(source.inode, process.credentials);
      demand(directory.inode, process.credentials, WRITE | EXECUTE);
      if (source.inode.directory) throw new SysError('EPERM', from);
      directory.inode.directory?.link(name, source.inode);
    },
  };
}

/** Is `place` the same as `above`, or below it? */
function isWithin(place: Place, above: Place): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) if (at.inode === above.inode) return true;
  return false;
}
