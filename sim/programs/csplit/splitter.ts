import type { Pattern } from './patterns.ts';

/** A pattern that the input has no line for, in GNU's words. */
export class NoSuchLine extends Error {}

export interface Splitting {
  /** Lines that matched go into no file. */
  readonly suppresses: boolean;
  quote(word: string): string;
  /** A piece is done. */
  put(lines: readonly string[]): void;
}

/** Source: coreutils' csplit.c. Lines have their newlines. */
export class Splitter {
  readonly #lines: readonly string[];
  readonly #splitting: Splitting;
  /** The first line that is in no piece yet, and the one that was looked at last; from 1. */
  #first = 1;
  #current = 0;

  constructor(lines: readonly string[], splitting: Splitting) {
    this.#lines = lines;
    this.#splitting = splitting;
  }

  /** @throws NoSuchLine, after the piece that was begun has been put */
  run(patterns: readonly Pattern[]): void {
    for (const pattern of patterns)
      for (let turn = 0; turn <= pattern.times; turn++) {
        if (pattern.matcher) {
          if (!this.#toMatch(pattern, pattern.matcher, turn)) return;
        } else this.#toLine(pattern, turn);
      }
    this.#splitting.put(this.#take(this.#lines.length + 1));
  }

  /** The lines before `to`. */
  #take(to: number): string[] {
    const taken = this.#lines.slice(this.#first - 1, to - 1);
    this.#first = Math.max(this.#first, Math.min(to, this.#lines.length + 1));
    return taken;
  }

  get #exhausted(): boolean {
    return this.#first > this.#lines.length;
  }

  #toLine({ line = 0 }: Pattern, turn: number): void {
    const { suppresses, put, quote } = this.#splitting;
    const fail = (): never => {
      throw new NoSuchLine(`${quote(String(line))}: line number out of range${turn ? ` on repetition ${turn}` : ''}`);
    };
    const to = line * (turn + 1);
    if (this.#exhausted && suppresses) fail();
    const enough = to <= this.#lines.length + 1;
    put(this.#take(to));
    if (!enough) fail();
    if (suppresses) this.#first++;
    else if (this.#exhausted) fail();
  }

  /** False when a pattern without end has come to the end of the input. */
  #toMatch(pattern: Pattern, matcher: RegExp, turn: number): boolean {
    const { suppresses, put, quote } = this.#splitting;
    const { skips, offset } = pattern;
    do {
      this.#current++;
      if (this.#current <= this.#lines.length) continue;
      const rest = this.#take(this.#lines.length + 1);
      if (!skips) put(rest);
      if (pattern.times === Number.POSITIVE_INFINITY) return false;
      throw new NoSuchLine(`${quote(pattern.written)}: match not found${turn ? ` on repetition ${turn}` : ''}`);
    } while (!matcher.test((this.#lines[this.#current - 1] ?? '').replace(/\n$/, '')));
    const to = this.#current + offset;
    if (to < this.#first || to > this.#lines.length + 1) {
      if (!skips) put(to < this.#first ? [] : this.#take(to));
      throw new NoSuchLine(`${quote(pattern.written)}: line number out of range`);
    }
    const taken = this.#take(to);
    if (!skips) put(taken);
    if (offset > 0) this.#current = to;
    if (suppresses) this.#first++;
    return true;
  }
}
