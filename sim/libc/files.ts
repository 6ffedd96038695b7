import { text, utf8 } from '../base/bytes.ts';
import { isErrno, SysError } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';

export function readText(sys: Sys, path: string): string {
  return text(sys.readFile(path));
}

/** The file's text, or undefined when there is no such file. Other errors are thrown. */
export function readTextIfAny(sys: Sys, path: string): string | undefined {
  try {
    return text(sys.readFile(path));
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

export function writeText(sys: Sys, path: string, contents: string, mode?: number): void {
  sys.writeFile(path, utf8(contents), mode);
}

/** Puts a new file in the place of an old one, so that the old one stays when the new one cannot be written. @throws SysError with the path of `written` */
export function replaceText(sys: Sys, path: string, contents: string, mode: number, written: string): void {
  try {
    writeText(sys, written, contents, mode);
    sys.rename(written, path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    removeTree(sys, written);
    throw new SysError(error.code, error.path ?? written);
  }
}

/** mkdir -p. */
export function makeDirectories(sys: Sys, path: string, mode = 0o755): void {
  let at = path.startsWith('/') ? '' : '.';
  for (const name of path.split('/').filter(Boolean)) {
    at = `${at}/${name}`;
    try {
      sys.mkdir(at, mode);
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error;
    }
  }
}

/** rm -rf. A missing path is no error. */
export function removeTree(sys: Sys, path: string): void {
  try {
    if (sys.lstat(path).type !== 'directory') return sys.unlink(path);
    for (const entry of sys.readdir(path)) removeTree(sys, `${path}/${entry.name}`);
    sys.rmdir(path);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}

export function exists(sys: Sys, path: string): boolean {
  try {
    sys.stat(path);
    return true;
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

/** Appends to a file, creating it if need be. */
export async function appendText(sys: Sys, path: string, contents: string, mode = 0o644): Promise<void> {
  const fd = sys.open(path, { write: true, append: true, create: true }, mode);
  try {
    await sys.write(fd, utf8(contents));
  } finally {
    sys.close(fd);
  }
}
