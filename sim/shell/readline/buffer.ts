/** The line being edited, as characters, with the cursor and what was killed. Movements return false where readline rings the bell. */
export class LineBuffer {
  #chars: string[] = [];
  cursor = 0;
  #undo: { chars: string[]; cursor: number }[] = [];
  #killed = '';
  #killing: 'forward' | 'backward' | undefined;
  #lastWasKill = false;

  get text(): string {
    return this.#chars.join('');
  }

  get chars(): readonly string[] {
    return this.#chars;
  }

  get length(): number {
    return this.#chars.length;
  }

  /** What Ctrl-Y puts back. */
  get killed(): string {
    return this.#killed;
  }

  /** Called after each key: a kill that follows a kill is added to it. */
  endKey(): void {
    this.#lastWasKill = this.#killing !== undefined;
    this.#killing = undefined;
  }

  set(text: string, cursor?: number): void {
    this.#remember();
    this.#chars = [...text];
    this.cursor = Math.min(cursor ?? this.#chars.length, this.#chars.length);
  }

  reset(): void {
    this.#chars = [];
    this.cursor = 0;
    this.#undo = [];
  }

  insert(text: string): void {
    this.#remember();
    const chars = [...text];
    this.#chars.splice(this.cursor, 0, ...chars);
    this.cursor += chars.length;
  }

  remove(from: number, to: number): boolean {
    if (from >= to) return false;
    this.#remember();
    this.#chars.splice(from, to - from);
    this.cursor = from;
    return true;
  }

  kill(from: number, to: number, direction: 'forward' | 'backward'): boolean {
    const text = this.#chars.slice(from, to).join('');
    this.#killing = direction;
    if (!this.#lastWasKill) this.#killed = text;
    else this.#killed = direction === 'forward' ? this.#killed + text : text + this.#killed;
    return this.remove(from, to) || from === to;
  }

  /** The start of the word before the cursor. */
  wordLeft(space = false): number {
    let at = this.cursor;
    while (at > 0 && !isWordChar(this.#chars[at - 1], space)) at -= 1;
    while (at > 0 && isWordChar(this.#chars[at - 1], space)) at -= 1;
    return at;
  }

  /** The end of the word at or after the cursor. */
  wordRight(): number {
    let at = this.cursor;
    while (at < this.length && !isWordChar(this.#chars[at], false)) at += 1;
    while (at < this.length && isWordChar(this.#chars[at], false)) at += 1;
    return at;
  }

  /** Ctrl-T. */
  transpose(): boolean {
    if (this.cursor === 0 || this.length < 2) return false;
    const at = this.cursor === this.length ? this.cursor - 1 : this.cursor;
    this.#remember();
    const [a = '', b = ''] = [this.#chars[at - 1], this.#chars[at]];
    this.#chars.splice(at - 1, 2, b, a);
    this.cursor = at + 1;
    return true;
  }

  /** Alt-U, Alt-L, Alt-C. */
  changeCase(change: (word: string) => string): void {
    const end = this.wordRight();
    const text = this.#chars.slice(this.cursor, end).join('');
    this.#remember();
    this.#chars.splice(this.cursor, end - this.cursor, ...change(text));
    this.cursor = end;
  }

  undo(): boolean {
    const state = this.#undo.pop();
    if (!state) return false;
    this.#chars = state.chars;
    this.cursor = state.cursor;
    return true;
  }

  #remember(): void {
    this.#undo.push({ chars: [...this.#chars], cursor: this.cursor });
    if (this.#undo.length > 200) this.#undo.shift();
  }
}

function isWordChar(char: string | undefined, untilSpace: boolean): boolean {
  if (char === undefined) return false;
  return untilSpace ? !/\s/.test(char) : /[\p{L}\p{N}]/u.test(char);
}
