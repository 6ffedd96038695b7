import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';

/** realpath(1): an absolute path without links or dots. With `lastMissing` the last part need not exist. */
export function realPath(sys: Sys, path: string, lastMissing: boolean): string {
  try {
    return sys.realpath(path);
  } catch (error) {
    if (!lastMissing || !isErrno(error, 'ENOENT')) throw error;
    const trimmed = path.replace(/\/+$/, '');
    const cut = trimmed.lastIndexOf('/');
    const parent = sys.realpath(cut < 0 ? '.' : trimmed.slice(0, cut) || '/');
    return `${parent === '/' ? '' : parent}/${trimmed.slice(cut + 1)}`;
  }
}
