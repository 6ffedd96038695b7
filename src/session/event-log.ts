import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { TraceEvent } from '../../sim/ports/api.ts';
import { type Named, withoutWhatIsOver } from './what-is-over.ts';

/** How many events are kept for who comes later; at twice as many, what is over goes. */
const KEPT = 10_000;
/** The newest are kept as they are. */
const NEWEST = 2_000;

type Listener = (event: TraceEvent) => void;

/**
 * A world's timeline, for islands that follow it. Each takes what it needs as it comes; who comes later is told what is still so. However long a
 * flood, the log stays short: of processes, connections and sockets that are gone it forgets that they were.
 */
export class EventLog {
  /** Grows with every batch of events. */
  readonly count: ReadonlySignal<number>;
  readonly #count = signal(0);
  readonly #followers = new Set<Listener>();
  readonly #isNamed: Named;
  #kept: TraceEvent[] = [];

  /** @param isNamed tells whether a process is still spoken of somewhere else, so that its name must be known */
  constructor(isNamed: Named = () => false) {
    this.count = this.#count;
    this.#isNamed = isNamed;
  }

  get kept(): readonly TraceEvent[] {
    return this.#kept;
  }

  append(events: readonly TraceEvent[]): void {
    for (const event of events) {
      this.#kept.push(event);
      for (const follower of this.#followers) follower(event);
    }
    if (this.#kept.length > 2 * KEPT) this.#shorten();
    this.#count.value += events.length;
  }

  /** Tells what has happened so far, as far as it matters still, then every event as it comes. Returns how to stop. */
  follow(listener: Listener): () => void {
    for (const event of this.#kept) listener(event);
    this.#followers.add(listener);
    return () => this.#followers.delete(listener);
  }

  #shorten(): void {
    const older = this.#kept.slice(0, -NEWEST);
    // Events that have no end of their own must not grow without end either: then the oldest go.
    const left = withoutWhatIsOver(older, this.#kept.slice(-NEWEST), this.#isNamed).slice(NEWEST - KEPT);
    this.#kept = [...left, ...this.#kept.slice(-NEWEST)];
  }
}
