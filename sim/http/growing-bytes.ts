import { EMPTY } from '../base/bytes.ts';

/** Bytes that only ever get more. */
export class GrowingBytes {
  #buffer: Uint8Array = EMPTY;
  #length = 0;

  append(bytes: Uint8Array): void {
    const needed = this.#length + bytes.length;
    if (needed > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.#buffer.length * 2));
      larger.set(this.view);
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#length);
    this.#length = needed;
  }

  /** All so far. Stays as it is when more is appended. */
  get view(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }
}
