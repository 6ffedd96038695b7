import { isErrno } from '../../base/errno.ts';
import type { Stat, Sys } from '../../kernel/sys.ts';
import { groupById, groupByName, userById, userByName } from '../../libc/passwd.ts';
import type { Tool } from '../tool.ts';

export interface Ownership {
  /** Undefined: as it was. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** What `user.group` is warned of: a dot where a colon belongs. */
  readonly dotted?: boolean;
}

/** Gives the files after the first operand to whom it names: `ownership` of a user, or `group`, whichever the program changes. */
export async function changeOwners(tool: Tool, what: 'ownership' | 'group'): Promise<number> {
  const reference = tool.value('#');
  const [spec, ...paths] = reference === undefined ? tool.args : [reference, ...tool.args];
  if (spec === undefined) return tool.wrong('missing operand');
  if (paths.length === 0) return tool.wrong(`missing operand after ${tool.quote(spec)}`);
  const owner = reference === undefined ? ownership(tool.sys, what === 'group' ? `:${spec}` : spec) : ownerOf(tool, reference, what);
  if (!owner) return tool.complain(`failed to get attributes of '${reference}': No such file or directory`);
  const only = tool.value('@');
  const from = only === undefined ? undefined : ownership(tool.sys, only);
  for (const [word, who] of [
    [spec, owner],
    [only, from],
  ] as const)
    if (who && 'unknown' in who)
      return tool.complain(tool.busybox ? `unknown ${who.kind} ${who.unknown}` : `invalid ${who.kind}: ${tool.quote(word ?? '')}`);
  if ('unknown' in owner || (from && 'unknown' in from)) return 1;
  if (owner.dotted && !tool.busybox) await tool.complain(`warning: '.' should be ':': ${tool.quote(spec)}`);
  let status = 0;
  for (const path of paths) status = Math.max(status, await changeOwner(tool, owner, path, what, from));
  return status;
}

/** `user`, `user:group`, `user:` (the user's own group), `:group`; names or numbers. A dot counts as a colon where no name has it. */
function ownership(sys: Sys, spec: string): Ownership | { kind: 'user' | 'group'; unknown: string } {
  const byColon = read(sys, spec, ':');
  if (!('unknown' in byColon) || spec.includes(':') || !spec.includes('.')) return byColon;
  const byDot = read(sys, spec, '.');
  return 'unknown' in byDot ? byColon : { ...byDot, dotted: true };
}

function read(sys: Sys, spec: string, separator: string): Ownership | { kind: 'user' | 'group'; unknown: string } {
  const at = spec.indexOf(separator);
  const user = at < 0 ? spec : spec.slice(0, at);
  const group = at < 0 ? undefined : spec.slice(at + 1);
  const account = userByName(sys, user);
  const uid = user === '' ? undefined : (account?.uid ?? number(user));
  if (user !== '' && uid === undefined) return { kind: 'user', unknown: user };
  if (group === undefined) return { uid, gid: undefined };
  if (group === '' && user !== '' && !account) return { kind: 'user', unknown: user };
  const gid = group === '' ? account?.gid : (groupByName(sys, group)?.gid ?? number(group));
  if (group !== '' && gid === undefined) return { kind: 'group', unknown: group };
  return { uid, gid };
}

/** Changes one file, and with -R what is below it. `--from` passes over files that are not as it says. */
async function changeOwner(tool: Tool, owner: Ownership, path: string, what: 'ownership' | 'group', from?: Ownership): Promise<number> {
  const { sys } = tool;
  let status = 0;
  try {
    const follow = !tool.has('h') && (!tool.has('R') || tool.has('H', 'L'));
    const stat = follow ? sys.stat(path) : sys.lstat(path);
    if ((from?.uid ?? stat.uid) === stat.uid && (from?.gid ?? stat.gid) === stat.gid) {
      try {
        sys.chown(path, owner.uid ?? stat.uid, owner.gid ?? stat.gid, follow);
        await tell(tool, owner, path, what, stat);
      } catch (error) {
        if (!isErrno(error)) throw error;
        status = tool.has('f') ? 1 : await tool.failed(error, `changing ${what} of '${path}'`, path);
        if (tool.has('v'))
          await tool.print(`failed to change ${what} of '${path}' from ${named(sys, what, stat)} to ${named(sys, what, owner)}\n`);
      }
    }
    if (tool.has('R') && sys.lstat(path).type === 'directory') {
      for (const { name } of sys.readdir(path))
        if (name !== '.' && name !== '..') status = Math.max(status, await changeOwner(tool, owner, `${path}/${name}`, what, from));
    }
    return status;
  } catch (error) {
    if (isErrno(error) && tool.has('f')) return 1;
    return tool.failed(error, isErrno(error, 'ENOENT') ? `cannot access '${path}'` : `changing ${what} of '${path}'`, path);
  }
}

/** --reference: as another file has it; undefined where that is not there. */
function ownerOf({ sys }: Tool, path: string, what: 'ownership' | 'group' = 'ownership'): Ownership | undefined {
  try {
    const { uid, gid } = sys.stat(path);
    return what === 'group' ? { uid: undefined, gid } : { uid, gid };
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}

async function tell(tool: Tool, owner: Ownership, path: string, what: 'ownership' | 'group', before: Stat): Promise<void> {
  const said = tool.lastOf('v', 'c');
  const changed = (owner.uid ?? before.uid) !== before.uid || (owner.gid ?? before.gid) !== before.gid;
  if (said === undefined || (said === 'c' && !changed)) return;
  const only: Ownership = { uid: owner.uid === undefined ? undefined : before.uid, gid: owner.gid === undefined ? undefined : before.gid };
  const after = named(tool.sys, what, owner);
  if (changed) await tool.print(`changed ${what} of '${path}' from ${named(tool.sys, what, only)} to ${after}\n`);
  else await tool.print(after === '' ? `ownership of '${path}' retained\n` : `${what} of '${path}' retained as ${after}\n`);
}

/** `alice:devs`, of what is given of it. */
function named(sys: Sys, what: 'ownership' | 'group', { uid, gid }: Pick<Ownership, 'uid' | 'gid'>): string {
  const user = uid === undefined ? '' : (userById(sys, uid)?.name ?? String(uid));
  const group = gid === undefined ? '' : (groupById(sys, gid)?.name ?? String(gid));
  if (what === 'group') return group;
  return group === '' ? user : `${user}:${group}`;
}

const number = (word: string): number | undefined => (/^\+?\d+$/.test(word) ? Number(word) : undefined);
