import { concat } from '../base/bytes.ts';

/** Bytes from outside that wait until a process takes them. */
export class Feed {
  readonly #parts: Uint8Array[] = [];
  #ended = false;
  #wake: () => void = () => undefined;
  /** The other side is to be given up at once. */
  aborted = false;

  data(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  close(): void {
    this.aborted = true;
    this.end();
  }

  async next(): Promise<Uint8Array | undefined> {
    while (this.#parts.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.aborted) return undefined;
    return this.#parts.length > 0 ? concat(this.#parts.splice(0)) : undefined;
  }
}
