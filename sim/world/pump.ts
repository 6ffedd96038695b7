import type { Micros, Scheduler } from '../base/scheduler.ts';

/** Lets everything that can run now run: one turn of the real event loop, after which no microtask is left. */
export type Turn = () => Promise<void>;

/**
 * Runs a world's scheduler. One entry fires, then everything it set going comes to rest, then the next: so the order depends on virtual time alone.
 * Stops before the first entry later than `limit`, or when `enough` says so.
 */
export async function pump(scheduler: Scheduler, turn: Turn, limit: Micros, enough: () => boolean = () => false): Promise<void> {
  for (;;) {
    await turn();
    if (enough()) return;
    const due = scheduler.due();
    if (due === undefined || due > limit) return;
    const pending = scheduler.blockedOn();
    if (pending) await pending;
    else scheduler.fire();
  }
}
