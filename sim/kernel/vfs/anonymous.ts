import type { Description, OpenFile } from '../open-file.ts';
import type { FileType, Stat } from '../sys.ts';
import type { WaitQueue } from '../wait-queue.ts';
import type { Attributes, Inode } from './inode.ts';

/** What an entry of /proc/<pid>/fd leads to when that has no name in any file system: a pipe, a socket. Opening it opens the same thing again. */
export class AnonymousInode implements Inode {
  readonly dev: number;
  readonly ino: number;
  readonly type: FileType;
  readonly description: Description;
  readonly #stat: Stat;

  constructor(description: Description) {
    this.description = description;
    this.#stat = description.file.stat();
    this.dev = this.#stat.dev;
    this.ino = this.#stat.ino;
    this.type = this.#stat.type;
  }

  attributes(): Readonly<Attributes> {
    return this.#stat;
  }

  setAttributes(): void {}

  nlink(): number {
    return 1;
  }

  size(): number {
    return 0;
  }
}

/** A second way to the same open file; the first stays open as long as this one is. */
export class ReopenedFile implements OpenFile {
  readonly changed: WaitQueue;
  readonly #description: Description;

  constructor(description: Description) {
    this.#description = description;
    this.changed = description.file.changed;
    description.references += 1;
  }

  read(max: number): ReturnType<OpenFile['read']> {
    return this.#description.file.read(max);
  }

  write(bytes: Uint8Array): ReturnType<OpenFile['write']> {
    return this.#description.file.write(bytes);
  }

  readable(): boolean {
    return this.#description.file.readable();
  }

  stat(): Stat {
    return this.#description.file.stat();
  }

  describe(): string {
    return this.#description.file.describe();
  }

  release(): void {
    this.#description.references -= 1;
    if (this.#description.references === 0) this.#description.file.release();
  }
}
