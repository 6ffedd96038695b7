/** What bash takes for a seed of 0, which would only ever give 0. */
const INSTEAD_OF_ZERO = 123459876;
const MODULUS = 0x7fffffff;

/** `$RANDOM` as bash 5 makes it: Park and Miller's minimal standard generator, its halves folded into 15 bits, never the same twice in a row. */
export class RandomNumber {
  #state: number;
  #last = 0;

  /** @param seed 32 bits */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  seed(seed: number): void {
    this.#state = seed >>> 0;
    this.#last = 0;
  }

  next(): number {
    const last = this.#last;
    do this.#last = this.#draw();
    while (this.#last === last);
    return this.#last;
  }

  #draw(): number {
    const state = this.#state || INSTEAD_OF_ZERO;
    const high = Math.trunc(state / 127773);
    const drawn = (16807 * (state - 127773 * high) - 2836 * high) | 0;
    this.#state = drawn < 0 ? drawn + MODULUS : drawn;
    return ((this.#state >>> 16) ^ (this.#state & 0xffff)) & 0x7fff;
  }
}
