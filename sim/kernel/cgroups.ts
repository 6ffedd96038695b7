import { SysError } from '../base/errno.ts';
import type { Process } from './process.ts';

/** What was made by mkdir(2) or written, by the cgroup's path. */
export type CgroupTree = Map<string, Map<string, string>>;

/** Is `path` the group, or one below it? */
export const isWithin = (path: string, group: string): boolean => group === '/' || path === group || path.startsWith(`${group}/`);

/**
 * pids.max holds for a group and all below it (Documentation/admin-guide/cgroup-v2.rst, PID). Processes that nobody has waited for count; one that
 * moves in from elsewhere is let in. `onRefusal` is told the group whose limit it was.
 * @throws EAGAIN
 */
export function demandRoomInCgroups(tree: CgroupTree, process: Process, all: readonly Process[], onRefusal: (group: string) => void): void {
  for (let group = process.cgroup; group !== '/' && group !== ''; group = group.slice(0, group.lastIndexOf('/'))) {
    const limit = tree.get(group)?.get('pids.max');
    if (limit === undefined || limit === 'max') continue;
    const there = all.filter((other) => other.state !== 'reaped' && isWithin(other.cgroup, group)).length;
    if (there < Number(limit)) continue;
    onRefusal(group);
    throw new SysError('EAGAIN');
  }
}
