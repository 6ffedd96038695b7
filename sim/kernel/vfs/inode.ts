import type { FileType } from '../sys.ts';
import type { Space } from './space.ts';

/** What every inode knows of itself, whatever its type. Times are microseconds since 1970. */
export interface Attributes {
  mode: number;
  uid: number;
  gid: number;
  atime: number;
  mtime: number;
  ctime: number;
}

/** A file system's node. Which of the optional parts is there follows from `type`. */
export interface Inode {
  readonly dev: number;
  readonly ino: number;
  readonly type: FileType;
  attributes(): Readonly<Attributes>;
  setAttributes(change: Partial<Attributes>): void;
  nlink(): number;
  size(): number;
  /** Blocks of 4096 bytes that it takes; where this is not said, its size tells. */
  blocks?(): number;
  /** How much room the file system has that it is on; undefined where that is no question (/proc). */
  readonly space?: Space;
  /** An open file holds its inode, so that its bytes stay when its last name goes. */
  hold?(): void;
  letGo?(): void;
  readonly directory?: Directory;
  readonly contents?: Contents;
  /** A symlink's target. */
  readonly target?: () => string;
  /** What a symlink of /proc leads to when that has no path. */
  readonly anonymous?: () => Inode | undefined;
  /** `major:minor` of a device node. */
  readonly device?: string;
  /** Where a FIFO's or a socket's live end hangs: two names of one inode meet here. */
  readonly rendezvous?: Rendezvous;
}

/** Attached by whoever opens a FIFO or listens on a socket file. */
export interface Rendezvous {
  occupant: unknown;
}

/** A regular file's bytes. */
export interface Contents {
  read(offset: number, max: number): Uint8Array;
  /** All bytes at once; the caller must not change them. */
  all(): Uint8Array;
  /** Says how many bytes it took: fewer where the disk is full. @throws ENOSPC where not one fits */
  write(offset: number, bytes: Uint8Array): number;
  /** fallocate(2). @throws ENOSPC */
  allocate?(offset: number, length: number): void;
  truncate(length: number): void;
}

/** What a new inode is made from. */
export interface Blueprint {
  readonly type: FileType;
  readonly attributes: Attributes;
  readonly target?: string;
  readonly device?: string;
}

export interface Directory {
  lookup(name: string): Inode | undefined;
  /** Entry names, in the order of creation. */
  names(): readonly string[];
  /** May it be removed though it shows names? For directories whose files are the kernel's (cgroups). */
  vacant?(): boolean;
  /** EROFS where the file system cannot. The name is free: the caller has looked. */
  create(name: string, blueprint: Blueprint): Inode;
  link(name: string, inode: Inode): void;
  /** Removes a name; of a directory, only when it is empty (the caller has looked). */
  remove(name: string): void;
  /** Moves a name of this directory into another of the same file system, replacing what was there. */
  move(name: string, to: Directory, toName: string): void;
}
