/** Going up and down through the history: the line being typed is the last entry, and edits to old lines last until Enter. */
export class HistoryWalk {
  readonly #lines: readonly string[];
  #at: number;
  #edited = new Map<number, string>();
  /** How far back Alt-. has gone, and how long what it gave is. */
  #wordFrom = 0;
  lastWordLength = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#at = lines.length;
  }

  get empty(): boolean {
    return this.#lines.length === 0;
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

  /** A search has gone to this entry. */
  goTo(at: number): void {
    this.#at = at;
  }

  /** The entry as it was before it was edited. */
  original(): string {
    return this.#lines[this.#at] ?? '';
  }

  /** The last word of the last command; with `older`, of the one before the command whose word was given last. Undefined when there is none. */
  lastWord(older: boolean): string | undefined {
    this.#wordFrom = older ? this.#wordFrom - 1 : this.#lines.length - 1;
    return this.#lines[this.#wordFrom]?.trim().split(/\s+/).at(-1);
  }
}
