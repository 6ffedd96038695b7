import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import { readSudoers, type Sudoers } from './sudoers.ts';

export const SUDOERS = '/etc/sudoers';

/** The configuration as root reads it. A file that others could have written counts for nothing, and sudo says so. */
export function loadSudoers(sys: Sys): Sudoers {
  return readSudoers(
    SUDOERS,
    (path) => {
      try {
        const { type, uid, gid, mode } = sys.stat(path);
        if (type !== 'file') return { fault: `${path} is not a regular file` };
        if (uid !== 0) return { fault: `${path} is owned by uid ${uid}, should be 0` };
        if ((mode & 0o002) !== 0) return { fault: `${path} is world writable` };
        if ((mode & 0o020) !== 0 && gid !== 0) return { fault: `${path} is owned by gid ${gid}, should be 0` };
        return { text: readText(sys, path) };
      } catch (error) {
        if (!isErrno(error)) throw error;
        return { fault: `unable to open ${path}: ${strerror(error.code)}` };
      }
    },
    (directory) => listDirectory(sys, directory),
  );
}

/** The names in a directory that is included; none where it cannot be read. */
export function listDirectory(sys: Sys, directory: string): string[] {
  try {
    return sys.readdir(directory).flatMap(({ name }) => (name === '.' || name === '..' ? [] : [name]));
  } catch (error) {
    if (isErrno(error)) return [];
    throw error;
  }
}
