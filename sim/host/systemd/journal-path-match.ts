import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';

/** A path among journalctl's matches: what that program, that script or that device has said (journalctl(1)). */
export function pathMatch(sys: Sys, typed: string): { match: string; wrong?: undefined } | { wrong: string } {
  try {
    const path = sys.realpath(typed);
    const { type, mode } = sys.stat(path);
    if (type === 'char' || type === 'block') return { match: `_KERNEL_DEVICE=n${path}` };
    if (type !== 'file' || (mode & 0o111) === 0)
      return { wrong: `File is neither a device node, nor regular file, nor executable: ${typed}\n` };
    const isScript = (readTextIfAny(sys, path) ?? '').startsWith('#!');
    return { match: isScript ? `_COMM=${path.slice(path.lastIndexOf('/') + 1).slice(0, 15)}` : `_EXE=${path}` };
  } catch (error) {
    if (!isErrno(error)) throw error;
    return { wrong: `Couldn't canonicalize path: ${strerror(error.code)}\n` };
  }
}
