/** What conv= does to bytes on their way: case, swapped pairs, records of fixed length. One for each run. */
export class Conversion {
  readonly #conv: ReadonlySet<string>;
  readonly #cbs: number;
  #odd: number | undefined;
  /** The record or line that is not complete yet. */
  #open: number[] = [];

  constructor(conv: ReadonlySet<string>, cbs: number) {
    this.#conv = conv;
    this.#cbs = cbs;
  }

  take(bytes: Uint8Array): Uint8Array {
    let out = bytes;
    if (this.#conv.has('swab')) out = this.#swapped(out);
    if (this.#conv.has('lcase')) out = out.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
    if (this.#conv.has('ucase')) out = out.map((byte) => (byte >= 97 && byte <= 122 ? byte - 32 : byte));
    if (this.#cbs && this.#conv.has('block')) out = this.#blocked(out);
    if (this.#cbs && this.#conv.has('unblock')) out = this.#unblocked(out);
    return out;
  }

  /** What is still held when the input has ended. */
  rest(): Uint8Array {
    const held = this.#odd === undefined ? [] : [this.#odd];
    if (this.#cbs && this.#conv.has('block') && this.#open.length) return Uint8Array.from(this.#record());
    if (this.#cbs && this.#conv.has('unblock') && this.#open.length) return Uint8Array.from(this.#line());
    return Uint8Array.from(held);
  }

  #swapped(bytes: Uint8Array): Uint8Array {
    const all = this.#odd === undefined ? [...bytes] : [this.#odd, ...bytes];
    this.#odd = all.length % 2 ? all.pop() : undefined;
    return Uint8Array.from(all, (_, i) => all[i ^ 1] ?? 0);
  }

  #blocked(bytes: Uint8Array): Uint8Array {
    const out: number[] = [];
    for (const byte of bytes) {
      if (byte === 10) out.push(...this.#record());
      else this.#open.push(byte);
    }
    return Uint8Array.from(out);
  }

  #record(): number[] {
    const record = Array.from({ length: this.#cbs }, (_, i) => this.#open[i] ?? 32);
    this.#open = [];
    return record;
  }

  #unblocked(bytes: Uint8Array): Uint8Array {
    const out: number[] = [];
    for (const byte of bytes) {
      this.#open.push(byte);
      if (this.#open.length === this.#cbs) out.push(...this.#line());
    }
    return Uint8Array.from(out);
  }

  #line(): number[] {
    while (this.#open.at(-1) === 32) this.#open.pop();
    const line = [...this.#open, 10];
    this.#open = [];
    return line;
  }
}
