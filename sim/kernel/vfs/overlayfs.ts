import { SysError } from '../../base/errno.ts';
import type { FileType } from '../sys.ts';
import type { Attributes, Blueprint, Contents, Directory, Inode, Rendezvous } from './inode.ts';
import type { Space } from './space.ts';

/**
 * overlayfs as the kernel documents it (Documentation/filesystems/overlayfs.rst): a writable upper directory over read-only lower ones. A name is found in the
 * upper layer first; directories merge; the first write copies a file up; a removed lower name becomes a whiteout, a character device 0:0, in the upper layer.
 */
export function createOverlay(dev: number, upper: Inode, lowers: readonly Inode[]): Inode {
  return new OverlayInode({ dev, inodes: 1, space: upper.space }, upper, lowers, undefined, '');
}

interface Instance {
  readonly dev: number;
  inodes: number;
  /** The upper layer's: what is written is written there. */
  readonly space: Space | undefined;
}

const WHITEOUT = '0:0';

function isWhiteout(inode: Inode | undefined): boolean {
  return inode?.type === 'char' && inode.device === WHITEOUT;
}

class OverlayInode implements Inode {
  readonly dev: number;
  readonly ino: number;
  readonly type: FileType;
  readonly directory: OverlayDirectory | undefined;
  readonly contents: Contents | undefined;
  readonly target: (() => string) | undefined;
  readonly device: string | undefined;
  upper: Inode | undefined;
  readonly lowers: readonly Inode[];
  readonly instance: Instance;
  parent: OverlayInode | undefined;
  readonly #held: Inode[] = [];
  name: string;

  constructor(instance: Instance, upper: Inode | undefined, lowers: readonly Inode[], parent: OverlayInode | undefined, name: string) {
    this.instance = instance;
    this.dev = instance.dev;
    this.ino = ++instance.inodes;
    this.upper = upper;
    this.lowers = lowers;
    this.parent = parent;
    this.name = name;
    const top = this.top();
    this.type = top.type;
    this.device = top.device;
    if (top.target) this.target = () => this.top().target?.() ?? '';
    if (top.directory) this.directory = new OverlayDirectory(this);
    if (top.contents) this.contents = new OverlayContents(this);
  }

  get rendezvous(): Rendezvous | undefined {
    return this.top().rendezvous;
  }

  top(): Inode {
    const top = this.upper ?? this.lowers[0];
    if (!top) throw new SysError('ENOENT');
    return top;
  }

  attributes(): Readonly<Attributes> {
    return this.top().attributes();
  }

  setAttributes(change: Partial<Attributes>): void {
    this.copyUp().setAttributes(change);
  }

  nlink(): number {
    return this.top().nlink();
  }

  size(): number {
    return this.top().size();
  }

  blocks(): number {
    const top = this.top();
    return top.blocks?.() ?? Math.ceil(top.size() / 4096);
  }

  get space(): Space | undefined {
    return this.instance.space;
  }

  hold(): void {
    this.top().hold?.();
    this.#held.push(this.top());
  }

  letGo(): void {
    this.#held.pop()?.letGo?.();
  }

  /** Makes sure this inode is in the upper layer, its parents too. */
  copyUp(): Inode {
    if (this.upper) return this.upper;
    const from = this.top();
    const parent = this.parent?.copyUp().directory;
    if (!parent) throw new SysError('EROFS');
    const blueprint: Blueprint = { type: from.type, attributes: { ...from.attributes() }, target: from.target?.(), device: from.device };
    const copy = parent.create(this.name, blueprint);
    if (from.contents && copy.contents) copyContents(from.contents, copy.contents, from.size());
    copy.setAttributes(from.attributes());
    this.upper = copy;
    return copy;
  }
}

/** Piece by piece: a file may be larger than what can be had at once. @throws ENOSPC */
function copyContents(from: Contents, to: Contents, size: number): void {
  for (let at = 0; at < size; ) at += to.write(at, from.read(at, 1024 * 1024));
}

class OverlayContents implements Contents {
  readonly #inode: OverlayInode;

  constructor(inode: OverlayInode) {
    this.#inode = inode;
  }

  read(offset: number, max: number): Uint8Array {
    return this.#of(this.#inode.top()).read(offset, max);
  }

  all(): Uint8Array {
    return this.#of(this.#inode.top()).all();
  }

  write(offset: number, bytes: Uint8Array): number {
    return this.#of(this.#inode.copyUp()).write(offset, bytes);
  }

  allocate(offset: number, length: number): void {
    this.#of(this.#inode.copyUp()).allocate?.(offset, length);
  }

  truncate(length: number): void {
    this.#of(this.#inode.copyUp()).truncate(length);
  }

  #of(inode: Inode): Contents {
    if (!inode.contents) throw new SysError('EINVAL');
    return inode.contents;
  }
}

/** Marks an upper directory that hides what lies below it (trusted.overlay.opaque). */
const opaque = new WeakSet<Inode>();

class OverlayDirectory implements Directory {
  readonly #inode: OverlayInode;
  /** One inode object per name, so that mounts and open files meet. */
  readonly #known = new Map<string, OverlayInode>();

  constructor(inode: OverlayInode) {
    this.#inode = inode;
  }

  lookup(name: string): OverlayInode | undefined {
    const upper = this.#inode.upper?.directory?.lookup(name);
    if (isWhiteout(upper)) {
      this.#known.delete(name);
      return undefined;
    }
    const lowers = this.#lowersOf(name, upper);
    const top = upper ?? lowers[0];
    if (!top) {
      this.#known.delete(name);
      return undefined;
    }
    const known = this.#known.get(name);
    if (known && known.upper === upper && (upper || known.lowers[0] === lowers[0])) return known;
    const inode = new OverlayInode(this.#inode.instance, upper, lowers, this.#inode, name);
    this.#known.set(name, inode);
    return inode;
  }

  names(): readonly string[] {
    const names = new Set<string>();
    const hidden = new Set<string>();
    const upper = this.#inode.upper;
    for (const layer of [...(upper ? [upper] : []), ...(upper && opaque.has(upper) ? [] : this.#inode.lowers)]) {
      for (const name of layer.directory?.names() ?? []) {
        if (hidden.has(name) || names.has(name)) continue;
        (isWhiteout(layer.directory?.lookup(name)) ? hidden : names).add(name);
      }
    }
    return [...names];
  }

  create(name: string, blueprint: Blueprint): Inode {
    const directory = this.#up();
    const whiteout = directory.lookup(name);
    if (whiteout) directory.remove(name);
    const made = directory.create(name, blueprint);
    if (whiteout && made.directory) opaque.add(made);
    return this.#fresh(name, made, []);
  }

  link(name: string, inode: Inode): void {
    if (!(inode instanceof OverlayInode) || inode.instance !== this.#inode.instance) throw new SysError('EXDEV');
    const directory = this.#up();
    if (directory.lookup(name)) directory.remove(name);
    directory.link(name, inode.copyUp());
  }

  remove(name: string): void {
    const directory = this.#up();
    const upper = directory.lookup(name);
    const below = this.#lowersOf(name, undefined).length > 0;
    if (upper) {
      emptyOfWhiteouts(upper);
      directory.remove(name);
    }
    if (below)
      directory.create(name, { type: 'char', attributes: { mode: 0, uid: 0, gid: 0, atime: 0, mtime: 0, ctime: 0 }, device: WHITEOUT });
    this.#known.delete(name);
  }

  move(name: string, to: Directory, toName: string): void {
    const inode = this.lookup(name);
    if (!inode) throw new SysError('ENOENT');
    if (!(to instanceof OverlayDirectory) || to.#inode.instance !== this.#inode.instance) throw new SysError('EXDEV');
    // A directory that merges layers cannot be renamed without redirect_dir; mv(1) then copies.
    if (inode.directory && inode.lowers.length > 0) throw new SysError('EXDEV');
    const upper = inode.copyUp();
    const directory = this.#up();
    if (to.lookup(toName)) to.remove(toName);
    const target = to.#up();
    if (target.lookup(toName)) target.remove(toName);
    directory.move(name, target, toName);
    if (this.#lowersOf(name, undefined).length > 0) {
      directory.create(name, { type: 'char', attributes: { mode: 0, uid: 0, gid: 0, atime: 0, mtime: 0, ctime: 0 }, device: WHITEOUT });
    }
    this.#known.delete(name);
    inode.parent = to.#inode;
    inode.name = toName;
    inode.upper = upper;
    to.#known.set(toName, inode);
  }

  #up(): Directory {
    const directory = this.#inode.copyUp().directory;
    if (!directory) throw new SysError('ENOTDIR');
    return directory;
  }

  #fresh(name: string, upper: Inode, lowers: readonly Inode[]): OverlayInode {
    const inode = new OverlayInode(this.#inode.instance, upper, lowers, this.#inode, name);
    this.#known.set(name, inode);
    return inode;
  }

  /** The lower inodes a name merges: all directories down to the first that is not one; a single one for anything else. */
  #lowersOf(name: string, upper: Inode | undefined): Inode[] {
    if (upper && (!upper.directory || opaque.has(upper))) return [];
    if (this.#inode.upper && opaque.has(this.#inode.upper)) return [];
    const found: Inode[] = [];
    for (const layer of this.#inode.lowers) {
      const inode = layer.directory?.lookup(name);
      if (!inode) continue;
      if (isWhiteout(inode)) break;
      if (!inode.directory) {
        if (found.length === 0 && !upper) found.push(inode);
        break;
      }
      found.push(inode);
      if (opaque.has(inode)) break;
    }
    return found;
  }
}

function emptyOfWhiteouts(upper: Inode): void {
  for (const name of upper.directory?.names() ?? []) {
    if (isWhiteout(upper.directory?.lookup(name))) upper.directory?.remove(name);
  }
}
