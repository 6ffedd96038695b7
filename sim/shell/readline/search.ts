/** Ctrl-R: incremental search backwards through the history. */
export class ReverseSearch {
  readonly #lines: readonly string[];
  #pattern = '';
  #at: number;
  #failed = false;
  match: string | undefined;
  cursor = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#at = lines.length;
  }

  get prompt(): string {
    return `(${this.#failed ? 'failed ' : ''}reverse-i-search)\`${this.#pattern}': `;
  }

  /** How many characters are searched for. */
  get length(): number {
    return [...this.#pattern].length;
  }

  /** @returns whether something was found. */
  add(text: string): boolean {
    this.#pattern += text;
    return this.#find(Math.min(this.#at, this.#lines.length - 1));
  }

  key(name: string): boolean {
    if (name === 'backspace') {
      this.#pattern = [...this.#pattern].slice(0, -1).join('');
      this.#failed = false;
      return this.#pattern === '' || this.#find(this.#lines.length - 1);
    }
    if (this.#pattern === '') return true;
    return this.#find(this.#at - 1);
  }

  #find(from: number): boolean {
    for (let i = from; i >= 0; i--) {
      const line = this.#lines[i] as string;
      const place = line.lastIndexOf(this.#pattern);
      if (place < 0) continue;
      this.#at = i;
      this.match = line;
      this.cursor = [...line.slice(0, place)].length;
      this.#failed = false;
      return true;
    }
    this.#failed = true;
    return false;
  }
}
