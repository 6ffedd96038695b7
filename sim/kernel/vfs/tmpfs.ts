import { SysError } from '../../base/errno.ts';
import type { FileType } from '../sys.ts';
import type { Attributes, Blueprint, Contents, Directory, Inode, Rendezvous } from './inode.ts';

/** A file system in memory: the root file systems of hosts, tmpfs mounts, the layers of overlays. */
export interface Tmpfs {
  readonly root: Inode;
}

export function createTmpfs(dev: number, now: () => number, mode = 0o755): Tmpfs {
  let inodes = 1;
  const make = (blueprint: Blueprint): MemoryInode => new MemoryInode(dev, ++inodes, blueprint, make, now);
  const time = now();
  return { root: make({ type: 'directory', attributes: { mode, uid: 0, gid: 0, atime: time, mtime: time, ctime: time } }) };
}

class MemoryInode implements Inode {
  readonly dev: number;
  readonly ino: number;
  readonly type: FileType;
  readonly directory: MemoryDirectory | undefined;
  readonly contents: MemoryContents | undefined;
  readonly target: (() => string) | undefined;
  readonly device: string | undefined;
  readonly rendezvous: Rendezvous | undefined;
  links: number;
  #attributes: Attributes;

  constructor(dev: number, ino: number, blueprint: Blueprint, make: (blueprint: Blueprint) => MemoryInode, now: () => number) {
    this.dev = dev;
    this.ino = ino;
    this.type = blueprint.type;
    this.#attributes = { ...blueprint.attributes };
    this.links = blueprint.type === 'directory' ? 2 : 1;
    const touch = (): void => {
      this.#attributes.mtime = this.#attributes.ctime = now();
    };
    if (blueprint.type === 'directory') this.directory = new MemoryDirectory(this, make, touch);
    if (blueprint.type === 'file') this.contents = new MemoryContents(touch);
    if (blueprint.type === 'symlink') this.target = () => blueprint.target ?? '';
    if (blueprint.type === 'fifo' || blueprint.type === 'socket') this.rendezvous = { occupant: undefined };
    this.device = blueprint.device;
  }

  attributes(): Readonly<Attributes> {
    return this.#attributes;
  }

  setAttributes(change: Partial<Attributes>): void {
    Object.assign(this.#attributes, change);
  }

  nlink(): number {
    return this.links;
  }

  size(): number {
    if (this.contents) return this.contents.length;
    if (this.target) return this.target().length;
    return this.type === 'directory' ? 4096 : 0;
  }
}

class MemoryDirectory implements Directory {
  readonly #entries = new Map<string, MemoryInode>();
  readonly #self: MemoryInode;
  readonly #make: (blueprint: Blueprint) => MemoryInode;
  readonly #touch: () => void;

  constructor(self: MemoryInode, make: (blueprint: Blueprint) => MemoryInode, touch: () => void) {
    this.#self = self;
    this.#make = make;
    this.#touch = touch;
  }

  lookup(name: string): MemoryInode | undefined {
    return this.#entries.get(name);
  }

  names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  create(name: string, blueprint: Blueprint): Inode {
    const inode = this.#make(blueprint);
    this.#put(name, inode);
    return inode;
  }

  link(name: string, inode: Inode): void {
    if (!(inode instanceof MemoryInode) || inode.dev !== this.#self.dev) throw new SysError('EXDEV');
    inode.links += 1;
    this.#put(name, inode);
  }

  remove(name: string): void {
    const inode = this.#entries.get(name);
    if (!inode) throw new SysError('ENOENT');
    this.#entries.delete(name);
    inode.links -= inode.directory ? 2 : 1;
    if (inode.directory) this.#self.links -= 1;
    this.#touch();
  }

  move(name: string, to: Directory, toName: string): void {
    const inode = this.#entries.get(name);
    if (!inode) throw new SysError('ENOENT');
    if (!(to instanceof MemoryDirectory) || to.#self.dev !== this.#self.dev) throw new SysError('EXDEV');
    if (to.lookup(toName) === inode) return;
    this.#entries.delete(name);
    if (inode.directory) this.#self.links -= 1;
    this.#touch();
    if (to.lookup(toName)) to.remove(toName);
    to.#put(toName, inode);
  }

  #put(name: string, inode: MemoryInode): void {
    this.#entries.set(name, inode);
    if (inode.directory) this.#self.links += 1;
    this.#touch();
  }
}

class MemoryContents implements Contents {
  #bytes: Uint8Array = new Uint8Array(0);
  #touch: () => void;
  length = 0;

  constructor(touch: () => void) {
    this.#touch = touch;
  }

  read(offset: number, max: number): Uint8Array {
    return this.#bytes.slice(Math.min(offset, this.length), Math.min(offset + max, this.length));
  }

  all(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  write(offset: number, bytes: Uint8Array): void {
    const end = offset + bytes.length;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(this.length === 0 ? end : Math.max(end, this.#bytes.length * 2));
      grown.set(this.all());
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, offset);
    this.length = Math.max(this.length, end);
    this.#touch();
  }

  truncate(length: number): void {
    if (length < this.length) this.#bytes = this.#bytes.slice(0, length);
    else if (length > this.#bytes.length) {
      const grown = new Uint8Array(length);
      grown.set(this.all());
      this.#bytes = grown;
    }
    this.length = length;
    this.#touch();
  }
}
