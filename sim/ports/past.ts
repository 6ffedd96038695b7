import type { SandboxMessage } from './api.ts';

/** Bytes of one terminal's past that a screen can still show after a reload: more than its scrollback holds. */
const KEPT = 1_000_000;

/** What was printed in a world that is being replayed: of a flood only the end is told. */
export class Past {
  readonly #lengths = new Map<number, number>();

  /** @returns the messages that are still to be sent, now that `bytes` more are to come for this terminal. */
  trim(batch: SandboxMessage[], terminal: number, bytes: number): SandboxMessage[] {
    let length = (this.#lengths.get(terminal) ?? 0) + bytes;
    this.#lengths.set(terminal, length);
    if (length < 2 * KEPT) return batch;
    const kept = batch.filter((message) => {
      if (message.kind !== 'terminal' || message.terminal !== terminal || length < KEPT) return true;
      length -= message.bytes.length;
      return false;
    });
    this.#lengths.set(terminal, length);
    return kept;
  }
}
