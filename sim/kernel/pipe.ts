import { concat, EMPTY } from '../base/bytes.ts';
import { SysError } from '../base/errno.ts';
import { type OpenFile, WOULD_BLOCK } from './open-file.ts';
import type { Stat } from './sys.ts';
import { WaitQueue } from './wait-queue.ts';

/** Linux's default capacity of a pipe (pipe(7)). */
export const PIPE_CAPACITY = 65536;
/** So much is written in one piece or not at all (PIPE_BUF, pipe(7)). */
const PIPE_BUF = 4096;

/** A bounded buffer of bytes between writers and readers. Pipes, FIFOs, both directions of sockets and ptys are made of these. */
export class PipeBuffer {
  readonly changed = new WaitQueue();
  readonly capacity: number;
  #parts: Uint8Array[] = [];
  #length = 0;
  /** Nothing more will come. */
  ended = false;
  /** Nobody will read any more. */
  deserted = false;

  constructor(capacity = PIPE_CAPACITY) {
    this.capacity = capacity;
  }

  get length(): number {
    return this.#length;
  }

  take(max: number): Uint8Array | typeof WOULD_BLOCK {
    if (this.#length === 0) return this.ended ? EMPTY : WOULD_BLOCK;
    const first = this.#parts[0] as Uint8Array;
    let taken: Uint8Array;
    if (this.#parts.length > 1 && first.length < max) {
      const whole = concat(this.#parts);
      taken = whole.subarray(0, max);
      this.#parts = whole.length > max ? [whole.subarray(max)] : [];
    } else if (first.length <= max) {
      taken = first;
      this.#parts.shift();
    } else {
      taken = first.subarray(0, max);
      this.#parts[0] = first.subarray(max);
    }
    this.#length -= taken.length;
    this.changed.wakeAll();
    return taken;
  }

  /** @throws EPIPE when nobody will read. */
  put(bytes: Uint8Array): number | typeof WOULD_BLOCK {
    if (this.deserted) throw new SysError('EPIPE');
    if (bytes.length === 0) return 0;
    const room = this.capacity - this.#length;
    if (room <= 0) return WOULD_BLOCK;
    const accepted = bytes.slice(0, room);
    this.#parts.push(accepted);
    this.#length += accepted.length;
    this.changed.wakeAll();
    return accepted.length;
  }

  /** What nobody has read yet is thrown away. */
  clear(): void {
    if (this.#length === 0) return;
    this.#parts = [];
    this.#length = 0;
    this.changed.wakeAll();
  }

  end(): void {
    this.ended = true;
    this.changed.wakeAll();
  }

  desert(): void {
    this.deserted = true;
    this.#parts = [];
    this.#length = 0;
    this.changed.wakeAll();
  }
}

/** The status of a file that lives in no file system: pipes, sockets. */
export function anonymousStat(ino: number, type: 'fifo' | 'socket', time = 0): Stat {
  const mode = type === 'socket' ? 0o777 : 0o600;
  return { dev: 0, ino, type, mode, nlink: 1, uid: 0, gid: 0, rdev: 0, size: 0, blocks: 0, atime: time, mtime: time, ctime: time };
}

/** A pipe or FIFO with its ends counted: the buffer ends with the last writer and is deserted with the last reader. */
export class Pipe {
  readonly buffer = new PipeBuffer();
  readonly #stat: Stat;
  readers = 0;
  writers = 0;
  /** Woken when an end is opened, for those who wait in open(2) of a FIFO. */
  readonly opened = new WaitQueue();
  /** How often each kind of end was opened, so that open(2) notices one that came and went. */
  readersSeen = 0;
  writersSeen = 0;

  constructor(stat: Stat) {
    this.#stat = stat;
  }

  openEnd(ends: { read: boolean; write: boolean }): OpenFile {
    if (ends.read) {
      this.readers += 1;
      this.readersSeen += 1;
      this.buffer.deserted = false;
    }
    if (ends.write) {
      this.writers += 1;
      this.writersSeen += 1;
      this.buffer.ended = false;
    }
    this.opened.wakeAll();
    return new PipeEnd(this, ends, this.#stat);
  }
}

class PipeEnd implements OpenFile {
  readonly changed: WaitQueue;
  readonly #pipe: Pipe;
  readonly access: { readonly read: boolean; readonly write: boolean };
  readonly #stat: Stat;

  constructor(pipe: Pipe, ends: { read: boolean; write: boolean }, stat: Stat) {
    this.#pipe = pipe;
    this.access = ends;
    this.#stat = stat;
    this.changed = pipe.buffer.changed;
  }

  read(max: number): Uint8Array | typeof WOULD_BLOCK {
    if (!this.access.read) throw new SysError('EBADF');
    // A FIFO opened for reading without waiting shows its end until the first writer comes.
    if (this.#pipe.buffer.length === 0 && this.#pipe.writers === 0) return EMPTY;
    return this.#pipe.buffer.take(max);
  }

  write(bytes: Uint8Array): number | typeof WOULD_BLOCK {
    if (!this.access.write) throw new SysError('EBADF');
    const { buffer } = this.#pipe;
    if (!buffer.deserted && bytes.length <= PIPE_BUF && buffer.capacity - buffer.length < bytes.length) return WOULD_BLOCK;
    return buffer.put(bytes);
  }

  readable(): boolean {
    return this.access.read && (this.#pipe.buffer.length > 0 || this.#pipe.writers === 0);
  }

  stat(): Stat {
    return this.#stat;
  }

  describe(): string {
    return `pipe:[${this.#stat.ino}]`;
  }

  release(): void {
    if (this.access.write) {
      this.#pipe.writers -= 1;
      if (this.#pipe.writers === 0) this.#pipe.buffer.end();
    }
    if (this.access.read) {
      this.#pipe.readers -= 1;
      if (this.#pipe.readers === 0) this.#pipe.buffer.desert();
    }
  }
}
