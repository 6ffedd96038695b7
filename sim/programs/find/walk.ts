import { isErrno, strerror } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import type { Plan } from './parse.ts';
import { fails, type Search } from './search.ts';

/** Goes through a starting point and all that is below it. */
export async function walk(search: Search, plan: Plan, start: string): Promise<void> {
  const { sys } = search.tool;
  const statOf = (path: string, depth: number): Stat => {
    if (search.follow === 'always' || (search.follow === 'named' && depth === 0)) {
      try {
        return sys.stat(path);
      } catch (error) {
        // A link that leads nowhere is a link.
        if (!isErrno(error, 'ENOENT', 'ELOOP', 'ENOTDIR')) throw error;
      }
    }
    return sys.lstat(path);
  };
  const visit = async (path: string, name: string, depth: number, above: readonly (Stat & { path: string })[]): Promise<void> => {
    if (search.over) return;
    try {
      const stat = statOf(path, depth);
      const loop = above.find((one) => one.ino === stat.ino && one.dev === stat.dev);
      if (stat.type === 'directory' && loop) {
        await fails(search, `File system loop detected; ‘${path}’ is part of the same file system loop as ‘${loop.path}’.`);
        return;
      }
      const found = { path, name, stat, depth, start };
      search.pruned = false;
      if (!plan.depthFirst && depth >= plan.least) await plan.test(search, found);
      const inside =
        stat.type === 'directory' &&
        depth < plan.deepest &&
        (!search.pruned || plan.depthFirst) &&
        (!plan.oneFileSystem || stat.dev === (above[0]?.dev ?? stat.dev));
      if (inside && !search.over) {
        const names = sys
          .readdir(path)
          .map((entry) => entry.name)
          .filter((entry) => entry !== '.' && entry !== '..');
        for (const entry of names.sort())
          await visit(path.endsWith('/') ? path + entry : `${path}/${entry}`, entry, depth + 1, [...above, { ...stat, path }]);
      }
      if (plan.depthFirst && depth >= plan.least && !search.over) await plan.test(search, found);
    } catch (error) {
      if (!isErrno(error)) throw error;
      await fails(search, `${search.tool.busybox ? path : `‘${path}’`}: ${strerror(error.code)}`);
    }
  };
  await visit(start, start.replace(/\/+$/, '').split('/').pop() || start, 0, []);
}
