import { utf8 } from '../../base/bytes.ts';
import { SysError } from '../../base/errno.ts';
import type { FileType } from '../sys.ts';
import type { Attributes, Blueprint, Contents, Directory, Inode } from './inode.ts';

/** Files and directories that are made up when they are looked at: /proc, /sys, /dev/pts. */
export interface SyntheticOptions {
  readonly dev: number;
  readonly ino: number;
  readonly mode: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly time: number;
}

abstract class SyntheticInode implements Inode {
  readonly dev: number;
  readonly ino: number;
  abstract readonly type: FileType;
  #attributes: Attributes;

  constructor(options: SyntheticOptions) {
    this.dev = options.dev;
    this.ino = options.ino;
    this.#attributes = {
      mode: options.mode,
      uid: options.uid ?? 0,
      gid: options.gid ?? 0,
      atime: options.time,
      mtime: options.time,
      ctime: options.time,
    };
  }

  attributes(): Readonly<Attributes> {
    return this.#attributes;
  }

  setAttributes(change: Partial<Attributes>): void {
    this.#attributes = { ...this.#attributes, ...change };
  }

  nlink(): number {
    return this.type === 'directory' ? 2 : 1;
  }

  size(): number {
    return 0;
  }

  blocks(): number {
    return 0;
  }
}

/** A file whose text is computed at each look; a write goes to `onWrite`, or fails with EACCES. */
export class SyntheticFile extends SyntheticInode {
  readonly type = 'file';
  readonly contents: Contents;

  constructor(options: SyntheticOptions, text: () => string, onWrite?: (bytes: Uint8Array) => void) {
    super(options);
    const all = (): Uint8Array => utf8(text());
    this.contents = {
      all,
      read: (offset, max) => all().subarray(offset, offset + max),
      write: (_offset, bytes) => {
        if (!onWrite) throw new SysError('EACCES');
        onWrite(bytes);
        return bytes.length;
      },
      truncate: () => undefined,
    };
  }
}

export class SyntheticLink extends SyntheticInode {
  readonly type = 'symlink';
  readonly target: () => string;
  readonly anonymous: (() => Inode | undefined) | undefined;

  constructor(options: SyntheticOptions, target: () => string, anonymous?: () => Inode | undefined) {
    super(options);
    this.target = target;
    this.anonymous = anonymous;
  }

  /** lstat(2) of a link in /proc tells no length, only that there is one. */
  override size(): number {
    return this.anonymous ? 64 : 0;
  }
}

export class SyntheticDirectory extends SyntheticInode {
  readonly type = 'directory';
  readonly directory: Directory;

  constructor(
    options: SyntheticOptions,
    listing: {
      names: () => readonly string[];
      lookup: (name: string) => Inode | undefined;
      create?: (name: string, blueprint: Blueprint) => Inode;
      remove?: (name: string) => void;
      vacant?: () => boolean;
    },
  ) {
    super(options);
    const refuse = (): never => {
      throw new SysError('EPERM');
    };
    this.directory = {
      names: listing.names,
      lookup: listing.lookup,
      // proc(5) looks a name up before it is made, and says at once that there is none.
      create:
        listing.create ??
        (() => {
          throw new SysError('ENOENT');
        }),
      link: refuse,
      remove: listing.remove ?? refuse,
      move: refuse,
      ...(listing.vacant ? { vacant: listing.vacant } : {}),
    };
  }
}
