import { charAt, columnOf, indexAtColumn, lastIndex, nextIndex } from '../characters.ts';
import type { Key } from '../keys.ts';
import { Buffer, type Place } from './buffer.ts';
import { type Asking, askKey, EditorError, Leave } from './outside.ts';

export interface Register {
  readonly lines: readonly string[];
  readonly linewise: boolean;
}

export type Mode = 'normal' | 'insert' | 'replace' | 'visual' | 'visual line' | 'command';

export interface Search {
  readonly pattern: string;
  readonly forward: boolean;
  /** What follows the closing `/`: `e`, `+1`, … */
  readonly offset: string;
}

/** What `.` does again. */
export interface Repeatable {
  readonly count: number | undefined;
  readonly register: string | undefined;
  readonly keys: readonly Key[];
  /** The change was made to a visual selection of this size. */
  readonly selection: { readonly linewise: boolean; readonly lines: number; readonly cols: number } | undefined;
}

export const DEFAULT_OPTIONS = {
  number: false,
  relativenumber: false,
  list: false,
  hlsearch: false,
  incsearch: true,
  ignorecase: false,
  smartcase: false,
  wrapscan: true,
  wrap: true,
  autoindent: false,
  expandtab: false,
  paste: false,
  ruler: true,
  showcmd: true,
  showmode: true,
  startofline: true,
  tabstop: 8,
  shiftwidth: 8,
  softtabstop: 0,
  scrolloff: 5,
  scroll: 0,
};
export type EditorOptions = {
  -readonly [K in keyof typeof DEFAULT_OPTIONS]: (typeof DEFAULT_OPTIONS)[K] extends boolean ? boolean : number;
};

/** Everything that vi knows. The modes are functions over it; {@link keys} is where they get what is typed. */
export class Editor {
  readonly buffer = new Buffer();
  cursor: Place = { line: 0, col: 0 };
  /** The column that j and k keep to; Infinity after $. */
  want = 0;
  /** First line on the screen. */
  top = 0;
  rows = 24;
  cols = 80;
  mode: Mode = 'normal';
  /** The last line. `kept`: said since the screen was last drawn, and not taken away by lines that move. */
  message: { text: string; error?: boolean; kept?: boolean } | undefined;
  /** How the text stood when it was last drawn: lines that move take an old message with them. */
  drawn = { top: 0, lines: false };
  /** Rows that cover the bottom of the screen until a key is pressed. */
  overlay: readonly { text: string; style: string }[] | undefined;
  showcmd = '';
  readonly registers = new Map<string, Register>();
  readonly marks = new Map<string, Place>();
  readonly options: EditorOptions = { ...DEFAULT_OPTIONS };
  search: Search | undefined;
  highlighted = false;
  find: { char: string; forward: boolean; till: boolean } | undefined;
  visual: Place | undefined;
  lastVisual: { start: Place; end: Place; linewise: boolean } | undefined;
  lastSubstitute: { pattern: string; replacement: string } | undefined;
  lastInserted = '';
  lastChange: Repeatable | undefined;
  lastMacro: string | undefined;
  readonly history: Record<':' | '/', string[]> = { ':': [], '/': [] };
  commandLine: { readonly prompt: string; readonly text: string; readonly at: number } | undefined;
  /** Files named on the command line, and which of them is edited. */
  files: readonly string[] = [];
  file = 0;
  /** Someone said :q twice although there are more files. */
  warnedOfMore = false;
  alternate: string | undefined;
  /** -R: no file is meant to be changed. */
  allReadonly = false;
  /** An input line that is asked for by a prompt, such as `replace with x (y/n/a/q/l/^E/^Y)?`. */
  prompt: string | undefined;
  readonly now: () => number;
  /** Keys that come before what is typed: a macro, or what `.` repeats. */
  #ahead: Key[] = [];
  #ranAhead = false;
  #nested = 0;
  /** Keys of the command that is being typed. */
  heard: Key[] = [];
  recording: { register: string; keys: Key[] } | undefined;

  constructor(now: () => number) {
    this.now = now;
    this.buffer.onSplice = (from, count, put) => this.#lined(from, count, put);
  }

  get line(): string {
    return this.buffer.line(this.cursor.line);
  }

  get textRows(): number {
    return Math.max(1, this.rows - 1);
  }

  /** The next key. An end of input leaves the editor. */
  *key(): Asking<Key> {
    const ahead = this.#ahead.shift() ?? (this.#nested > 0 ? '<Esc>' : undefined);
    const key = ahead ?? (yield* askKey());
    this.#ranAhead = ahead !== undefined;
    if (key === undefined) throw new Leave(1);
    this.heard.push(key);
    if (!this.#ranAhead) this.recording?.keys.push(key);
    return key;
  }

  /** Puts keys before what is typed. */
  push(keys: readonly Key[]): void {
    if (this.#ahead.length + keys.length > 200_000) throw new EditorError('E223: Recursive mapping');
    this.#ahead.unshift(...keys);
  }

  /** Only these keys are heard, and then Esc, until {@link unnest}. @returns what was ahead before */
  nest(keys: readonly Key[]): readonly Key[] {
    const before = this.#ahead;
    this.#ahead = [...keys];
    this.#nested += 1;
    return before;
  }

  unnest(before: readonly Key[]): void {
    this.#ahead = [...before];
    this.#nested -= 1;
  }

  get pending(): boolean {
    return this.#ahead.length > 0;
  }

  /** What was still to be repeated is dropped, as after any error. */
  stop(): void {
    this.#ahead = [];
  }

  moveTo(place: Place, keepColumn = false): void {
    const line = Math.min(Math.max(0, place.line), this.buffer.last);
    const text = this.buffer.line(line);
    const past = this.mode === 'insert' || this.mode === 'replace' || this.visual !== undefined;
    const most = past ? text.length : lastIndex(text);
    this.cursor = { line, col: Math.min(Math.max(0, place.col), most) };
    if (!keepColumn) this.want = columnOf(text, this.cursor.col, this.options.tabstop);
  }

  /** To a line, in the column that the cursor keeps to. */
  moveToLine(line: number): void {
    const text = this.buffer.line(Math.min(Math.max(0, line), this.buffer.last));
    const col = this.want === Number.POSITIVE_INFINITY ? text.length : indexAtColumn(text, this.want, this.options.tabstop);
    this.moveTo({ line, col }, true);
  }

  toFirstNonBlank(line: number): void {
    this.moveTo({ line, col: firstNonBlank(this.buffer.line(Math.min(Math.max(0, line), this.buffer.last))) });
  }

  say(text: string): void {
    this.message = { text, kept: true };
  }

  complain(text: string): void {
    this.message = { text, error: true, kept: true };
  }

  register(name: string | undefined): Register | undefined {
    if (name === '.') return { lines: this.lastInserted.split('\n'), linewise: false };
    if (name === '%') return { lines: [this.buffer.name ?? ''], linewise: false };
    if (name === '/') return { lines: [this.search?.pattern ?? ''], linewise: false };
    if (name === ':') return { lines: [this.history[':'].at(-1) ?? ''], linewise: false };
    const key = name === undefined || name === '+' || name === '*' ? '"' : name.toLowerCase();
    return this.registers.get(key);
  }

  /** Fills a register as y (`yank`) or d do. */
  store(name: string | undefined, value: Register, yank: boolean): void {
    if (name === '_') return;
    if (name !== undefined && /[a-zA-Z]/.test(name)) {
      const key = name.toLowerCase();
      const old = name === key ? undefined : this.registers.get(key);
      const linewise = value.linewise || (old?.linewise ?? false);
      const merged = old
        ? linewise
          ? [...old.lines, ...value.lines]
          : [...old.lines.slice(0, -1), `${old.lines.at(-1)}${value.lines[0]}`, ...value.lines.slice(1)]
        : value.lines;
      this.registers.set(key, { lines: merged, linewise });
      this.registers.set('"', { lines: merged, linewise });
      return;
    }
    this.registers.set('"', value);
    if (yank) this.registers.set('0', value);
    else if (value.linewise || value.lines.length > 1) {
      for (let n = 9; n > 1; n--) {
        const before = this.registers.get(String(n - 1));
        if (before) this.registers.set(String(n), before);
      }
      this.registers.set('1', value);
    } else this.registers.set('-', value);
  }

  /** W10 has been said. */
  warned = false;
  /** Lines that :g has still to visit. */
  tracked: number[] = [];

  /** Marks stay with their lines, and go with them. */
  #lined(from: number, count: number, put: number): void {
    const moved = (line: number): number => (line >= from + count ? line + put - count : line >= from + put ? -1 : line);
    this.tracked = this.tracked.map((line) => (line < 0 ? line : moved(line)));
    if (count === put) return;
    if (from + count < this.buffer.lines.length) this.drawn.lines = true;
    for (const [name, place] of this.marks) {
      const line = moved(place.line);
      if (line >= 0) this.marks.set(name, { line, col: place.col });
      else if (!/['<>]/.test(name)) this.marks.delete(name);
    }
  }

  /** Remembers where a jump came from, for `` and ''. */
  jump(): void {
    this.marks.set("'", this.cursor);
  }

  charUnder(): string {
    return charAt(this.line, this.cursor.col);
  }

  afterCursor(): number {
    return nextIndex(this.line, this.cursor.col);
  }
}

export function firstNonBlank(text: string): number {
  const found = text.search(/[^ \t]/);
  return found >= 0 ? found : lastIndex(text);
}
