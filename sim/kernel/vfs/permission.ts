import { SysError } from '../../base/errno.ts';
import type { Credentials } from '../sys.ts';
import type { Inode } from './inode.ts';

export const READ = 4;
export const WRITE = 2;
export const EXECUTE = 1;

/** path_resolution(7): the owner's bits, else the group's, else the others'. Root may all, but execute only what somebody may execute. */
export function permits(inode: Inode, who: Credentials, wanted: number): boolean {
  const { mode, uid, gid } = inode.attributes();
  if (who.euid === 0) return (wanted & EXECUTE) === 0 || inode.type === 'directory' || (mode & 0o111) !== 0;
  const shift = who.euid === uid ? 6 : who.egid === gid || who.groups.includes(gid) ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}

/** @throws EACCES */
export function demand(inode: Inode, who: Credentials, wanted: number): void {
  if (!permits(inode, who, wanted)) throw new SysError('EACCES');
}

/** Only the owner or root may. @throws EPERM */
export function demandOwner(inode: Inode, who: Credentials): void {
  if (who.euid !== 0 && who.euid !== inode.attributes().uid) throw new SysError('EPERM');
}

/** May `who` take the entry `inode` out of `directory`? A sticky directory lets only owners. */
export function demandRemoval(directory: Inode, inode: Inode, who: Credentials): void {
  demand(directory, who, WRITE | EXECUTE);
  const { mode, uid } = directory.attributes();
  if ((mode & 0o1000) !== 0 && who.euid !== 0 && who.euid !== uid && who.euid !== inode.attributes().uid) throw new SysError('EPERM');
}
