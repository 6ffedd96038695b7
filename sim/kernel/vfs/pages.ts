import { SysError } from '../../base/errno.ts';
import type { Contents } from './inode.ts';
import { BLOCK, type Space } from './space.ts';

/** Bytes are kept in pages of this size. */
const PAGE = 65536;
const BLOCKS_OF_PAGE = PAGE / BLOCK;
/** So many of the last different pages of a file are compared with each new one: `yes` and its like repeat within a few. */
const REMEMBERED = 16;
/** More than this is not handed out in one piece. */
const MOST_AT_ONCE = 512 * 1024 * 1024;

/** A run of zeros that may be written without being looked at: /dev/zero reads from it. Nobody may change it. */
export const ZEROS = new Uint8Array(1024 * 1024);

/** Bytes that may stand in several places; they are copied before they change. Shorter than a page where the rest is zeros. */
interface Sheet {
  bytes: Uint8Array;
  uses: number;
}

/** One page of a file: its bytes (a number where all are the same), and which of its sixteen blocks are allocated. */
interface Page {
  content: number | Sheet;
  blocks: number;
}

/**
 * The bytes of a file in memory. Holes take nothing; pages that are all of one byte, or the same as an earlier page of the file, take next to
 * nothing. Blocks are counted as a disk would count them all the same.
 */
export class PagedContents implements Contents {
  readonly #pages = new Map<number, Page>();
  /** The end of what fallocate(2) has set aside, in blocks. */
  #reserved = 0;
  #counted = 0;
  readonly #recent: Sheet[] = [];
  readonly #space: Space;
  readonly #touch: () => void;
  length = 0;

  constructor(space: Space, touch: () => void) {
    this.#space = space;
    this.#touch = touch;
  }

  /** Blocks of 4096 bytes that are this file's. */
  get blocks(): number {
    return this.#counted;
  }

  read(offset: number, max: number): Uint8Array {
    const from = Math.min(offset, this.length);
    const out = new Uint8Array(Math.max(0, Math.min(max, this.length - from)));
    for (let at = 0; at < out.length; ) {
      const within = (from + at) % PAGE;
      const count = Math.min(PAGE - within, out.length - at);
      const content = this.#pages.get(Math.floor((from + at) / PAGE))?.content ?? 0;
      if (typeof content !== 'number') out.set(content.bytes.subarray(within, within + count), at);
      else if (content !== 0) out.fill(content, at, at + count);
      at += count;
    }
    return out;
  }

  /** @throws ENOMEM where no program could hold so much */
  all(): Uint8Array {
    const content = this.length <= PAGE ? this.#pages.get(0)?.content : undefined;
    if (typeof content === 'object' && content.bytes.length >= this.length) return content.bytes.subarray(0, this.length);
    if (this.length > MOST_AT_ONCE) throw new SysError('ENOMEM');
    return this.read(0, this.length);
  }

  /** Writes as much as there is room for, and says how much that was. @throws ENOSPC where not a byte fits */
  write(offset: number, bytes: Uint8Array): number {
    let done = 0;
    try {
      while (done < bytes.length) {
        const within = (offset + done) % PAGE;
        const index = Math.floor((offset + done) / PAGE);
        const count = this.#fitting(index, within, Math.min(PAGE - within, bytes.length - done));
        this.#writePage(index, within, bytes.subarray(done, done + count));
        done += count;
        this.length = Math.max(this.length, offset + done);
      }
    } catch (error) {
      if (done === 0) throw error;
    }
    this.#touch();
    return done;
  }

  truncate(length: number): void {
    if (length < this.length) {
      const kept = Math.min(this.#reserved, Math.ceil(length / BLOCK));
      this.#take(kept - this.#reserved, [...this.#pages.keys()]);
      for (const [index, page] of [...this.#pages]) {
        if (index * PAGE >= length) {
          this.#count(-bitsOf(page.blocks & ~maskBefore(kept, index)));
          this.#letGo(page.content);
          this.#pages.delete(index);
        } else if ((index + 1) * PAGE > length) this.#cut(index, page, length - index * PAGE, kept);
      }
    }
    this.length = length;
    this.#touch();
  }

  /** fallocate(2): the blocks are the file's, though nothing is in them. @throws ENOSPC */
  allocate(offset: number, length: number): void {
    const end = Math.ceil((offset + length) / BLOCK);
    if (end > this.#reserved) this.#take(end - this.#reserved, [...this.#pages.keys()]);
    this.length = Math.max(this.length, offset + length);
    this.#touch();
  }

  /** The file is no more. */
  discard(): void {
    for (const page of this.#pages.values()) this.#letGo(page.content);
    this.#pages.clear();
    this.#space.take(-this.#counted);
    this.#counted = this.#reserved = this.length = 0;
  }

  #count(blocks: number): void {
    this.#space.take(blocks);
    this.#counted += blocks;
  }

  /** Moves the end of what is set aside by `change` blocks; those that pages have already taken are not taken twice. */
  #take(change: number, indexes: readonly number[]): void {
    if (change === 0) return;
    const end = this.#reserved + change;
    let already = 0;
    for (const index of indexes) {
      const { blocks } = this.#pages.get(index) ?? { blocks: 0 };
      already += bitsOf(blocks & maskBefore(Math.max(end, this.#reserved), index) & ~maskBefore(Math.min(end, this.#reserved), index));
    }
    this.#count(change - Math.sign(change) * already);
    this.#reserved = end;
  }

  #cut(index: number, page: Page, length: number, reserved: number): void {
    const kept = page.blocks & maskBefore(Math.ceil(length / BLOCK), 0);
    this.#count(-bitsOf(page.blocks & ~kept & ~maskBefore(reserved, index)));
    page.blocks = kept;
    this.#own(index, PAGE).fill(0, length);
  }

  /** How much of `count` bytes there is room for on a page. All of it where that is nothing, so that the attempt fails. */
  #fitting(index: number, within: number, count: number): number {
    if (this.#space.free >= BLOCKS_OF_PAGE) return count;
    const have = (this.#pages.get(index)?.blocks ?? 0) | maskBefore(this.#reserved, index);
    let room = this.#space.free;
    for (let block = Math.floor(within / BLOCK); block * BLOCK < within + count; block++) {
      if ((have & (1 << block)) === 0) room -= 1;
      if (room < 0) return block * BLOCK > within ? block * BLOCK - within : count;
    }
    return count;
  }

  #writePage(index: number, within: number, bytes: Uint8Array): void {
    const page = this.#pages.get(index);
    const wanted = maskBefore(Math.ceil((within + bytes.length) / BLOCK), 0) & ~maskBefore(Math.floor(within / BLOCK), 0);
    const fresh = wanted & ~(page?.blocks ?? 0) & ~maskBefore(this.#reserved, index);
    this.#count(bitsOf(fresh));
    try {
      if (within === 0 && bytes.length === PAGE) this.#put(index, this.#compact(bytes));
      else {
        this.#own(index, within + bytes.length).set(bytes, within);
        // A page that has just been filled to its end may turn out to be like others.
        if (within + bytes.length === PAGE) this.#put(index, this.#compact(this.#own(index, PAGE)));
      }
    } catch (error) {
      this.#count(-bitsOf(fresh));
      throw error;
    }
    const written = this.#pages.get(index);
    if (written) written.blocks |= wanted;
  }

  /** The bytes of a page, at least `size` of them, to be written. @throws ENOSPC */
  #own(index: number, size: number): Uint8Array {
    const content = this.#pages.get(index)?.content ?? 0;
    const mine = typeof content === 'object' && content.uses === 1;
    if (mine) this.#forget(content);
    if (mine && content.bytes.length >= size) return content.bytes;
    const room =
      typeof content === 'number' && content !== 0 ? PAGE : Math.min(PAGE, mine ? Math.max(size, content.bytes.length * 2) : size);
    this.#space.store(room);
    const bytes = new Uint8Array(typeof content === 'object' ? Math.max(room, content.bytes.length) : room);
    if (typeof content === 'number') bytes.fill(content);
    else bytes.set(content.bytes);
    this.#put(index, { bytes, uses: 1 });
    return bytes;
  }

  #compact(bytes: Uint8Array): number | Sheet {
    if (bytes.buffer === ZEROS.buffer) return 0;
    const first = bytes[0] ?? 0;
    if (first === bytes[PAGE - 1] && bytes.every((byte) => byte === first)) return first;
    const alike = this.#recent.find((sheet) => same(sheet.bytes, bytes));
    if (alike) {
      alike.uses += 1;
      return alike;
    }
    this.#space.store(PAGE);
    const sheet = { bytes: bytes.slice(), uses: 1 };
    this.#recent.push(sheet);
    if (this.#recent.length > REMEMBERED) this.#recent.shift();
    return sheet;
  }

  #put(index: number, content: number | Sheet): void {
    const page = this.#pages.get(index);
    if (!page) {
      this.#pages.set(index, { content, blocks: 0 });
      return;
    }
    const before = page.content;
    page.content = content;
    this.#letGo(before);
  }

  #letGo(content: number | Sheet): void {
    if (typeof content === 'number') return;
    content.uses -= 1;
    if (content.uses > 0) return;
    this.#space.store(-content.bytes.length);
    this.#forget(content);
  }

  #forget(sheet: Sheet): void {
    const place = this.#recent.indexOf(sheet);
    if (place >= 0) this.#recent.splice(place, 1);
  }
}

/** A page's blocks that lie before block `end` of the file, as bits. */
function maskBefore(end: number, index: number): number {
  const count = Math.max(0, Math.min(BLOCKS_OF_PAGE, end - index * BLOCKS_OF_PAGE));
  return (1 << count) - 1;
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count += 1;
  return count;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
