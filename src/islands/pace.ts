/** For one part of drawing, so many parts of rest: the keyboard and the terminals come first. */
const REST = 3;

/** Lets an island draw at most once a frame, and less often when drawing takes long. */
export class Pace {
  #restUntil = 0;

  /** Resolves when the next drawing may be made. */
  async next(): Promise<void> {
    const rest = this.#restUntil - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  /** Makes a drawing. */
  draw(make: () => void): void {
    const began = performance.now();
    make();
    const ended = performance.now();
    this.#restUntil = ended + REST * (ended - began);
  }
}
