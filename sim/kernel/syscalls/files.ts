import { SysError } from '../../base/errno.ts';
import { install } from '../descriptors.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import { AnonymousInode } from '../vfs/anonymous.ts';
import { demand, EXECUTE, READ } from '../vfs/permission.ts';
import { type Place, pathOf } from '../vfs/place.ts';
import { resolve } from '../vfs/walk.ts';
import { attributeCalls } from './attributes.ts';
import { entryCalls } from './entries.ts';
import { demandAlive } from './guard.ts';
import { mountCalls } from './mounts.ts';
import { fifoToOpen, openFifo, openPath } from './open.ts';

type Calls = Pick<
  Sys,
  | 'open'
  | 'openWait'
  | 'stat'
  | 'lstat'
  | 'statfs'
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

  return {
    open(path, flags, mode = 0o666) {
      demandAlive(process);
      return install(process, openPath(kernel, process, path, flags, mode));
    },
    async openWait(path, flags, mode = 0o666) {
      demandAlive(process);
      const place = flags.create ? fifoToOpen(kernel, process, path, flags) : find(path);
      if (place?.inode.type === 'fifo' && !(place.inode instanceof AnonymousInode))
        return install(process, await openFifo(kernel, process, place, flags));
      return install(process, openPath(kernel, process, path, flags, mode));
    },
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
      try {
        for (let done = 0; done < bytes.length; ) done += Number(file.write(bytes.subarray(done)));
      } finally {
        file.release();
      }
    },
    readlink(path) {
      const { inode } = find(path, false);
      if (!inode.target) throw new SysError('EINVAL', path);
      return inode.target();
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
    ...entryCalls(kernel, process),
    ...attributeCalls(kernel, process),
    ...mountCalls(kernel, process),
  };
}
