import { isErrno } from '../base/errno.ts';
import { thread } from '../libc/thread.ts';
import type { TaskEvent } from './api.ts';
import type { Emit } from './ttrpc-server.ts';

/** Hands every event to every subscriber, in order. A subscriber that cannot be written to any more is forgotten. */
export class EventExchange {
  readonly #subscribers = new Set<Emit>();

  subscribe(emit: Emit): void {
    this.#subscribers.add(emit);
  }

  publish(event: TaskEvent): void {
    for (const emit of this.#subscribers) {
      thread(async () => {
        try {
          await emit(event);
        } catch (error) {
          if (!isErrno(error)) throw error;
          this.#subscribers.delete(emit);
        }
      });
    }
  }
}
