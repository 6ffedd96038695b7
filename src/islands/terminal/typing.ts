/** UTF-16 units that go to the machine in one piece. */
const PIECE = 16_384;

/**
 * Hands on what is typed, in order. Something long, as a paste may be, goes piece by piece with a breath between, so that the page stays quick; what is
 * typed meanwhile comes after it.
 */
export class Typing {
  readonly #send: (text: string) => void;
  readonly #breath: (next: () => void) => void;
  #waiting = '';

  constructor(send: (text: string) => void, breath: (next: () => void) => void = (next) => void setTimeout(next)) {
    this.#send = send;
    this.#breath = breath;
  }

  push(text: string): void {
    const idle = this.#waiting === '';
    this.#waiting += text;
    if (idle) this.#next();
  }

  #next(): void {
    let end = Math.min(PIECE, this.#waiting.length);
    // A character outside the basic plane is two units that belong together.
    if (end < this.#waiting.length && /[\ud800-\udbff]/.test(this.#waiting[end - 1] ?? '')) end += 1;
    const piece = this.#waiting.slice(0, end);
    if (end === this.#waiting.length) {
      this.#waiting = '';
      this.#send(piece);
      return;
    }
    this.#send(piece);
    this.#breath(() => {
      this.#waiting = this.#waiting.slice(end);
      this.#next();
    });
  }
}
