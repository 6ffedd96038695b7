/** Whoever waits for a thing to change puts itself here; whoever changes it wakes all, in the order they came. */
export class WaitQueue {
  #waiting = new Set<() => void>();

  /** @returns a function that gives up waiting. */
  add(wake: () => void): () => void {
    // A wrapper, so that the same function can wait twice.
    const entry = (): void => wake();
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  wakeAll(): void {
    if (this.#waiting.size === 0) return;
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
  }
}
