import { SysError } from '../../base/errno.ts';
import type { FileType } from '../sys.ts';
import type { Attributes, Blueprint, Directory, Inode, Rendezvous } from './inode.ts';
import { PagedContents } from './pages.ts';
import { Space } from './space.ts';

/** A file system in memory: the root file systems of hosts, tmpfs mounts, the layers of overlays. */
export interface Tmpfs {
  readonly root: Inode;
}

/** Room without end in sight, for file systems nobody gave a size. */
const ROOMY = 2 ** 40;

export function createTmpfs(dev: number, now: () => number, mode = 0o755, space: Space = new Space({ bytes: ROOMY })): Tmpfs {
  let inodes = 1;
  const make = (blueprint: Blueprint): MemoryInode => new MemoryInode(dev, ++inodes, blueprint, make, now, space);
  const time = now();
  return { root: make({ type: 'directory', attributes: { mode, uid: 0, gid: 0, atime: time, mtime: time, ctime: time } }) };
}

class MemoryInode implements Inode {
  readonly dev: number;
  readonly ino: number;
  readonly type: FileType;
  readonly directory: MemoryDirectory | undefined;
  readonly contents: PagedContents | undefined;
  readonly target: (() => string) | undefined;
  readonly device: string | undefined;
  readonly rendezvous: Rendezvous | undefined;
  links: number;
  readonly space: Space;
  /** Open file descriptions: a file without a name lives on until the last is closed. */
  #holders = 0;
  #attributes: Attributes;

  constructor(
    dev: number,
    ino: number,
    blueprint: Blueprint,
    make: (blueprint: Blueprint) => MemoryInode,
    now: () => number,
    space: Space,
  ) {
    this.dev = dev;
    this.space = space;
    space.addInode();
    this.ino = ino;
    this.type = blueprint.type;
    this.#attributes = { ...blueprint.attributes };
    this.links = blueprint.type === 'directory' ? 2 : 1;
    const touch = (): void => {
      this.#attributes.mtime = this.#attributes.ctime = now();
    };
    if (blueprint.type === 'directory') this.directory = new MemoryDirectory(this, make, touch);
    if (blueprint.type === 'file') this.contents = new PagedContents(space, touch);
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

  blocks(): number {
    return this.contents ? this.contents.blocks : this.type === 'directory' ? 1 : 0;
  }

  hold(): void {
    this.#holders += 1;
  }

  letGo(): void {
    this.#holders -= 1;
    this.dropIfUnused();
  }

  /** Gives its room back when neither a name nor an open file needs it any more. */
  dropIfUnused(): void {
    if (this.links > (this.type === 'directory' ? 1 : 0) || this.#holders > 0) return;
    this.space.removeInode();
    this.contents?.discard();
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
    inode.dropIfUnused();
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
