import type { Stat } from './sys.ts';
import type { Place } from './vfs/place.ts';
import type { WaitQueue } from './wait-queue.ts';

/** What a read or write answers when it would have to wait. */
export const WOULD_BLOCK = 'would block';

/**
 * An open file description: what descriptors point to. Reads and writes never wait; they say that they would, and the queue tells when it is worth
 * another try. One implementation for each kind of file.
 */
export interface OpenFile {
  /** At most `max` bytes; empty at the end. */
  read(max: number): Uint8Array | typeof WOULD_BLOCK;
  /** Takes as much as fits and says how much that was. */
  write(bytes: Uint8Array): number | typeof WOULD_BLOCK;
  readonly changed: WaitQueue;
  /** Would a read answer at once? */
  readable(): boolean;
  stat(): Stat;
  /** The last descriptor is gone. */
  release(): void;
  /** What it was opened for; without a word, for both. */
  access?: { readonly read: boolean; readonly write: boolean };
  /** How /proc/<pid>/fd shows it. */
  describe(): string;
  seek?(offset: number, whence: 'set' | 'current' | 'end'): number;
  truncate?(length: number): void;
  allocate?(offset: number, length: number): void;
  readonly place?: Place;
}

/** Counts the descriptors that point to an open file. */
export interface Description {
  readonly file: OpenFile;
  references: number;
}

export function describeFile(file: OpenFile): Description {
  return { file, references: 0 };
}
