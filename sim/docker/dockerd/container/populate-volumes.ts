import { isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';

/** A new volume begins with what the image has where it is mounted. Source: moby daemon/create_unix.go populateVolume. */
export async function populateVolumes(daemon: Daemon, container: Container): Promise<void> {
  const empty = container.mounts.filter(
    (point) => point.Type === 'volume' && !point.Mode.includes('nocopy') && daemon.sys.readdir(point.Source).length === 0,
  );
  if (empty.length === 0) return;
  const root = await daemon.images.mountLayer(container.id);
  try {
    for (const point of empty) copyTree(daemon.sys, root + point.Destination, point.Source);
  } finally {
    await daemon.images.unmountLayer(container.id);
  }
}

/** The contents of `from`, with owners and modes, into the directory `to`. A source that is no directory is nothing to copy. */
function copyTree(sys: Sys, from: string, to: string): void {
  let entries: ReturnType<Sys['readdir']>;
  try {
    entries = sys.readdir(from);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return;
  }
  const { mode, uid, gid } = sys.stat(from);
  sys.chmod(to, mode);
  sys.chown(to, uid, gid);
  for (const { name, type } of entries) {
    const [source, target] = [`${from}/${name}`, `${to}/${name}`];
    const stat = sys.lstat(source);
    if (type === 'symlink') sys.symlink(sys.readlink(source), target);
    else if (type === 'directory') {
      sys.mkdir(target, stat.mode);
      copyTree(sys, source, target);
    } else if (type === 'file') {
      sys.writeFile(target, sys.readFile(source), stat.mode);
      sys.chown(target, stat.uid, stat.gid);
    }
  }
}
