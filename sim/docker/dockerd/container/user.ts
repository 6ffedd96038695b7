import type { Sys } from '../../../kernel/sys.ts';
import { type GroupEntry, groupEntries, type PasswdEntry, passwdEntries } from '../../../libc/passwd.ts';
import { systemError } from '../../api/error.ts';

export interface ContainerUser {
  readonly uid: number;
  readonly gid: number;
  /** Of setgroups(2); the first is the primary one, which moby lists too (daemon/oci_linux.go getUser). */
  readonly groups: readonly number[];
  readonly home: string;
}

/**
 * `name`, `uid`, `name:group`, `uid:gid` against the files in a container's root. Source: moby/sys/user GetExecUser.
 * @throws DockerError `unable to find user x: no matching entries in passwd file`
 */
export function resolveUser(sys: Sys, root: string, spec: string, extraGroups: readonly string[]): ContainerUser {
  const [name = '', group] = spec.split(':');
  const users = passwdEntries(sys, `${root}/etc/passwd`);
  const groups = groupEntries(sys, `${root}/etc/group`);
  const user = findUser(users, name || '0');
  const gid = group ? findGroup(groups, group) : user.gid;
  const listed = group ? [] : groups.filter((entry) => user.name !== '' && entry.members.includes(user.name)).map((entry) => entry.gid);
  return {
    uid: user.uid,
    gid,
    groups: [...new Set([gid, ...listed, ...extraGroups.map((extra) => findGroup(groups, extra))])],
    home: user.home || '/',
  };
}

type Found = Pick<PasswdEntry, 'name' | 'uid' | 'gid' | 'home'>;

function findUser(users: readonly PasswdEntry[], name: string): Found {
  const number = /^\d+$/.test(name) ? Number(name) : undefined;
  const found = users.find((entry) => entry.name === name) ?? users.find((entry) => entry.uid === number);
  if (found) return found;
  if (number === undefined) throw systemError(`unable to find user ${name}: no matching entries in passwd file`);
  return { name: '', uid: number, gid: 0, home: '/' };
}

function findGroup(groups: readonly GroupEntry[], name: string): number {
  const number = /^\d+$/.test(name) ? Number(name) : undefined;
  const found = groups.find((entry) => entry.name === name) ?? groups.find((entry) => entry.gid === number);
  if (found) return found.gid;
  if (number === undefined) throw systemError(`unable to find group ${name}: no matching entries in group file`);
  return number;
}
