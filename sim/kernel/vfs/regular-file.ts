import { SysError } from '../../base/errno.ts';
import type { OpenFile } from '../open-file.ts';
import type { OpenFlags, Stat } from '../sys.ts';
import { WaitQueue } from '../wait-queue.ts';
import { type Place, pathOf } from './place.ts';
import { statOf } from './stat.ts';

/** An open regular file: a position in an inode's bytes. `changed` wakes whoever follows it (tail -f) when this description writes. */
export class RegularFile implements OpenFile {
  readonly changed = new WaitQueue();
  readonly place: Place;
  readonly #flags: OpenFlags;
  readonly #onWrite: () => void;
  #offset = 0;

  constructor(place: Place, flags: OpenFlags, onWrite: () => void) {
    this.place = place;
    this.#flags = flags;
    this.#onWrite = onWrite;
    place.inode.hold?.();
  }

  read(max: number): Uint8Array {
    if (!this.#flags.read) throw new SysError('EBADF');
    const bytes = this.#contents().read(this.#offset, max);
    this.#offset += bytes.length;
    return bytes;
  }

  write(bytes: Uint8Array): number {
    if (!this.#flags.write) throw new SysError('EBADF');
    if (this.#flags.append) this.#offset = this.place.inode.size();
    const taken = this.#contents().write(this.#offset, bytes);
    this.#offset += taken;
    this.#onWrite();
    return taken;
  }

  readable(): boolean {
    return true;
  }

  seek(offset: number, whence: 'set' | 'current' | 'end'): number {
    const base = whence === 'set' ? 0 : whence === 'current' ? this.#offset : this.place.inode.size();
    if (base + offset < 0) throw new SysError('EINVAL');
    this.#offset = base + offset;
    return this.#offset;
  }

  truncate(length: number): void {
    if (!this.#flags.write) throw new SysError('EINVAL');
    this.#contents().truncate(length);
  }

  stat(): Stat {
    return statOf(this.place.inode);
  }

  describe(): string {
    return pathFromTop(this.place);
  }

  release(): void {
    this.place.inode.letGo?.();
  }

  allocate(offset: number, length: number): void {
    if (!this.#flags.write) throw new SysError('EBADF');
    const contents = this.#contents();
    if (contents.allocate) contents.allocate(offset, length);
    else throw new SysError('ENODEV');
  }

  #contents(): NonNullable<Place['inode']['contents']> {
    const contents = this.place.inode.contents;
    if (!contents) throw new SysError('EINVAL');
    return contents;
  }
}

/** An open directory: it can be looked at and changed to, not read. */
export class DirectoryFile implements OpenFile {
  readonly changed = new WaitQueue();
  readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  read(): never {
    throw new SysError('EISDIR');
  }

  write(): never {
    throw new SysError('EBADF');
  }

  readable(): boolean {
    return true;
  }

  stat(): Stat {
    return statOf(this.place.inode);
  }

  describe(): string {
    return pathFromTop(this.place);
  }

  release(): void {}
}

function pathFromTop(place: Place): string {
  let top = place;
  while (top.parent) top = top.parent;
  return pathOf(place, top);
}
