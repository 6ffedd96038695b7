import { isErrno } from '../../base/errno.ts';
import type { FileType, Sys } from '../../kernel/sys.ts';

export function lastName(path: string): string {
  return path.replace(/\/+$/, '').split('/').pop() || path;
}

export function typeOf(sys: Sys, path: string, follow: boolean): FileType | undefined {
  try {
    return (follow ? sys.stat(path) : sys.lstat(path)).type;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return undefined;
    throw error;
  }
}
