import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { groupByName, userByName } from '../libc/passwd.ts';
import type { Tool } from './tool.ts';

export interface Ownership {
  /** Undefined: as it was. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** Gives the files after the first operand to whom it names: `ownership` of a user, or `group`, whichever the program changes. */
export async function changeOwners(tool: Tool, what: 'ownership' | 'group'): Promise<number> {
  const [spec, ...paths] = tool.args;
  if (spec === undefined) return tool.wrong('missing operand');
  if (paths.length === 0) return tool.wrong(`missing operand after ${tool.quote(spec)}`);
  const owner = ownership(tool.sys, what === 'group' ? `:${spec}` : spec);
  if ('unknown' in owner)
    return tool.complain(tool.busybox ? `unknown ${owner.kind} ${owner.unknown}` : `invalid ${owner.kind}: ${tool.quote(spec)}`);
  let status = 0;
  for (const path of paths) status = Math.max(status, await changeOwner(tool, owner, path, what));
  return status;
}

/** `user`, `user:group`, `user:` (the user's own group), `:group`; names or numbers. */
export function ownership(sys: Sys, spec: string): Ownership | { kind: 'user' | 'group'; unknown: string } {
  const [user = '', group] = spec.split(/[:.](.*)/s);
  const account = userByName(sys, user);
  const uid = user === '' ? undefined : (account?.uid ?? number(user));
  if (user !== '' && uid === undefined) return { kind: 'user', unknown: user };
  if (group === undefined) return { uid, gid: undefined };
  const gid = group === '' ? account?.gid : (groupByName(sys, group)?.gid ?? number(group));
  if (group !== '' && gid === undefined) return { kind: 'group', unknown: group };
  return { uid, gid };
}

async function changeOwner(tool: Tool, owner: Ownership, path: string, what: string): Promise<number> {
  const { sys } = tool;
  try {
    const follow = !tool.has('h');
    const stat = follow ? sys.stat(path) : sys.lstat(path);
    sys.chown(path, owner.uid ?? stat.uid, owner.gid ?? stat.gid, follow);
    let status = 0;
    if (tool.has('R') && sys.lstat(path).type === 'directory') {
      for (const { name } of sys.readdir(path))
        if (name !== '.' && name !== '..') status = Math.max(status, await changeOwner(tool, owner, `${path}/${name}`, what));
    }
    return status;
  } catch (error) {
    return tool.failed(error, isErrno(error, 'ENOENT') ? `cannot access '${path}'` : `changing ${what} of '${path}'`, path);
  }
}

const number = (word: string): number | undefined => (/^\d+$/.test(word) ? Number(word) : undefined);
