import type { Sys } from '../kernel/sys.ts';
import { readTextIfAny } from './files.ts';

/** One line of /etc/passwd (passwd(5)). */
export interface PasswdEntry {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly gecos: string;
  readonly home: string;
  readonly shell: string;
}

/** One line of /etc/group (group(5)). */
export interface GroupEntry {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

export function passwdEntries(sys: Sys, path = '/etc/passwd'): PasswdEntry[] {
  return records(sys, path).map(([name = '', , uid, gid, gecos = '', home = '/', shell = '/bin/sh']) => ({
    name,
    uid: Number(uid),
    gid: Number(gid),
    gecos,
    home,
    shell,
  }));
}

export function groupEntries(sys: Sys, path = '/etc/group'): GroupEntry[] {
  return records(sys, path).map(([name = '', , gid, members = '']) => ({
    name,
    gid: Number(gid),
    members: members.split(',').filter(Boolean),
  }));
}

export function userByName(sys: Sys, name: string): PasswdEntry | undefined {
  return passwdEntries(sys).find((entry) => entry.name === name);
}

export function userById(sys: Sys, uid: number): PasswdEntry | undefined {
  return passwdEntries(sys).find((entry) => entry.uid === uid);
}

export function groupByName(sys: Sys, name: string): GroupEntry | undefined {
  return groupEntries(sys).find((entry) => entry.name === name);
}

export function groupById(sys: Sys, gid: number): GroupEntry | undefined {
  return groupEntries(sys).find((entry) => entry.gid === gid);
}

/** initgroups(3): the primary group and every group that lists the user. */
export function groupsOf(sys: Sys, user: PasswdEntry): number[] {
  const listed = groupEntries(sys).filter((group) => group.members.includes(user.name) && group.gid !== user.gid);
  return [user.gid, ...listed.map((group) => group.gid)];
}

function records(sys: Sys, path: string): string[][] {
  return (readTextIfAny(sys, path) ?? '')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(':'));
}
