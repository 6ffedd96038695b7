import { SysError } from '../../base/errno.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import { demand, demandOwner, EXECUTE, inGroup, READ, settableMode, WRITE, withoutPrivileges } from '../vfs/permission.ts';
import type { Place } from '../vfs/place.ts';
import { statOf } from '../vfs/stat.ts';
import { resolve } from '../vfs/walk.ts';
import { demandAlive, demandWritable } from './guard.ts';

type Calls = Pick<Sys, 'stat' | 'lstat' | 'chmod' | 'chown' | 'utimes' | 'access'>;

/** What a file says of itself, and who may change that. */
export function attributeCalls(kernel: Kernel, process: Process): Calls {
  const find = (path: string, follow = true): Place => {
    demandAlive(process);
    return resolve(kernel.walker(process), path, { follow });
  };
  return {
    stat: (path) => statOf(find(path).inode),
    lstat: (path) => statOf(find(path, false).inode),
    chmod(path, mode) {
      const place = find(path);
      demandWritable(place);
      demandOwner(place.inode, process.credentials);
      const { gid } = place.inode.attributes();
      place.inode.setAttributes({ mode: settableMode(mode, gid, process.credentials), ctime: kernel.now() });
    },
    chown(path, uid, gid, follow = true) {
      const place = find(path, follow);
      demandWritable(place);
      const who = process.credentials;
      const { mode, ...old } = place.inode.attributes();
      const owner = who.euid === old.uid;
      const mayUser = uid === -1 || (owner && uid === old.uid);
      const mayGroup = gid === -1 || (owner && (inGroup(who, gid) || gid === old.gid));
      if (who.euid !== 0 && !(mayUser && mayGroup)) throw new SysError('EPERM', path);
      place.inode.setAttributes({
        mode: place.inode.directory ? mode : withoutPrivileges(mode),
        uid: uid === -1 ? old.uid : uid,
        gid: gid === -1 ? old.gid : gid,
        ctime: kernel.now(),
      });
    },
    utimes(path, atime, mtime, follow = true) {
      if (atime === 'omit' && mtime === 'omit') return;
      const place = find(path, follow);
      demandWritable(place);
      const { credentials } = process;
      const now = kernel.now();
      if (atime !== 'now' || mtime !== 'now') demandOwner(place.inode, credentials);
      else if (credentials.euid !== place.inode.attributes().uid) demand(place.inode, credentials, WRITE);
      const time = (set: number | 'now' | 'omit', old: number): number => (set === 'omit' ? old : set === 'now' ? now : set);
      const old = place.inode.attributes();
      place.inode.setAttributes({ atime: time(atime, old.atime), mtime: time(mtime, old.mtime), ctime: now });
    },
    access(path, { read, write, execute }) {
      const place = find(path);
      if (write) demandWritable(place);
      demand(place.inode, process.credentials, (read ? READ : 0) | (write ? WRITE : 0) | (execute ? EXECUTE : 0));
    },
  };
}
