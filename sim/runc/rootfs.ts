import { goMessage, isErrno, SysError } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { exists, makeDirectories, writeText } from '../libc/files.ts';
import { makeDevices } from './devices.ts';
import { RuncFailure } from './failure.ts';
import { insideRoot } from './inside-root.ts';
import type { MountSpec } from './spec.ts';

const TYPES = {
  proc: 'proc',
  tmpfs: 'tmpfs',
  devpts: 'devpts',
  sysfs: 'sysfs',
  cgroup: 'cgroup',
  cgroup2: 'cgroup',
  mqueue: 'tmpfs',
} as const;

/** Mounts all that the specification names below the root file system, in its order, and makes the device nodes. */
export function prepareRootfs(
  sys: Sys,
  {
    rootfs,
    mounts,
    readonly,
    process,
  }: { rootfs: string; mounts: readonly MountSpec[]; readonly: boolean; process: { terminal: boolean } },
): void {
  for (const mount of mounts) {
    mountOne(sys, rootfs, mount);
    if (mount.destination === '/dev' && mount.type === 'tmpfs') makeDevices(sys, `${rootfs}/dev`, process.terminal);
  }
  if (readonly) sys.mount(rootfs, rootfs, 'bind', { readOnly: true });
}

function mountOne(sys: Sys, rootfs: string, mount: MountSpec): void {
  const options = mount.options ?? [];
  const target = insideRoot(sys, rootfs, mount.destination);
  const type = TYPES[mount.type as keyof typeof TYPES];
  const readOnly = options.includes('ro');
  const fail = (reason: string): never => {
    throw new RuncFailure(`error mounting "${mount.source}" to rootfs at "${mount.destination}": ${reason}`);
  };
  if (!type && !isBind(mount)) fail(`dockwire: file system type ${mount.type} is not simulated yet`);
  try {
    if (isBind(mount)) {
      if (!exists(sys, mount.source)) fail(`stat ${mount.source}: no such file or directory`);
      makeTarget(sys, target, sys.stat(mount.source).type === 'directory');
      sys.mount(mount.source, target, 'bind', { readOnly });
    } else if (type) {
      makeTarget(sys, target, true);
      const data = options.filter((option) => /^(size|mode|uid|gid|nr_inodes|ptmxmode|newinstance)\b/.test(option)).join(',');
      sys.mount(mount.source, target, type, { readOnly, ...(data ? { data } : {}) });
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
    fail(
      `mount ${mount.source}:${mount.destination} (via /proc/self/fd/6), flags: 0x${isBind(mount) ? '5000' : '0'}: ${goMessage(error.code)}`,
    );
  }
}

const isBind = ({ type, options }: MountSpec): boolean =>
  type === 'bind' || (options ?? []).some((option) => option === 'bind' || option === 'rbind');

/** A mount point that is missing is made: a directory, or an empty file for a file. */
function makeTarget(sys: Sys, target: string, directory: boolean): void {
  if (exists(sys, target)) {
    if (directory !== (sys.stat(target).type === 'directory')) throw new SysError('ENOTDIR', target);
    return;
  }
  makeDirectories(sys, directory ? target : target.slice(0, target.lastIndexOf('/')));
  if (!directory) writeText(sys, target, '', 0o755);
}
