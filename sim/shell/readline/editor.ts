import type { Termios } from '../../kernel/sys.ts';
import type { Shell } from '../shell.ts';
import { BINDINGS } from './bindings.ts';
import { LineBuffer } from './buffer.ts';
import { type Completion, complete, listMatches } from './complete.ts';
import { type Glyph, glyphOf, highlighted, promptGlyphs } from './glyphs.ts';
import { History } from './history.ts';
import { HistoryWalk } from './history-walk.ts';
import { type Key, KeyReader } from './keys.ts';
import type { LineReader, LineResult } from './line-reader.ts';
import { Screen } from './screen.ts';
import { ReverseSearch } from './search.ts';

const PASTE_ON = '\x1b[?2004h';
const PASTE_OFF = '\x1b[?2004l\r';
const BELL = '\x07';

/** Edits one line on a terminal as readline does, in its emacs mode. */
export class Editor implements LineReader {
  readonly shell: Shell;
  readonly buffer = new LineBuffer();
  readonly #keys: KeyReader;
  walk = new HistoryWalk([]);
  #screen = new Screen(80);
  #prompt: readonly Glyph[] = [];
  #lastKey = '';
  /** Characters shown in reverse: what a search found, or what was just pasted. */
  #highlight: { readonly from: number; readonly to: number } | undefined;
  #result: LineResult | undefined;

  constructor(shell: Shell) {
    this.shell = shell;
    this.#keys = new KeyReader(shell);
  }

  async read(prompt: string): Promise<LineResult> {
    const modes = this.#makeRaw();
    const cut = prompt.lastIndexOf('\n') + 1;
    this.#prompt = promptGlyphs(prompt.slice(cut));
    this.buffer.reset();
    this.#keys.restart();
    this.walk = new HistoryWalk(this.shell.history?.lines ?? new History().lines);
    this.#screen = new Screen(this.shell.sys.winsize(0).cols);
    this.#result = undefined;
    this.#highlight = undefined;
    await this.write(this.#mark(PASTE_ON) + prompt.slice(0, cut).replace(/[\x01\x02]/g, ''));
    await this.refresh();
    try {
      for (;;) {
        const result = await this.#step();
        if (result) return result;
      }
    } finally {
      this.shell.sys.tcsetattr(0, modes);
    }
  }

  write(text: string): Promise<void> {
    return text === '' ? Promise.resolve() : this.shell.printError(text);
  }

  bell(): Promise<void> {
    return this.write(BELL);
  }

  /** Brings the terminal up to what the buffer is. */
  async refresh(): Promise<void> {
    await this.write(this.#screen.update(this.#glyphs(), this.#prompt.length + this.buffer.cursor));
  }

  async redraw(clear: boolean): Promise<void> {
    const glyphs = this.#glyphs();
    const cursor = this.#prompt.length + this.buffer.cursor;
    if (!clear) return this.write(this.#screen.redraw(glyphs, cursor, this.shell.personality.name === 'bash' ? 'before' : 'behind'));
    this.#screen.forget();
    await this.write(`\x1b[H\x1b[2J${this.#screen.update(glyphs, cursor)}`);
  }

  #glyphs(): Glyph[] {
    const line = this.buffer.chars.map(glyphOf);
    return [...this.#prompt, ...(this.#highlight ? highlighted(line, this.#highlight.from, this.#highlight.to) : line)];
  }

  async accept(): Promise<void> {
    await this.write(`${this.#screen.toEnd()}\n${this.#mark(PASTE_OFF)}`);
    this.#result = { kind: 'line', line: this.buffer.text };
  }

  async endOfInput(): Promise<void> {
    await this.write(`${this.#screen.toEnd()}${this.#mark(PASTE_OFF)}\n`);
    this.#result = { kind: 'end' };
  }

  /** Tab: what all candidates share; the second Tab lists them. */
  async complete(): Promise<void> {
    const completion = complete(this.shell, this.buffer.chars.slice(0, this.buffer.cursor).join(''));
    const { replacement, matches } = completion;
    if (replacement !== undefined) {
      this.buffer.remove(completion.start, this.buffer.cursor);
      this.buffer.cursor = completion.start;
      this.buffer.insert(replacement);
      await this.refresh();
    }
    if (matches.length === 1) return;
    if (matches.length > 1 && this.#lastKey === 'tab' && replacement === undefined) return this.#list(completion);
    await this.bell();
  }

  async #list(completion: Completion): Promise<void> {
    await this.write(`${this.#screen.toEnd()}\n${listMatches(completion.matches, this.#screen.cols)}`);
    this.#screen.forget();
    await this.refresh();
  }

  async #step(): Promise<LineResult | undefined> {
    const input = await this.#keys.next();
    if (input === 'interrupt') {
      await this.write(`^C${this.#mark(`${PASTE_OFF}${PASTE_ON}${PASTE_OFF}`)}\n`);
      return { kind: 'interrupt' };
    }
    if (input === 'end') {
      await this.endOfInput();
      return this.#result;
    }
    if (input === 'resize') {
      this.#screen.cols = Math.max(2, this.shell.sys.winsize(0).cols);
      await this.redraw(false);
      return undefined;
    }
    await this.press(input);
    return this.#result;
  }

  async press(key: Key): Promise<void> {
    if (this.#highlight) {
      this.#highlight = undefined;
      if (key.kind === 'key') await this.refresh();
    }
    if (key.kind === 'text') {
      this.buffer.insert(key.text);
      await this.refresh();
    } else if (key.name === 'ctrl-r') await this.#search();
    else if (key.name === 'paste') {
      const from = this.buffer.cursor;
      this.buffer.insert((await this.#keys.paste()).replace(/\r\n?/g, '\n'));
      this.#highlight = { from, to: this.buffer.cursor };
      await this.refresh();
    } else if (key.name === 'ctrl-q' || key.name === 'ctrl-v') await this.#insertLiterally();
    else await BINDINGS[key.name]?.(this);
    this.buffer.endKey();
    this.#lastKey = key.kind === 'key' ? key.name : '';
  }

  async #insertLiterally(): Promise<void> {
    const next = await this.#keys.next();
    if (typeof next === 'string') return;
    if (next.kind === 'text') this.buffer.insert(next.text);
    else if (next.name === 'tab') this.buffer.insert('\t');
    else if (/^ctrl-.$/.test(next.name)) this.buffer.insert(String.fromCharCode(next.name.charCodeAt(5) - 96));
    await this.refresh();
  }

  /** Ctrl-R, until a key that is no part of the search. */
  async #search(): Promise<void> {
    const prompt = this.#prompt;
    const before = { text: this.buffer.text, cursor: this.buffer.cursor };
    const search = new ReverseSearch(this.shell.history?.lines ?? []);
    for (;;) {
      this.#prompt = promptGlyphs(search.prompt);
      await this.refresh();
      const input = await this.#keys.next();
      const isKey = typeof input !== 'string';
      const stays = isKey && (input.kind === 'text' || input.name === 'ctrl-r' || input.name === 'ctrl-s' || input.name === 'backspace');
      if (!isKey || !stays) {
        this.#prompt = prompt;
        this.#highlight = undefined;
        if (input === 'interrupt' || (isKey && input.kind === 'key' && input.name === 'ctrl-g')) {
          this.buffer.set(before.text, before.cursor);
          await this.refresh();
          if (input === 'interrupt') this.shell.signals.interrupted = true;
          return;
        }
        await this.refresh();
        if (isKey && !(input.kind === 'key' && input.name === 'escape')) await this.press(input);
        return;
      }
      const found = input.kind === 'text' ? search.add(input.text) : search.key(input.name);
      if (!found) await this.bell();
      if (search.match !== undefined) this.buffer.set(search.match, search.cursor);
      this.#highlight = search.match === undefined ? undefined : { from: search.cursor, to: search.cursor + search.length };
    }
  }

  /** BusyBox's line editor knows no bracketed paste. */
  #mark(sequence: string): string {
    return this.shell.personality.name === 'bash' ? sequence : '';
  }

  #makeRaw(): Termios {
    const modes = this.shell.sys.tcgetattr(0);
    this.shell.sys.tcsetattr(0, { canonical: false, echo: false, crToNl: false });
    return { ...modes };
  }
}
