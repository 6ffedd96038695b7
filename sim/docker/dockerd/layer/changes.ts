import { isErrno } from '../../../base/errno.ts';
import type { Stat, Sys } from '../../../kernel/sys.ts';
import type { FilesystemChange } from '../../api/types/container.ts';

const MODIFIED = 0;
const ADDED = 1;
const DELETED = 2;

/** What a writable layer changes of the directories below it (nearest first), sorted by path. Source: moby pkg/archive changes.go. */
export function changesOf(sys: Sys, upper: string, lower: readonly string[]): FilesystemChange[] {
  const changes: FilesystemChange[] = [];
  const walk = (path: string): void => {
    for (const { name } of sys.readdir(`${upper}${path}`)) {
      const at = `${path}/${name}`;
      const stat = sys.lstat(`${upper}${at}`);
      const before = below(sys, lower, at);
      if (isWhiteout(stat)) changes.push({ Path: at, Kind: DELETED });
      else if (before === undefined) changes.push({ Path: at, Kind: ADDED });
      else changes.push({ Path: at, Kind: MODIFIED });
      if (stat.type === 'directory') walk(at);
    }
  };
  walk('');
  return changes.sort((a, b) => (a.Path < b.Path ? -1 : 1));
}

/** Bytes in the files below a directory; a file with several names counts once. */
export function sizeOf(sys: Sys, root: string): number {
  const seen = new Set<number>();
  let size = 0;
  const walk = (path: string): void => {
    for (const { name } of sys.readdir(path)) {
      const stat = sys.lstat(`${path}/${name}`);
      if (stat.type === 'directory') walk(`${path}/${name}`);
      else if (stat.type === 'file' && !seen.has(stat.ino)) {
        seen.add(stat.ino);
        size += stat.size;
      }
    }
  };
  walk(root);
  return size;
}

const isWhiteout = (stat: Stat): boolean => stat.type === 'char' && stat.rdev === 0;

function below(sys: Sys, lower: readonly string[], path: string): Stat | undefined {
  for (const root of lower) {
    try {
      const stat = sys.lstat(`${root}${path}`);
      return isWhiteout(stat) ? undefined : stat;
    } catch (error) {
      if (!isErrno(error, 'ENOENT', 'ENOTDIR')) throw error;
    }
  }
  return undefined;
}
