import type { Micros } from '../../base/scheduler.ts';

export type FileType = 'file' | 'directory' | 'symlink' | 'fifo' | 'socket' | 'char' | 'block';

/** stat(2). Times are microseconds since 1970 (UTC). */
export interface Stat {
  readonly dev: number;
  readonly ino: number;
  readonly type: FileType;
  /** Permission bits only, 0…0o7777. */
  readonly mode: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly rdev: number;
  readonly size: number;
  /** Units of 512 bytes that are really allocated: a file with holes has fewer than its size. */
  readonly blocks: number;
  readonly atime: number;
  readonly mtime: number;
  readonly ctime: number;
}

/** statfs(2). Blocks are of `blockSize` bytes. */
export interface FileSystemStat {
  readonly blockSize: number;
  readonly blocks: number;
  readonly free: number;
  readonly files: number;
  readonly freeFiles: number;
}

export interface DirEntry {
  readonly name: string;
  readonly type: FileType;
  readonly ino: number;
}

export interface OpenFlags {
  readonly read?: boolean;
  readonly write?: boolean;
  readonly append?: boolean;
  readonly create?: boolean;
  readonly exclusive?: boolean;
  readonly truncate?: boolean;
  readonly directory?: boolean;
  readonly noFollow?: boolean;
  /** O_NONBLOCK: opening a FIFO for reading does not wait for a writer. */
  readonly nonBlock?: boolean;
}

/** Open files, by their numbers. */
export interface DescriptorCalls {
  open(path: string, flags: OpenFlags, mode?: number): number;
  /** open(2) of what may block: a FIFO waits for its other end. For anything else the same as {@link open}. */
  openWait(path: string, flags: OpenFlags, mode?: number): Promise<number>;
  close(fd: number): void;
  dup(fd: number): number;
  dup2(from: number, to: number): number;
  /** FD_CLOEXEC. Descriptors from pipe, open, listen, accept and connect start without it, as in C. */
  setCloseOnExec(fd: number, on: boolean): void;
  /** Descriptors that are open, in order. */
  descriptors(): readonly number[];
  /** Up to `max` bytes (default 65536); an empty array is the end of the file. Waits on pipes, ttys and sockets. */
  read(fd: number, max?: number): Promise<Uint8Array>;
  /** Writes all of it, waiting where a buffer is full. */
  write(fd: number, bytes: Uint8Array): Promise<void>;
  seek(fd: number, offset: number, whence: 'set' | 'current' | 'end'): number;
  truncate(fd: number, length: number): void;
  /** fallocate(2): sets room aside, and makes the file longer where it ends before that. ENOSPC. */
  allocate(fd: number, offset: number, length: number): void;
  fstat(fd: number): Stat;
  /**
   * flock(2): the lock belongs to the open file, so children inherit it, and it ends with the last descriptor.
   * @throws EAGAIN where another has it and `nonBlock` is said
   */
  flock(fd: number, operation: 'shared' | 'exclusive' | 'unlock', nonBlock?: boolean): Promise<void>;
  pipe(): [read: number, write: number];
  /** Resolves with the descriptors that can be read (or are at their end) without waiting; empty when `timeout` microseconds passed first. */
  poll(fds: readonly number[], timeout?: Micros): Promise<readonly number[]>;
}

/** Files, by their names. */
export interface NameCalls {
  stat(path: string): Stat;
  lstat(path: string): Stat;
  /** How full the file system is that holds `path`; all zero where it holds no files of its own (/proc). */
  statfs(path: string): FileSystemStat;
  readdir(path: string): readonly DirEntry[];
  /** A whole regular file. */
  readFile(path: string): Uint8Array;
  /** Creates or replaces a regular file's contents. */
  writeFile(path: string, bytes: Uint8Array, mode?: number): void;
  mkdir(path: string, mode?: number): void;
  rmdir(path: string): void;
  unlink(path: string): void;
  rename(from: string, to: string): void;
  link(from: string, to: string): void;
  symlink(target: string, path: string): void;
  readlink(path: string): string;
  mkfifo(path: string, mode?: number): void;
  mknod(path: string, type: 'char' | 'block', device: string, mode?: number): void;
  chmod(path: string, mode: number): void;
  chown(path: string, uid: number, gid: number, follow?: boolean): void;
  /** utimensat(2). Times that are said are for the owner to set; `now` is for all who may write. */
  utimes(path: string, atime: number | 'now' | 'omit', mtime: number | 'now' | 'omit', follow?: boolean): void;
  /** access(2), with the effective user. Throws if not permitted. */
  access(path: string, mode: { read?: boolean; write?: boolean; execute?: boolean }): void;
  realpath(path: string): string;
  cwd(): string;
  chdir(path: string): void;
  umask(mask?: number): number;
  chroot(path: string): void;
  /** `overlay` takes `lowerdir=a:b,upperdir=c,workdir=d`; `bind` takes a source path; `tmpfs`, `proc`, `devtmpfs`, `devpts`, `sysfs`, `cgroup` take none. */
  mount(
    source: string,
    target: string,
    type: 'bind' | 'overlay' | 'tmpfs' | 'proc' | 'devtmpfs' | 'devpts' | 'sysfs' | 'cgroup',
    options?: { data?: string; readOnly?: boolean /** Only changes what is mounted at `target`. */; remount?: boolean },
  ): void;
  umount(target: string): void;
}
