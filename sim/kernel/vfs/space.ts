import { SysError } from '../../base/errno.ts';

/** A file system's unit of allocation, bytes. */
export const BLOCK = 4096;
/** Real memory that all the different bytes of one disk may take. A disk that is full of one repeated page takes next to none. */
const REAL_LIMIT = 256 * 1024 * 1024;

/**
 * How much room a file system has. What counts for `df` is blocks; what counts for the machine that simulates it is the bytes that are really
 * stored, which has a limit of its own: both end in ENOSPC.
 */
export class Space {
  /** Blocks there are, and blocks that an installed system takes and no file here stands for. */
  readonly blocks: number;
  readonly installed: number;
  readonly inodes: number;
  #used = 0;
  #real = 0;
  #nodes = 0;

  constructor(options: { bytes: number; installed?: number; inodes?: number }) {
    this.blocks = Math.floor(options.bytes / BLOCK);
    this.installed = Math.ceil((options.installed ?? 0) / BLOCK);
    this.inodes = options.inodes ?? Math.ceil(options.bytes / 16384);
  }

  /** For file systems that hold no files of their own (/sys): everything fits, and df does not speak of them. */
  static boundless(): Space {
    return new Boundless({ bytes: 0 });
  }

  get free(): number {
    return Math.max(0, this.blocks - this.installed - this.#used);
  }

  get freeInodes(): number {
    return this.inodes - this.#nodes;
  }

  /** Takes blocks, or gives them back where `count` is negative. @throws ENOSPC */
  take(count: number): void {
    if (count > 0 && count > this.free) throw new SysError('ENOSPC');
    this.#used += count;
  }

  /** As {@link take}, of really stored bytes. @throws ENOSPC */
  store(bytes: number): void {
    if (bytes > 0 && this.#real + bytes > REAL_LIMIT) throw new SysError('ENOSPC');
    this.#real += bytes;
  }

  /** @throws ENOSPC */
  addInode(): void {
    if (this.#nodes >= this.inodes) throw new SysError('ENOSPC');
    this.#nodes += 1;
  }

  removeInode(): void {
    this.#nodes -= 1;
  }
}

class Boundless extends Space {
  override take(): void {}
  override store(): void {}
  override addInode(): void {}
  override removeInode(): void {}
}
