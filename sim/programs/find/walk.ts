import { isErrno, strerror } from '../../base/errno.ts';
import type { DirEntry, FileType, Stat } from '../../kernel/sys.ts';
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
  const look = (path: string, depth: number, entry: DirEntry | undefined): Stat => {
    try {
      return statOf(path, depth);
    } catch (error) {
      if (!entry || search.tool.busybox || !isErrno(error, 'EACCES')) throw error;
      return new OnlyItsType(entry.type, error) as unknown as Stat;
    }
  };
  type Above = readonly (Stat & { path: string })[];
  const visit = async (path: string, name: string, depth: number, above: Above, entry?: DirEntry): Promise<void> => {
    if (search.over) return;
    try {
      const stat = look(path, depth, entry);
      const loop = stat instanceof OnlyItsType ? undefined : above.find((one) => one.ino === stat.ino && one.dev === stat.dev);
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
        const entries = sys.readdir(path).filter((entry) => entry.name !== '.' && entry.name !== '..');
        for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
          await visit(
            path.endsWith('/') ? path + entry.name : `${path}/${entry.name}`,
            entry.name,
            depth + 1,
            [...above, { ...stat, path }],
            entry,
          );
      }
      if (plan.depthFirst && depth >= plan.least && !search.over) await plan.test(search, found);
    } catch (error) {
      if (!isErrno(error)) throw error;
      await fails(search, `${search.tool.busybox ? path : `‘${path}’`}: ${strerror(error.code)}`);
    }
  };
  await visit(start, start.replace(/\/+$/, '').split('/').pop() || start, 0, []);
}

/** What a directory that may be read but not entered tells of an entry. Whoever asks for more gets the error. */
class OnlyItsType {
  readonly type: FileType;

  constructor(type: FileType, error: Error) {
    this.type = type;
    for (const name of ['dev', 'ino', 'mode', 'nlink', 'uid', 'gid', 'rdev', 'size', 'blocks', 'atime', 'mtime', 'ctime'])
      Object.defineProperty(this, name, {
        get: () => {
          throw error;
        },
      });
  }
}
