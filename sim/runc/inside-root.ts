import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';

/** The kernel's limit of symbolic links in one path (path_resolution(7)). */
const LINKS = 40;

/**
 * Where `path` is once `root` will be the root: symbolic links on the way are followed as they will be then, so none leads out.
 * Parts that do not exist yet stay as they are. Source: github.com/cyphar/filepath-securejoin.
 */
export function insideRoot(sys: Sys, root: string, path: string): string {
  const todo = path.split('/').filter(Boolean);
  let at: string[] = [];
  let links = 0;
  while (todo.length) {
    const name = todo.shift() as string;
    if (name === '.') continue;
    if (name === '..') {
      at.pop();
      continue;
    }
    const target = linkAt(sys, [root, ...at, name].join('/'));
    if (target === undefined || ++links > LINKS) {
      at.push(name);
      continue;
    }
    if (target.startsWith('/')) at = [];
    todo.unshift(...target.split('/').filter(Boolean));
  }
  return [root, ...at].join('/');
}

function linkAt(sys: Sys, path: string): string | undefined {
  try {
    return sys.lstat(path).type === 'symlink' ? sys.readlink(path) : undefined;
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}
