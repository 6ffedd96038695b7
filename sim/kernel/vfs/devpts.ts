import type { Tty } from '../tty.ts';
import type { Attributes, Inode } from './inode.ts';
import { SyntheticDirectory } from './synthetic.ts';

/** devpts (pts(4)): one directory entry for each open pseudo-terminal of this instance. */
export class Devpts {
  readonly root: Inode;
  readonly #ttys = new Map<number, TtyInode>();
  readonly #dev: number;
  readonly #now: () => number;

  constructor(dev: number, ino: number, now: () => number) {
    this.#dev = dev;
    this.#now = now;
    this.root = new SyntheticDirectory(
      { dev, ino, mode: 0o755, time: now() },
      {
        names: () => [...[...this.#ttys.keys()].sort((a, b) => a - b).map(String), 'ptmx'],
        lookup: (name) => (/^\d+$/.test(name) ? this.#ttys.get(Number(name)) : undefined),
      },
    );
    instances.set(this.root, this);
  }

  static of(inode: Inode): Devpts | undefined {
    return instances.get(inode);
  }

  /** The lowest free number. */
  next(): number {
    let number = 0;
    while (this.#ttys.has(number)) number += 1;
    return number;
  }

  add(number: number, tty: Tty, uid: number): TtyInode {
    const time = this.#now();
    const inode = new TtyInode(this.#dev, number + 3, number, tty, { mode: 0o620, uid, gid: 5, atime: time, mtime: time, ctime: time });
    this.#ttys.set(number, inode);
    return inode;
  }

  remove(number: number): void {
    this.#ttys.delete(number);
  }
}

const instances = new WeakMap<Inode, Devpts>();

/** The device node of one terminal. */
export class TtyInode implements Inode {
  readonly dev: number;
  readonly ino: number;
  readonly type = 'char';
  readonly device: string;
  readonly tty: Tty;
  #attributes: Attributes;

  constructor(dev: number, ino: number, number: number, tty: Tty, attributes: Attributes) {
    this.dev = dev;
    this.ino = ino;
    this.device = `136:${number}`;
    this.tty = tty;
    this.#attributes = attributes;
  }

  attributes(): Readonly<Attributes> {
    return this.#attributes;
  }

  setAttributes(change: Partial<Attributes>): void {
    this.#attributes = { ...this.#attributes, ...change };
  }

  nlink(): number {
    return 1;
  }

  size(): number {
    return 0;
  }
}
