import type { Stat } from '../sys.ts';
import type { Inode } from './inode.ts';

export function statOf(inode: Inode): Stat {
  const { mode, uid, gid, atime, mtime, ctime } = inode.attributes();
  const [major = 0, minor = 0] = (inode.device ?? '0:0').split(':').map(Number);
  return {
    dev: inode.dev,
    ino: inode.ino,
    type: inode.type,
    mode,
    nlink: inode.nlink(),
    uid,
    gid,
    rdev: (major << 8) | minor,
    size: inode.size(),
    blocks: (inode.blocks?.() ?? Math.ceil(inode.size() / 4096)) * 8,
    atime,
    mtime,
    ctime,
  };
}
