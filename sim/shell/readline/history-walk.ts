/** Going up and down through the history: the line being typed is the last entry, and edits to old lines last until Enter. */
export class HistoryWalk {
  readonly #lines: readonly string[];
  #at: number;
  #edited = new Map<number, string>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#at = lines.length;
  }

  /** @returns the line one step away, or undefined at the end. */
  step(by: -1 | 1, current: string): string | undefined {
    const to = this.#at + by;
    if (to < 0 || to > this.#lines.length) return undefined;
    this.#edited.set(this.#at, current);
    this.#at = to;
    return this.#edited.get(to) ?? this.#lines[to] ?? '';
  }

  toEdge(edge: 'first' | 'last', current: string): string {
    this.#edited.set(this.#at, current);
    this.#at = edge === 'first' ? 0 : this.#lines.length;
    return this.#edited.get(this.#at) ?? this.#lines[this.#at] ?? '';
  }

  /** The last word of the last command (Alt-.). */
  lastWord(): string | undefined {
    return this.#lines.at(-1)?.trim().split(/\s+/).at(-1);
  }
}
