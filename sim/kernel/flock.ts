import { SysError } from '../base/errno.ts';
import type { Description } from './open-file.ts';
import type { Process } from './process.ts';
import { WaitQueue } from './wait-queue.ts';

export type LockKind = 'shared' | 'exclusive';

/** Who has locked one file. A lock is an open file description's: all descriptors that point to it have it, in all processes. */
interface Locks {
  readonly held: Map<Description, LockKind>;
  readonly changed: WaitQueue;
}

/** By inode, or by the open file itself where it has no name. */
const table = new WeakMap<object, Locks>();

function locksOf({ file }: Description): Locks {
  const key = file.place?.inode ?? file;
  const known = table.get(key);
  if (known) return known;
  const made: Locks = { held: new Map(), changed: new WaitQueue() };
  table.set(key, made);
  return made;
}

/**
 * flock(2). A lock of the other kind is given up before the new one is asked for, as Linux does it: who may not wait can lose it.
 * @throws EAGAIN where it would have to wait and `nonBlock` is said
 */
export async function lock(process: Process, description: Description, kind: LockKind, nonBlock: boolean): Promise<void> {
  const locks = locksOf(description);
  if (locks.held.get(description) === kind) return;
  unlock(description);
  while ([...locks.held.values()].some((other) => other === 'exclusive' || kind === 'exclusive')) {
    if (nonBlock) throw new SysError('EAGAIN');
    await process.waitOn(locks.changed);
  }
  // A process that was killed as its turn came takes nothing from the next.
  if (process.alive && description.references > 0) locks.held.set(description, kind);
}

/** Gives up the lock, if there is one: by LOCK_UN, or because the last descriptor is closed. */
export function unlock(description: Description): void {
  const locks = table.get(description.file.place?.inode ?? description.file);
  if (locks?.held.delete(description)) locks.changed.wakeAll();
}
