import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories } from '../../libc/files.ts';
import { loginNumber } from '../../libc/login-defs.ts';

/** What a new home may be looked into by: HOME_MODE of login.defs, else what the umask there leaves. */
export function homeMode(sys: Sys, umask?: number): number {
  return loginNumber(sys, 'HOME_MODE', 0o777 & ~(umask ?? loginNumber(sys, 'UMASK', 0o022)));
}

/** Makes a home and fills it from a skeleton; everything in it is the user's. */
export function makeHome(sys: Sys, home: string, ids: { uid: number; gid: number }, mode: number, skeleton = '/etc/skel'): void {
  makeDirectories(sys, home.slice(0, home.lastIndexOf('/')) || '/');
  sys.mkdir(home, 0o755);
  copyTree(sys, skeleton, home, ids);
  sys.chown(home, ids.uid, ids.gid);
  sys.chmod(home, mode);
}

function copyTree(sys: Sys, from: string, to: string, { uid, gid }: { uid: number; gid: number }): void {
  let entries: readonly { name: string; type: string }[];
  try {
    entries = sys.readdir(from);
  } catch (error) {
    if (isErrno(error)) return;
    throw error;
  }
  for (const { name, type } of entries) {
    if (name === '.' || name === '..') continue;
    const [source, target] = [`${from}/${name}`, `${to}/${name}`];
    if (type === 'directory') {
      sys.mkdir(target, sys.stat(source).mode);
      copyTree(sys, source, target, { uid, gid });
    } else if (type === 'symlink') sys.symlink(sys.readlink(source), target);
    else sys.writeFile(target, sys.readFile(source), sys.stat(source).mode);
    sys.chown(target, uid, gid, false);
  }
}

/** Gives a tree, where it was `before.uid`'s or `before.gid`'s, to other ids. */
export function giveTree(sys: Sys, path: string, before: { uid: number; gid: number }, after: { uid: number; gid: number }): void {
  let stat: ReturnType<Sys['lstat']>;
  try {
    stat = sys.lstat(path);
  } catch (error) {
    if (isErrno(error)) return;
    throw error;
  }
  const uid = stat.uid === before.uid ? after.uid : stat.uid;
  const gid = stat.gid === before.gid ? after.gid : stat.gid;
  if (uid !== stat.uid || gid !== stat.gid) sys.chown(path, uid, gid, false);
  if (stat.type === 'directory')
    for (const { name } of sys.readdir(path)) if (name !== '.' && name !== '..') giveTree(sys, `${path}/${name}`, before, after);
}
