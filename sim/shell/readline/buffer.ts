/** readline's own numbers. */
const TYPED_TOGETHER = 20;
const RING_SIZE = 10;

/** The line being edited, as characters, with the cursor and what was killed. Movements return false where readline rings the bell. */
export class LineBuffer {
  #chars: string[] = [];
  cursor = 0;
  #undo: { chars: string[]; cursor: number }[] = [];
  /** The kill ring, newest last, and which of it Ctrl-Y gave. */
  #ring: string[] = [];
  #yanked = 0;
  #typing = 0;
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
    return this.#ring.at(-1) ?? '';
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

  reset(text = ''): void {
    this.#chars = [...text];
    this.cursor = this.#chars.length;
    this.#undo = [];
    this.#typing = 0;
  }

  /** Typed characters. So many of them are undone together. */
  type(text: string): void {
    const length = [...text].length;
    if (this.#typing > 0 && this.#typing + length <= TYPED_TOGETHER) {
      const chars = [...text];
      this.#splice(this.cursor, this.cursor, chars);
      this.cursor += chars.length;
      this.#typing += length;
    } else {
      this.insert(text);
      this.#typing = length;
    }
  }

  replace(from: number, to: number, text: string): void {
    this.#remember();
    const chars = [...text];
    this.#splice(from, to, chars);
    this.cursor = from + chars.length;
  }

  /** Alt-Y after Ctrl-Y: what was killed before that instead. */
  yankPop(): boolean {
    const ring = this.#ring;
    if (ring.length === 0) return false;
    const length = [...(ring[ring.length - 1 - this.#yanked] ?? '')].length;
    this.#yanked = (this.#yanked + 1) % ring.length;
    this.replace(this.cursor - length, this.cursor, ring[ring.length - 1 - this.#yanked] ?? '');
    return true;
  }

  yank(): boolean {
    this.#yanked = 0;
    if (this.killed === '') return false;
    this.insert(this.killed);
    return true;
  }

  insert(text: string): void {
    this.#remember();
    const chars = [...text];
    this.#splice(this.cursor, this.cursor, chars);
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
    if (!this.#lastWasKill) {
      this.#ring.push(text);
      if (this.#ring.length > RING_SIZE) this.#ring.shift();
    } else this.#ring[this.#ring.length - 1] = direction === 'forward' ? this.killed + text : text + this.killed;
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

  /** Alt-\: the blanks around the cursor. */
  removeBlanks(): boolean {
    let [from, to] = [this.cursor, this.cursor];
    while (/^[ \t]$/.test(this.#chars[from - 1] ?? '')) from -= 1;
    while (/^[ \t]$/.test(this.#chars[to] ?? '')) to += 1;
    return this.remove(from, to) || from === to;
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

  /** Alt-T: the word before the cursor changes places with the one before it. */
  transposeWords(): boolean {
    const before = this.cursor;
    this.cursor = this.wordRight();
    const secondEnd = this.cursor;
    this.cursor = this.wordLeft();
    const second = this.cursor;
    this.cursor = this.wordLeft();
    const first = this.cursor;
    const firstEnd = this.wordRight();
    this.cursor = before;
    if (first === second || second < firstEnd) return false;
    const part = (from: number, to: number): string => this.#chars.slice(from, to).join('');
    this.replace(first, secondEnd, part(second, secondEnd) + part(firstEnd, second) + part(first, firstEnd));
    return true;
  }

  /** Alt-U, Alt-L, Alt-C. */
  changeCase(change: (word: string) => string): void {
    const end = this.wordRight();
    const text = this.#chars.slice(this.cursor, end).join('');
    this.#remember();
    this.#splice(this.cursor, end, [...change(text)]);
    this.cursor = end;
  }

  undo(): boolean {
    const state = this.#undo.pop();
    if (!state) return false;
    this.#chars = state.chars;
    this.cursor = state.cursor;
    return true;
  }

  /** A pasted megabyte is too much for the arguments of one call. */
  #splice(from: number, to: number, chars: readonly string[]): void {
    this.#chars = this.#chars.slice(0, from).concat(chars, this.#chars.slice(to));
  }

  #remember(): void {
    this.#typing = 0;
    this.#undo.push({ chars: [...this.#chars], cursor: this.cursor });
    if (this.#undo.length > 200) this.#undo.shift();
  }
}

function isWordChar(char: string | undefined, untilSpace: boolean): boolean {
  if (char === undefined) return false;
  return untilSpace ? !/\s/.test(char) : /[\p{L}\p{N}]/u.test(char);
}
