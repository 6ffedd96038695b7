/** Source: moby pkg/ioutils/bytespipe.go blockThreshold. */
const MOST_IN_HAND = 1_000_000;

/** What is still to be done with output, one thing after the other. Whoever makes more of it is told to wait once that is too much. */
export class Backlog {
  #last: Promise<void> = Promise.resolve();
  #inHand = 0;

  /** Resolves when all that was added so far is done. Rejects with what went wrong first; nothing is done after that. */
  get done(): Promise<void> {
    return this.#last;
  }

  /** @returns what to wait for before more is added; undefined while there is room. */
  add(bytes: number, work: () => Promise<void>): Promise<void> | undefined {
    this.#inHand += bytes;
    this.#last = this.#last.then(work);
    const settled = this.#last.then(
      () => this.#settle(bytes),
      () => this.#settle(bytes),
    );
    return this.#inHand > MOST_IN_HAND ? settled : undefined;
  }

  #settle(bytes: number): void {
    this.#inHand -= bytes;
  }
}
