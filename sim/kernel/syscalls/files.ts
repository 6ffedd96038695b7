import { SysError } from '../../base/errno.ts';
import { install } from '../descriptors.ts';
import { DEVICE_NUMBERS } from '../devices.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import type { Blueprint } from '../vfs/inode.ts';
import { demand, demandOwner, demandRemoval, EXECUTE, permits, READ, WRITE } from '../vfs/permission.ts';
import { type Place, pathOf } from '../vfs/place.ts';
import { statOf } from '../vfs/stat.ts';
import { child, resolve, resolveParent } from '../vfs/walk.ts';
import { demandAlive } from './guard.ts';
import { mountCalls } from './mounts.ts';
import { openFifo, openPath } from './open.ts';

type Calls = Pick<
  Sys,
  | 'open'
  | 'openWait'
  | 'stat'
  | 'lstat'
  | 'readdir'
  | 'readFile'
  | 'writeFile'
  | 'mkdir'
  | 'rmdir'
  | 'unlink'
  | 'rename'
  | 'link'
  | 'symlink'
  | 'readlink'
  | 'mkfifo'
  | 'mknod'
  | 'chmod'
  | 'chown'
  | 'utimes'
  | 'access'
  | 'realpath'
  | 'cwd'
  | 'chdir'
  | 'umask'
  | 'chroot'
  | 'mount'
  | 'umount'
>;

export function fileCalls(kernel: Kernel, process: Process): Calls {
  const find = (path: string, follow = true): Place => {
    demandAlive(process);
    return resolve(kernel.walker(process), path, { follow });
  };

  /** Makes a new entry. @throws EEXIST, ENOENT, EACCES, EROFS */
  const create = (path: string, mode: number, blueprint: Omit<Blueprint, 'attributes'>): Place => {
    demandAlive(process);
    const walker = kernel.walker(process);
    const { directory, name } = resolveParent(walker, path.replace(/\/+$/, '') || '/', { follow: false });
    if (name === undefined || child(walker, directory, name)) throw new SysError('EEXIST', path);
    if (directory.inode.type !== 'directory') throw new SysError('ENOTDIR', path);
    demand(directory.inode, process.credentials, WRITE | EXECUTE);
    demandWritable(directory);
    const time = kernel.now();
    const { euid: uid, egid: gid } = process.credentials;
    const inode = directory.inode.directory?.create(name, {
      ...blueprint,
      attributes: { mode, uid, gid, atime: time, mtime: time, ctime: time },
    });
    if (!inode) throw new SysError('ENOTDIR', path);
    return { mount: directory.mount, inode, parent: directory, name };
  };

  /** The entry a path names, which is about to be taken away. */
  const doomed = (path: string): { directory: Place; name: string; place: Place } => {
    const walker = kernel.walker(process);
    const { directory, name } = resolveParent(walker, path.replace(/\/+$/, '') || '/', { follow: false });
    const place = name === undefined ? undefined : child(walker, directory, name);
    if (name === undefined) throw new SysError('EBUSY', path);
    if (!place) throw new SysError('ENOENT', path);
    if (walker.mounts.isMountPoint(place.inode) || place.inode === place.mount.root) throw new SysError('EBUSY', path);
    demandRemoval(directory.inode, place.inode, process.credentials);
    demandWritable(directory);
    return { directory, name, place };
  };

  return {
    open(path, flags, mode = 0o666) {
      demandAlive(process);
      return install(process, openPath(kernel, process, path, flags, mode));
    },
    async openWait(path, flags, mode = 0o666) {
      demandAlive(process);
      const place = flags.create ? undefined : find(path);
      if (place?.inode.type === 'fifo') return install(process, await openFifo(kernel, process, place, flags));
      return install(process, openPath(kernel, process, path, flags, mode));
    },
    stat: (path) => statOf(find(path).inode),
    lstat: (path) => statOf(find(path, false).inode),
    readdir(path) {
      const place = find(path);
      const { directory } = place.inode;
      if (!directory) throw new SysError('ENOTDIR', path);
      demand(place.inode, process.credentials, READ);
      return directory.names().flatMap((name) => {
        const inode = directory.lookup(name);
        return inode ? [{ name, type: inode.type, ino: inode.ino }] : [];
      });
    },
    readFile(path) {
      const place = find(path);
      if (place.inode.directory) throw new SysError('EISDIR', path);
      if (!place.inode.contents) throw new SysError('EINVAL', path);
      demand(place.inode, process.credentials, READ);
      return place.inode.contents.all();
    },
    writeFile(path, bytes, mode = 0o666) {
      const file = openPath(kernel, process, path, { write: true, create: true, truncate: true }, mode);
      file.write(bytes);
      file.release();
    },
    mkdir: (path, mode = 0o777) => void create(path, mode & ~process.umask, { type: 'directory' }),
    rmdir(path) {
      demandAlive(process);
      const { directory, name, place } = doomed(path);
      if (!place.inode.directory) throw new SysError('ENOTDIR', path);
      if (place.inode.directory.names().length > 0) throw new SysError('ENOTEMPTY', path);
      directory.inode.directory?.remove(name);
    },
    unlink(path) {
      demandAlive(process);
      const { directory, name, place } = doomed(path);
      if (place.inode.directory) throw new SysError('EISDIR', path);
      directory.inode.directory?.remove(name);
    },
    rename(from, to) {
      demandAlive(process);
      const source = doomed(from);
      const walker = kernel.walker(process);
      const target = resolveParent(walker, to.replace(/\/+$/, '') || '/', { follow: false });
      if (target.name === undefined) throw new SysError('EBUSY', to);
      demand(target.directory.inode, process.credentials, WRITE | EXECUTE);
      demandWritable(target.directory);
      const replaced = child(walker, target.directory, target.name);
      if (replaced?.inode === source.place.inode) return;
      for (let at: Place | undefined = target.directory; at; at = at.parent)
        if (at.inode === source.place.inode) throw new SysError('EINVAL', to);
      if (replaced) {
        if (replaced.inode.directory && !source.place.inode.directory) throw new SysError('EISDIR', to);
        if (!replaced.inode.directory && source.place.inode.directory) throw new SysError('ENOTDIR', to);
        if (replaced.inode.directory && replaced.inode.directory.names().length > 0) throw new SysError('ENOTEMPTY', to);
        demandRemoval(target.directory.inode, replaced.inode, process.credentials);
      }
      if (source.directory.mount !== target.directory.mount || !target.directory.inode.directory) throw new SysError('EXDEV', to);
      source.directory.inode.directory?.move(source.name, target.directory.inode.directory, target.name);
    },
    link(from, to) {
      const source = find(from, false);
      if (source.inode.directory) throw new SysError('EPERM', from);
      const walker = kernel.walker(process);
      const { directory, name } = resolveParent(walker, to, { follow: false });
      if (name === undefined || child(walker, directory, name)) throw new SysError('EEXIST', to);
      demand(directory.inode, process.credentials, WRITE | EXECUTE);
      demandWritable(directory);
      directory.inode.directory?.link(name, source.inode);
    },
    symlink: (target, path) => void create(path, 0o777, { type: 'symlink', target }),
    readlink(path) {
      const { inode } = find(path, false);
      if (!inode.target) throw new SysError('EINVAL', path);
      return inode.target();
    },
    mkfifo: (path, mode = 0o666) => void create(path, mode & ~process.umask, { type: 'fifo' }),
    mknod(path, type, device, mode = 0o666) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM', path);
      create(path, mode, { type, device: DEVICE_NUMBERS[device] ?? device });
    },
    chmod(path, mode) {
      const place = find(path);
      demandOwner(place.inode, process.credentials);
      demandWritable(place);
      place.inode.setAttributes({ mode: mode & 0o7777, ctime: kernel.now() });
    },
    chown(path, uid, gid, follow = true) {
      const place = find(path, follow);
      const who = process.credentials;
      const attributes = place.inode.attributes();
      const onlyGroup = uid === -1 || uid === attributes.uid;
      const mayGroup =
        who.euid === attributes.uid && (who.groups.includes(gid) || who.egid === gid || gid === attributes.gid || gid === -1);
      if (who.euid !== 0 && !(onlyGroup && mayGroup)) throw new SysError('EPERM', path);
      demandWritable(place);
      place.inode.setAttributes({ uid: uid === -1 ? attributes.uid : uid, gid: gid === -1 ? attributes.gid : gid, ctime: kernel.now() });
    },
    utimes(path, atime, mtime) {
      const place = find(path);
      if (!permits(place.inode, process.credentials, WRITE)) demandOwner(place.inode, process.credentials);
      place.inode.setAttributes({ atime, mtime, ctime: kernel.now() });
    },
    access(path, { read, write, execute }) {
      const place = find(path);
      if (write) demandWritable(place);
      demand(place.inode, process.credentials, (read ? READ : 0) | (write ? WRITE : 0) | (execute ? EXECUTE : 0));
    },
    realpath: (path) => pathOf(find(path), process.root),
    cwd: () => pathOf(process.cwd, process.root),
    chdir(path) {
      const place = find(path);
      if (!place.inode.directory) throw new SysError('ENOTDIR', path);
      demand(place.inode, process.credentials, EXECUTE);
      process.cwd = place;
    },
    umask(mask) {
      const before = process.umask;
      if (mask !== undefined) process.umask = mask & 0o777;
      return before;
    },
    chroot(path) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM', path);
      const place = find(path);
      if (!place.inode.directory) throw new SysError('ENOTDIR', path);
      process.root = place;
    },
    ...mountCalls(kernel, process),
  };
}

function demandWritable(place: Place): void {
  if (place.mount.readOnly) throw new SysError('EROFS');
}
