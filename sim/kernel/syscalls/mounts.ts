import { SysError } from '../../base/errno.ts';
import { DEVICE_NODES } from '../devices.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { FileSystemStat, Sys } from '../sys.ts';
import { createCgroupfs } from '../vfs/cgroupfs.ts';
import { Devpts } from '../vfs/devpts.ts';
import type { Inode } from '../vfs/inode.ts';
import { createOverlay } from '../vfs/overlayfs.ts';
import type { Mount } from '../vfs/place.ts';
import { createProcfs } from '../vfs/procfs.ts';
import { BLOCK, Space } from '../vfs/space.ts';
import { createSysfs } from '../vfs/sysfs.ts';
import { createTmpfs } from '../vfs/tmpfs.ts';
import { resolve } from '../vfs/walk.ts';

/** mount(2) and umount(2), for root only. */
export function mountCalls(kernel: Kernel, process: Process): Pick<Sys, 'mount' | 'umount' | 'statfs'> {
  const find = (path: string) => resolve(kernel.walker(process), path);
  return {
    mount(source, target, type, options = {}) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM', target);
      const at = find(target);
      if (options.remount) {
        const { mount } = at;
        if (at.inode !== mount.root) throw new SysError('EINVAL', target);
        mount.readOnly = options.readOnly ?? false;
        mount.options = mount.options.replace(/^r[ow]/, mount.readOnly ? 'ro' : 'rw');
        return;
      }
      const root =
        type === 'bind' ? find(source).inode : newFileSystem(kernel, process, type, options.data ?? '', (path) => find(path).inode);
      if ((root.type === 'directory') !== (at.inode.type === 'directory')) throw new SysError('ENOTDIR', target);
      const access = options.readOnly ? 'ro' : 'rw';
      const bound = type === 'bind' ? find(source).mount : undefined;
      process.namespaces.mnt.mount(at, {
        root,
        type: bound?.type ?? (type === 'cgroup' ? 'cgroup2' : type),
        source: bound?.source ?? source,
        options:
          options.data && (type === 'overlay' || type === 'tmpfs')
            ? `${access},relatime,${type === 'tmpfs' ? shownData(kernel, options.data) : options.data}`
            : `${access},relatime`,
        readOnly: options.readOnly ?? false,
      });
    },
    statfs: (path) => room(find(path).inode.space),
    umount(target) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM', target);
      const place = find(target);
      if (place.inode === place.mount.root && inUse(kernel, place.mount)) throw new SysError('EBUSY', target);
      process.namespaces.mnt.umount(place);
    },
  };
}

/** Does a process stand in the mounted file system, or hold a file of it open? */
function inUse(kernel: Kernel, mount: Mount): boolean {
  return kernel.first.pid
    .all()
    .some(
      (one) =>
        one.alive &&
        (one.cwd.mount === mount || [...one.descriptors.values()].some(({ description }) => description.file.place?.mount === mount)),
    );
}

function newFileSystem(kernel: Kernel, process: Process, type: string, data: string, find: (path: string) => Inode): Inode {
  const now = (): number => kernel.now();
  switch (type) {
    case 'tmpfs':
      return createTmpfs(kernel.nextDevice(), now, tmpfsMode(data), tmpfsSpace(kernel, data)).root;
    case 'cgroup':
      return createCgroupfs(kernel, process.namespaces.cgroup.root ?? process.cgroup);
    case 'sysfs': {
      // The mount point of cgroups is the kernel's own: it is there even where /sys is read-only.
      const { root } = createTmpfs(kernel.nextDevice(), now, 0o555, Space.boundless());
      const time = now();
      const entry = { type: 'directory', attributes: { mode: 0o755, uid: 0, gid: 0, atime: time, mtime: time, ctime: time } } as const;
      const fs = root.directory?.create('fs', entry);
      fs?.directory?.create('cgroup', entry);
      return fs ? createSysfs(kernel, process.namespaces.net, fs) : root;
    }
    case 'proc':
      // Whoever looks is known by the mount's own namespace: /proc/self is that of its init unless a call says otherwise.
      return createProcfs(kernel, process.namespaces.pid, () => kernel.current ?? process);
    case 'devtmpfs': {
      const { root } = createTmpfs(kernel.nextDevice(), now, 0o755, tmpfsSpace(kernel, data));
      for (const { name, type: kind, device, mode, gid } of DEVICE_NODES) {
        const time = now();
        root.directory?.create(name, { type: kind, device, attributes: { mode, uid: 0, gid, atime: time, mtime: time, ctime: time } });
      }
      return root;
    }
    case 'devpts':
      return new Devpts(kernel.nextDevice(), kernel.nextInode(), now).root;
    case 'overlay':
      return overlay(kernel, data, find);
    default:
      throw new SysError('ENODEV');
  }
}

function room(space: Space | undefined): FileSystemStat {
  if (!space) return { blockSize: BLOCK, blocks: 0, free: 0, files: 0, freeFiles: 0 };
  return { blockSize: BLOCK, blocks: space.blocks, free: space.free, files: space.inodes, freeFiles: space.freeInodes };
}

/** `size=64m`, `size=50%`; half of the machine's memory where it is not said. */
function tmpfsSize(kernel: Kernel, data: string): number {
  const [, number, unit = ''] = /(?:^|,)size=(\d+)([kmg%]?)/i.exec(data) ?? [];
  if (number === undefined) return kernel.options.memory / 2;
  if (unit === '%') return (kernel.options.memory * Number(number)) / 100;
  return Number(number) * ({ k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[unit.toLowerCase()] ?? 1);
}

/** tmpfs(5): half as many inodes as there are pages of memory, however small it is. */
const tmpfsSpace = (kernel: Kernel, data: string): Space =>
  new Space({ bytes: tmpfsSize(kernel, data), inodes: Math.floor(kernel.options.memory / BLOCK / 2) });

/** A size is told in kilobytes, however it was given. */
const shownData = (kernel: Kernel, data: string): string =>
  data.replace(/(?<=^|,)size=[^,]*/, () => `size=${Math.ceil(tmpfsSize(kernel, data) / 1024)}k`);

function tmpfsMode(data: string): number {
  const mode = /(?:^|,)mode=([0-7]+)/.exec(data)?.[1];
  return mode ? Number.parseInt(mode, 8) : 0o1777;
}

/** `lowerdir=top:…:bottom,upperdir=…,workdir=…` */
function overlay(kernel: Kernel, data: string, find: (path: string) => Inode): Inode {
  const options = new Map(data.split(',').map((option) => option.split(/=(.*)/).slice(0, 2) as [string, string]));
  const lowers = (options.get('lowerdir') ?? '').split(':').filter(Boolean).map(find);
  const upper = options.get('upperdir');
  if (lowers.length === 0 || !upper || !options.get('workdir')) throw new SysError('EINVAL');
  return createOverlay(kernel.nextDevice(), find(upper), lowers);
}
