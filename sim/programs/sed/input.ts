import { bytewise, concat, text } from '../../base/bytes.ts';
import type { Sys } from '../../kernel/sys.ts';

export interface Line {
  readonly text: string;
  /** The newline behind it; nothing behind the last line of some files. */
  readonly end: string;
}

/** The files of a call as one stream of lines, read no further than asked for. */
export class Input {
  readonly #sys: Sys;
  readonly #files: string[];
  readonly #end: number;
  readonly #bytes: boolean;
  readonly #open: (name: string) => Promise<number | undefined>;
  #lines: AsyncGenerator<Line> | undefined;
  #ahead: Line | undefined;
  #aheadOf = '-';
  /** The file of the line that was read last. */
  file = '-';
  number = 0;

  /**
   * @param open opens a file, or complains and returns nothing
   * @param bytes every byte is a character
   */
  constructor(sys: Sys, files: readonly string[], end: '\n' | '\0', open: (name: string) => Promise<number | undefined>, bytes: boolean) {
    this.#bytes = bytes;
    this.#sys = sys;
    this.#files = [...files];
    this.#end = end.charCodeAt(0);
    this.#open = open;
  }

  async next(): Promise<Line | undefined> {
    const line = await this.#peek();
    this.#ahead = undefined;
    if (!line) return undefined;
    this.number++;
    this.file = this.#aheadOf;
    return this.#bytes ? { ...line, text: bytewise(line.text) } : line;
  }

  async atEnd(): Promise<boolean> {
    return (await this.#peek()) === undefined;
  }

  async #peek(): Promise<Line | undefined> {
    while (!this.#ahead) {
      if (!this.#lines) {
        const name = this.#files.shift();
        if (name === undefined) return undefined;
        const fd = await this.#open(name);
        if (fd === undefined) continue;
        this.#aheadOf = name;
        this.#lines = linesOf(this.#sys, fd, this.#end);
      }
      const { value, done } = await this.#lines.next();
      if (done) this.#lines = undefined;
      else this.#ahead = value;
    }
    return this.#ahead;
  }
}

/** Closes what it has read to the end, but for standard input. */
export async function* linesOf(sys: Sys, fd: number, end: number): AsyncGenerator<Line> {
  const mark = String.fromCharCode(end);
  let rest: Uint8Array = new Uint8Array(0);
  for (;;) {
    const part = await sys.read(fd);
    if (part.length === 0) break;
    rest = rest.length ? concat([rest, part]) : part;
    let from = 0;
    for (let at = rest.indexOf(end); at >= 0; at = rest.indexOf(end, from)) {
      yield { text: text(rest.subarray(from, at)), end: mark };
      from = at + 1;
    }
    rest = rest.subarray(from);
  }
  if (rest.length) yield { text: text(rest), end: '' };
  if (fd > 2) sys.close(fd);
}
