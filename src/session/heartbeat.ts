import { type ReadonlySignal, signal } from '@preact/signals-core';

/** After so many notes without an answer the machine counts as stuck. */
const UNANSWERED = 3;

/** Whether the machine still answers when it is told that time has passed. */
export class Heartbeat {
  /** The machine has not answered for a while: it is busy with one thing that it cannot be called away from. */
  readonly stuck: ReadonlySignal<boolean>;
  readonly #stuck = signal(false);
  readonly #note: () => Promise<unknown> | undefined;
  /** Notes since the last one that was answered. */
  #unanswered = 0;

  /** `note` tells the machine, and resolves with its answer. */
  constructor(note: () => Promise<unknown> | undefined) {
    this.stuck = this.#stuck;
    this.#note = note;
  }

  beat(): void {
    this.#unanswered += 1;
    if (this.#unanswered > UNANSWERED) this.#stuck.value = true;
    if (this.#unanswered > 1) return;
    // A refusal is an answer too: whoever refuses is not stuck.
    void this.#note()?.finally(() => {
      this.#unanswered = 0;
      this.#stuck.value = false;
    });
  }
}
