import { SysError } from '../../base/errno.ts';
import type { Credentials } from '../sys.ts';
import type { Inode } from './inode.ts';

export const READ = 4;
export const WRITE = 2;
export const EXECUTE = 1;

const SETUID = 0o4000;
const SETGID = 0o2000;
const STICKY = 0o1000;
const GROUP_EXECUTE = 0o010;

/** path_resolution(7): the owner's bits, else the group's, else the others'. Root may all, but execute only what somebody may execute. */
export function permits(inode: Inode, who: Credentials, wanted: number): boolean {
  const { mode, uid, gid } = inode.attributes();
  if (who.euid === 0) return (wanted & EXECUTE) === 0 || inode.type === 'directory' || (mode & 0o111) !== 0;
  const shift = who.euid === uid ? 6 : inGroup(who, gid) ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}

export function inGroup(who: Credentials, gid: number): boolean {
  return who.egid === gid || who.groups.includes(gid);
}

/** @throws EACCES */
export function demand(inode: Inode, who: Credentials, wanted: number): void {
  if (!permits(inode, who, wanted)) throw new SysError('EACCES');
}

/** Only the owner or root may. @throws EPERM */
export function demandOwner(inode: Inode, who: Credentials): void {
  if (who.euid !== 0 && who.euid !== inode.attributes().uid) throw new SysError('EPERM');
}

/** May `who` take the entry `inode` out of `directory`? A sticky directory lets only owners. @throws EACCES, EPERM */
export function demandRemoval(directory: Inode, inode: Inode, who: Credentials): void {
  demand(directory, who, WRITE | EXECUTE);
  const { mode, uid } = directory.attributes();
  if ((mode & STICKY) !== 0 && who.euid !== 0 && who.euid !== uid && who.euid !== inode.attributes().uid) throw new SysError('EPERM');
}

/**
 * fs.protected_symlinks=1 (proc_sys_fs(5)): in a sticky directory that all may write, only one's own links are followed, or those of the directory's
 * owner; this holds for root too. @throws EACCES
 */
export function demandFollow(directory: Inode, link: Inode, who: Credentials): void {
  const { mode, uid } = directory.attributes();
  const owner = link.attributes().uid;
  if ((mode & (STICKY | 0o002)) === (STICKY | 0o002) && who.euid !== owner && uid !== owner) throw new SysError('EACCES');
}

/** fs.protected_hardlinks=1: another name only for what is one's own, or what is a plain file that one may read and write. @throws EPERM */
export function demandLink(inode: Inode, who: Credentials): void {
  const { mode, uid } = inode.attributes();
  if (who.euid === 0 || who.euid === uid) return;
  const special = (mode & SETUID) !== 0 || (mode & (SETGID | GROUP_EXECUTE)) === (SETGID | GROUP_EXECUTE);
  if (inode.type !== 'file' || special || !permits(inode, who, READ | WRITE)) throw new SysError('EPERM');
}

/** fs.protected_regular=2, fs.protected_fifos=1: in others' sticky directories O_CREAT does not open what others have put there. @throws EACCES */
export function demandOpenForCreate(directory: Inode, inode: Inode, who: Credentials): void {
  const { mode, uid: owner } = directory.attributes();
  const { uid } = inode.attributes();
  if ((mode & STICKY) === 0 || uid === owner || uid === who.euid) return;
  if ((mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && inode.type === 'file')) throw new SysError('EACCES');
}

/** What a new file in `directory` has: a directory with the setgid bit hands down its group, and to directories the bit too (inode(7)). */
export function heritage(
  directory: Inode,
  type: Inode['type'],
  mode: number,
  who: Credentials,
): { mode: number; uid: number; gid: number } {
  const from = directory.attributes();
  if ((from.mode & SETGID) === 0) return { mode, uid: who.euid, gid: who.egid };
  const { gid } = from;
  if (type === 'directory') return { mode: mode | SETGID, uid: who.euid, gid };
  const risky = (mode & (SETGID | GROUP_EXECUTE)) === (SETGID | GROUP_EXECUTE);
  return { mode: risky && who.euid !== 0 && !inGroup(who, gid) ? mode & ~SETGID : mode, uid: who.euid, gid };
}

/** A mode as `who` may set it: setgid only for a group of one's own (chmod(2)). */
export function settableMode(mode: number, gid: number, who: Credentials): number {
  return who.euid !== 0 && !inGroup(who, gid) ? mode & 0o7777 & ~SETGID : mode & 0o7777;
}

/** execve(2): whom a program's file makes its process act as; setgid counts only where the group may run the file. */
export function raisedBy({ mode, uid, gid }: { mode: number; uid: number; gid: number }): { euid?: number; egid?: number } {
  const asGroup = (mode & (SETGID | GROUP_EXECUTE)) === (SETGID | GROUP_EXECUTE);
  return { ...((mode & SETUID) !== 0 ? { euid: uid } : {}), ...(asGroup ? { egid: gid } : {}) };
}

/** What is left of a file's mode when somebody else writes it or it changes hands: no setuid, and no setgid where that makes it run as a group. */
export function withoutPrivileges(mode: number): number {
  return mode & ~SETUID & ~((mode & GROUP_EXECUTE) !== 0 ? SETGID : 0);
}
