import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';

/** One line of /proc/mounts (fstab(5)). */
export interface Mount {
  readonly source: string;
  readonly path: string;
  readonly type: string;
  readonly options: string;
}

export function readMounts(sys: Sys): Mount[] {
  const lines = readText(sys, '/proc/mounts').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [source = '', path = '', type = '', options = ''] = line.split(' ');
    return { source, path, type, options };
  });
}

/** The file system that an absolute path is on: the longest mount point above it, the last mounted if there are several. */
export function holding(mounts: readonly Mount[], path: string): Mount | undefined {
  return mounts
    .filter((mount) => mount.path === '/' || path === mount.path || path.startsWith(`${mount.path}/`))
    .reduce<Mount | undefined>((best, mount) => (!best || mount.path.length >= best.path.length ? mount : best), undefined);
}
