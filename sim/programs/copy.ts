import { isErrno } from '../base/errno.ts';
import type { FileType, Sys } from '../kernel/sys.ts';
import type { Tool } from './tool.ts';

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

/** What is said of a last operand that should be a directory. */
export function notDirectory({ sys, busybox }: Tool, path: string): string {
  const reason = typeOf(sys, path, true) === undefined ? 'No such file or directory' : 'Not a directory';
  return busybox ? `can't stat '${path}': ${reason}` : `target '${path}': ${reason}`;
}

/** One file that is no directory: its bytes and mode, or the link itself when it is not followed. */
export async function copyFile(
  sys: Sys,
  source: string,
  target: string,
  options: { follow: boolean; preserve: boolean; force: boolean },
): Promise<void> {
  if (!options.follow) {
    if (typeOf(sys, target, false) !== undefined) sys.unlink(target);
    return sys.symlink(sys.readlink(source), target);
  }
  const stat = sys.stat(source);
  const from = await sys.openWait(source, { read: true });
  try {
    if (options.force && typeOf(sys, target, false) !== undefined) sys.unlink(target);
    const to = sys.open(target, { write: true, create: true, truncate: true }, stat.mode & 0o777);
    for (let bytes = await sys.read(from); bytes.length; bytes = await sys.read(from)) await sys.write(to, bytes);
    sys.close(to);
  } finally {
    sys.close(from);
  }
  if (!options.preserve) return;
  if (sys.credentials().euid === 0) sys.chown(target, stat.uid, stat.gid);
  sys.chmod(target, stat.mode);
  sys.utimes(target, stat.atime, stat.mtime);
}

/** Whether a path that is yet to be made would be below `directory`. */
export function isInside(sys: Sys, path: string, directory: string): boolean {
  const parent = sys.realpath(path.replace(/\/+$/, '').replace(/[^/]+$/, '') || '.');
  const top = sys.realpath(directory);
  return parent === top || parent.startsWith(`${top}/`);
}

/** Whether two paths are the same file, by whatever names and links. */
export function isSameFile(sys: Sys, a: string, b: string): boolean {
  if (typeOf(sys, a, true) === undefined || typeOf(sys, b, true) === undefined) return false;
  const [one, other] = [sys.stat(a), sys.stat(b)];
  return one.ino === other.ino && one.dev === other.dev;
}
