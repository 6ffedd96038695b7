import type { Termios } from '../../kernel/sys.ts';
import { noticeSize } from '../session/window-size.ts';
import type { Shell } from '../shell.ts';
import { BINDINGS } from './bindings.ts';
import { LineBuffer } from './buffer.ts';
import { type Completion, complete, listMatches } from './complete.ts';
import { History } from './history.ts';
import { HistoryWalk } from './history-walk.ts';
import { type Key, KeyReader } from './keys.ts';
import { type Layout, layOut } from './layout.ts';
import type { LineReader, LineResult } from './line-reader.ts';
import { Screen } from './screen.ts';
import { searchHistory } from './search.ts';

const PASTE_ON = '\x1b[?2004h';
const PASTE_OFF = '\x1b[?2004l\r';
const BELL = '\x07';
/** More candidates than this are listed only after a question (completion-query-items). */
const MANY_MATCHES = 100;

/** Edits one line on a terminal as readline does, in its emacs mode. */
export class Editor implements LineReader {
  readonly shell: Shell;
  readonly buffer = new LineBuffer();
  readonly keys: KeyReader;
  walk = new HistoryWalk([]);
  prompt = '';
  /** Characters shown in reverse: what a search found, or what was just pasted. */
  region: { readonly from: number; readonly to: number } | undefined;
  /** The count typed before a key (Alt-3), or 1. */
  count = 1;
  /** Where C-x C-x goes. */
  mark = 0;
  /** The binding that acted last. */
  lastKey = '';
  #above = '';
  #screen = new Screen(80);
  #completionChanged = false;
  #echoes = true;
  /** What Ctrl-R looks for when nothing is typed. */
  lastSearch = '';
  #result: LineResult | undefined;

  constructor(shell: Shell) {
    this.shell = shell;
    this.keys = new KeyReader(shell);
  }

  async read(prompt: string, initial = ''): Promise<LineResult> {
    const modes = this.#makeRaw();
    const cut = prompt.lastIndexOf('\n') + 1;
    this.#above = prompt.slice(0, cut).replace(/[\x01\x02]/g, '');
    this.prompt = prompt.slice(cut);
    this.buffer.reset(initial);
    this.keys.restart();
    this.walk = new HistoryWalk(this.shell.history?.lines ?? new History().lines);
    this.#screen = new Screen(this.shell.sys.winsize(0).cols);
    this.#result = undefined;
    this.region = undefined;
    this.mark = 0;
    await this.write(this.#modeSwitch(PASTE_ON) + this.#above);
    if (this.#echoes) await this.refresh();
    else await this.write(this.prompt.replace(/[\x01\x02]/g, ''));
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
  async refresh(whole = false): Promise<void> {
    if (this.#echoes) await this.write(this.#screen.update(this.#layout(this.#screen.cols), whole));
  }

  /** Ctrl-L. */
  async clearScreen(): Promise<void> {
    this.#screen.forget();
    await this.write(`\x1b[H\x1b[2J${this.#above}${this.#screen.update(this.#layout(this.#screen.cols))}`);
  }

  #layout(cols: number): Layout {
    return layOut({ prompt: this.prompt, chars: this.buffer.chars, cursor: this.buffer.cursor, region: this.region }, cols);
  }

  async accept(): Promise<void> {
    const off = this.#modeSwitch(PASTE_OFF);
    await this.write(this.#echoes ? `${this.#screen.finish()}${off}` : `${off}\n`);
    this.#result = { kind: 'line', line: this.buffer.text };
  }

  async endOfInput(): Promise<void> {
    await this.write(`${this.#screen.toEnd()}${this.#modeSwitch(PASTE_OFF)}\n`);
    this.#result = { kind: 'end' };
  }

  /** Tab: what all candidates share; the next Tab, if that changed nothing, lists them. */
  async complete(): Promise<void> {
    const completion = await complete(this.shell, this.buffer.chars.join(''), this.buffer.cursor);
    const { replacement, matches } = completion;
    const again = this.lastKey === 'tab' && !this.#completionChanged;
    this.#completionChanged = false;
    if (matches.length > 1 && again) return this.#list(completion);
    if (matches.length !== 1) await this.bell();
    if (replacement === undefined) return;
    this.#completionChanged = true;
    this.buffer.replace(completion.start, this.buffer.cursor, replacement);
    await this.refresh();
  }

  /** Alt-*: every candidate. */
  async insertAll(): Promise<void> {
    const { start, matches, values } = await complete(this.shell, this.buffer.chars.join(''), this.buffer.cursor);
    if (matches.length === 0) return this.bell();
    this.buffer.replace(start, this.buffer.cursor, `${values.join(' ')} `);
    await this.refresh();
  }

  /** Alt-?: the list, without the first Tab. */
  async listAll(): Promise<void> {
    const completion = await complete(this.shell, this.buffer.chars.join(''), this.buffer.cursor);
    if (completion.matches.length === 0) return this.bell();
    await this.#list(completion);
  }

  async #list(completion: Completion): Promise<void> {
    await this.write(`${this.#screen.toEnd()}\n`);
    if (completion.matches.length < MANY_MATCHES || (await this.#wantsAll(completion.matches.length)))
      await this.#page(listMatches(completion.matches, this.#screen.cols));
    this.#screen.forget();
    await this.refresh();
  }

  /** A list that is higher than the screen stops at each screenful. */
  async #page(rows: readonly string[]): Promise<void> {
    const height = this.shell.sys.winsize(0).rows - 1;
    let shown = 0;
    for (const [i, row] of rows.entries()) {
      await this.write(`${row}\n`);
      shown += 1;
      if (shown < height || i === rows.length - 1) continue;
      await this.write('--More--');
      const answer = await this.#more();
      await this.write('\r\x1b[K');
      if (answer === 'stop') return;
      shown = answer === 'row' ? shown - 1 : 0;
    }
  }

  async #more(): Promise<'page' | 'row' | 'stop'> {
    for (;;) {
      const key = await this.keys.next();
      if (typeof key === 'string') return 'stop';
      if (key.kind === 'text' ? /[yY ]/.test(key.text) : key.name === 'tab') return 'page';
      if (key.kind === 'key' && key.name === 'enter') return 'row';
      if (key.kind === 'text' ? /[nNqQ]/.test(key.text) : key.name === 'backspace' || key.name === 'ctrl-g') return 'stop';
      await this.bell();
    }
  }

  async #wantsAll(count: number): Promise<boolean> {
    await this.write(`Display all ${count} possibilities? (y or n)`);
    for (;;) {
      const key = await this.keys.next();
      const yes = typeof key === 'object' && (key.kind === 'text' ? /[yY ]/.test(key.text) : key.name === 'tab');
      const no =
        typeof key === 'string' || (key.kind === 'text' ? /[nN]/.test(key.text) : key.name === 'backspace' || key.name === 'ctrl-g');
      if (yes || no) {
        await this.write('\n');
        return yes;
      }
      await this.bell();
    }
  }

  async #step(): Promise<LineResult | undefined> {
    const input = await this.keys.next();
    if (input === 'interrupt') return this.interrupt();
    if (input === 'end') {
      await this.endOfInput();
      return this.#result;
    }
    if (input === 'resize') await this.resize();
    else await this.press(input);
    return this.#result;
  }

  async interrupt(): Promise<LineResult> {
    await this.write(`^C${this.#modeSwitch(`${PASTE_OFF}${PASTE_ON}${PASTE_OFF}`)}`);
    await this.shell.handleTraps();
    await this.write('\n');
    this.#result = { kind: 'interrupt' };
    return this.#result;
  }

  async resize(): Promise<void> {
    const { cols } = this.shell.sys.winsize(0);
    const layout = (width: number): Layout => this.#layout(width);
    if (this.shell.personality.name === 'bash') {
      await this.write(this.#screen.resize(cols, layout));
      noticeSize(this.shell);
    } else await this.write(this.#screen.redrawOver(cols, layout));
    await this.shell.handleTraps();
  }

  async press(key: Key): Promise<void> {
    if (this.region) {
      this.region = undefined;
      if (key.kind === 'key') await this.refresh();
    }
    if (key.kind === 'text') {
      // Characters that are there already go in with it: one drawing for all.
      const parts = [key.text.repeat(Math.max(1, this.count))];
      let next = this.count === 1 ? await this.keys.queuedText() : undefined;
      for (; next !== undefined; next = await this.keys.queuedText()) parts.push(next);
      this.buffer.type(parts.join(''));
      await this.refresh();
      this.#keyEnds('text');
      return;
    }
    if (key.name === 'ctrl-r' || key.name === 'ctrl-s') await searchHistory(this, key.name);
    else if (key.name === 'paste') {
      const from = this.buffer.cursor;
      this.buffer.insert((await this.keys.paste()).replace(/\r\n?/g, '\n'));
      this.region = { from, to: this.buffer.cursor };
      await this.refresh();
    } else await (BINDINGS[key.name] ?? ((editor: Editor) => editor.bell()))(this);
    this.#keyEnds(key.name);
  }

  #keyEnds(name: string): void {
    this.buffer.endKey();
    this.lastKey = name;
  }

  /** BusyBox's line editor knows no bracketed paste. */
  #modeSwitch(sequence: string): string {
    return this.shell.personality.name === 'bash' ? sequence : '';
  }

  #makeRaw(): Termios {
    const modes = this.shell.sys.tcgetattr(0);
    // A terminal that does not echo gets no echo from readline either.
    this.#echoes = modes.echo;
    this.shell.sys.tcsetattr(0, { canonical: false, echo: false, crToNl: false });
    return { ...modes };
  }
}
