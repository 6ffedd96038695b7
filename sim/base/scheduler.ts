import type { Disposable } from './disposable.ts';

/** Virtual time: whole microseconds since the world began. */
export type Micros = number;

/** The only way a program's time passes. */
export interface Clock {
  now(): Micros;
  /** Runs `run` at virtual time `at` (or now, if that is past), after everything that was set for the same moment before it. */
  at(at: Micros, run: () => void): Disposable;
}

interface Entry {
  readonly at: Micros;
  readonly order: number;
  readonly run: () => void;
  /** Real asynchronous work that must finish before this entry may fire. */
  pending: Promise<unknown> | undefined;
  cancelled: boolean;
}

/**
 * A discrete-event scheduler. It never waits by itself: a driver outside (ports) asks for the next entry, fires it, and lets
 * the microtasks drain before it asks again. Entries fire in the order of (time, order of creation), so a run depends on nothing real.
 */
export class Scheduler implements Clock {
  #now: Micros = 0;
  #order = 0;
  #heap: Entry[] = [];

  now(): Micros {
    return this.#now;
  }

  at(at: Micros, run: () => void): Disposable {
    const entry: Entry = { at: Math.max(at, this.#now), order: this.#order++, run, pending: undefined, cancelled: false };
    this.#push(entry);
    return {
      dispose: () => {
        entry.cancelled = true;
      },
    };
  }

  /**
   * Real asynchronous work (a lazy import, say). Its result is handed over at this virtual moment, in the place it took in the order when it was
   * asked for; virtual time stands still until it is there. So order never depends on how long the real machine took.
   */
  gate<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let settle: () => void = () => undefined;
      const settled = work.then(
        (value) => {
          settle = () => resolve(value);
        },
        (error: unknown) => {
          settle = () => reject(error);
        },
      );
      const entry: Entry = { at: this.#now, order: this.#order++, run: () => settle(), pending: undefined, cancelled: false };
      entry.pending = settled.then(() => {
        entry.pending = undefined;
      });
      this.#push(entry);
    });
  }

  /** When the next entry is due, or undefined when there is none. */
  due(): Micros | undefined {
    this.#dropCancelled();
    return this.#heap[0]?.at;
  }

  /** What the next entry still waits for in the real world, if anything. */
  blockedOn(): Promise<unknown> | undefined {
    this.#dropCancelled();
    return this.#heap[0]?.pending;
  }

  /** Moves to the next entry's time and fires it. False when there is none, or it is not ready. */
  fire(): boolean {
    this.#dropCancelled();
    const top = this.#heap[0];
    if (!top || top.pending) return false;
    this.#pop();
    this.#now = Math.max(this.#now, top.at);
    top.run();
    return true;
  }

  /** Moves the clock forward without firing. Only for a driver that has fired all that was due. */
  advanceTo(time: Micros): void {
    if (time > this.#now) this.#now = time;
  }

  #dropCancelled(): void {
    while (this.#heap[0]?.cancelled) this.#pop();
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    heap.push(entry);
    let i = heap.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!before(heap[i] as Entry, heap[parent] as Entry)) break;
      this.#swap(i, parent);
      i = parent;
    }
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    heap[0] = last;
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      const right = left + 1;
      let least = i;
      if (left < heap.length && before(heap[left] as Entry, heap[least] as Entry)) least = left;
      if (right < heap.length && before(heap[right] as Entry, heap[least] as Entry)) least = right;
      if (least === i) return;
      this.#swap(i, least);
      i = least;
    }
  }

  #swap(i: number, j: number): void {
    const held = this.#heap[i] as Entry;
    this.#heap[i] = this.#heap[j] as Entry;
    this.#heap[j] = held;
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
