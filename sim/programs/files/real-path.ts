import { isErrno, SysError } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';

/** Which parts of a path may be missing. */
export type Missing = 'none' | 'last' | 'any';

const MOST_LINKS = 40;

/**
 * realpath(1): an absolute path without dots, and without links where they are followed. @throws ENOENT, ENOTDIR, ELOOP
 * Source: gnulib's canonicalize.c.
 */
export function realPath(sys: Sys, path: string, missing: Missing, follow = true): string {
  if (path === '') throw new SysError('ENOENT');
  const todo = path.split('/');
  const done = path.startsWith('/') ? [] : sys.realpath('.').split('/').filter(Boolean);
  let links = 0;
  while (todo.length) {
    const name = todo.shift() ?? '';
    if (name === '' || name === '.') continue;
    if (name === '..') {
      done.pop();
      continue;
    }
    done.push(name);
    const here = `/${done.join('/')}`;
    const last = todo.every((rest) => rest === '');
    try {
      const { type } = sys.lstat(here);
      if (type === 'symlink' && follow) {
        if (++links > MOST_LINKS) throw new SysError('ELOOP');
        const target = sys.readlink(here);
        if (target.startsWith('/')) done.length = 0;
        else done.pop();
        todo.unshift(...target.split('/'));
      } else if (type !== 'directory' && type !== 'symlink' && todo.length > 0 && missing !== 'any') throw new SysError('ENOTDIR');
    } catch (error) {
      if (missing === 'any' && isErrno(error, 'ENOENT', 'ENOTDIR')) continue;
      if (missing === 'last' && last && isErrno(error, 'ENOENT')) continue;
      throw error;
    }
  }
  return `/${done.join('/')}`;
}

/** The way from one absolute path to another: `../lib/x`. */
export function relativePath(from: string, to: string): string {
  const [a, b] = [from.split('/').filter(Boolean), to.split('/').filter(Boolean)];
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return [...a.slice(common).map(() => '..'), ...b.slice(common)].join('/') || '.';
}

/** Dots and double slashes taken out of a path as it is written, whatever its links mean. */
export function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.' && !(part === '..' && path.startsWith('/'))) parts.push(part);
  }
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}` || '.';
}
