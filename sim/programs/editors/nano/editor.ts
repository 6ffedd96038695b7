import { columnOf, indexAtColumn, nextIndex, previousIndex } from '../characters.ts';
import type { Key } from '../keys.ts';
import { type Asking, askKey, Leave } from '../vi/outside.ts';

export interface Place {
  readonly line: number;
  readonly col: number;
}

/** One item of the two help lines: a key and what it does. */
export type Hint = readonly [key: string, what: string];

interface Step {
  readonly what: string;
  readonly before: readonly string[];
  readonly cursor: Place;
  after: readonly string[];
  end: Place;
}

/** Everything that nano knows. The last line of the text is the empty one after the last newline. */
export class Nano {
  lines: readonly string[] = [''];
  saved: readonly string[] = this.lines;
  cursor: Place = { line: 0, col: 0 };
  want = 0;
  top = 0;
  rows = 24;
  cols = 80;
  name: string | undefined;
  /** -v: nothing may be changed. */
  viewing = false;
  message: string | undefined;
  prompt: { readonly label: string; readonly text: string; readonly at: number } | undefined;
  question: { readonly label: string; readonly all: boolean } | undefined;
  hints: readonly Hint[] | undefined;
  /** Lines that are shown instead of the text (help). */
  page: { readonly title: string; readonly lines: readonly string[]; readonly top: number } | undefined;
  cut: { lines: readonly string[]; going: boolean } = { lines: [], going: false };
  searched = '';
  replaced = '';
  readonly history: string[] = [];
  #steps: Step[] = [];
  #at = 0;

  get modified(): boolean {
    return this.lines !== this.saved;
  }

  get line(): string {
    return this.lines[this.cursor.line] ?? '';
  }

  get textRows(): number {
    return Math.max(1, this.rows - 4);
  }

  *key(): Asking<Key> {
    const key = yield* askKey();
    if (key === undefined) throw new Leave(1);
    return key;
  }

  say(message: string): void {
    this.message = message;
  }

  /** A change, which undo takes back by this name; what goes on where the last one ended belongs to it. */
  change(what: string, lines: readonly string[], cursor: Place, joins = false): void {
    if (this.viewing) {
      this.say('Key is invalid in view mode');
      return;
    }
    const last = this.#steps[this.#at - 1];
    const before = this.lines;
    this.lines = lines.at(-1) === '' ? lines : [...lines, ''];
    if (joins && last?.what === what && last.after === before && last.end.line === this.cursor.line && last.end.col === this.cursor.col) {
      last.after = this.lines;
      last.end = cursor;
    } else {
      this.#steps.length = this.#at;
      this.#steps.push({ what, before, cursor: this.cursor, after: this.lines, end: cursor });
      this.#at += 1;
    }
    this.moveTo(cursor);
  }

  undo(): void {
    const step = this.#steps[this.#at - 1];
    if (!step) return this.say('Nothing to undo');
    this.#at -= 1;
    this.lines = step.before;
    this.moveTo(step.cursor);
    this.say(`Undid ${step.what}`);
  }

  redo(): void {
    const step = this.#steps[this.#at];
    if (!step) return this.say('Nothing to redo');
    this.#at += 1;
    this.lines = step.after;
    this.moveTo(step.end);
    this.say(`Redid ${step.what}`);
  }

  load(lines: readonly string[]): void {
    this.lines = lines.at(-1) === '' ? lines : [...lines, ''];
    this.saved = this.lines;
    this.#steps = [];
    this.#at = 0;
  }

  moveTo({ line, col }: Place, keep = false): void {
    const to = Math.max(0, Math.min(this.lines.length - 1, line));
    this.cursor = { line: to, col: Math.max(0, Math.min(this.lines[to]?.length ?? 0, col)) };
    if (!keep) this.want = columnOf(this.line, this.cursor.col);
    this.follow();
  }

  moveToLine(line: number): void {
    const to = Math.max(0, Math.min(this.lines.length - 1, line));
    this.moveTo({ line: to, col: indexAtColumn(this.lines[to] ?? '', this.want) }, true);
  }

  /** Keeps the cursor on the screen: a line more is scrolled by one, anything further goes to the middle. */
  follow(): void {
    const { line } = this.cursor;
    const bottom = this.top + this.textRows - 1;
    if (line === this.top - 1) this.top = line;
    else if (line === bottom + 1) this.top += 1;
    else if (line < this.top || line > bottom) this.top = Math.max(0, line - Math.floor(this.textRows / 2));
  }

  left(): void {
    const { line, col } = this.cursor;
    if (col > 0) this.moveTo({ line, col: previousIndex(this.line, col) });
    else if (line > 0) this.moveTo({ line: line - 1, col: this.lines[line - 1]?.length ?? 0 });
  }

  right(): void {
    const { line, col } = this.cursor;
    if (col < this.line.length) this.moveTo({ line, col: nextIndex(this.line, col) });
    else if (line < this.lines.length - 1) this.moveTo({ line: line + 1, col: 0 });
  }
}
