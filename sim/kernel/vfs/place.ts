import type { Inode } from './inode.ts';

/** A mounted file system: its root inode, and where it hangs. The first mount of a namespace hangs nowhere. */
export interface Mount {
  readonly root: Inode;
  readonly at: Place | undefined;
  readonly type: string;
  readonly source: string;
  options: string;
  readOnly: boolean;
}

/** An inode as reached by a path: what a directory entry is to the kernel. Going up follows `parent`. */
export interface Place {
  readonly mount: Mount;
  readonly inode: Inode;
  readonly parent: Place | undefined;
  readonly name: string;
}

/** The absolute path of a place, seen from `root`. */
export function pathOf(place: Place, root: Place): string {
  const names: string[] = [];
  for (let at: Place | undefined = place; at && !samePlace(at, root) && at.parent; at = at.parent) names.unshift(at.name);
  return `/${names.join('/')}`;
}

export function samePlace(a: Place, b: Place): boolean {
  return a.inode === b.inode && a.mount === b.mount;
}
