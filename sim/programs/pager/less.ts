import type { Sys } from '../../kernel/sys.ts';
import { type Cell, cells } from '../editors/screen.ts';
import type { FullScreen } from '../editors/terminal.ts';
import { command, movesOn, startCommand } from './commands.ts';
import { HELP } from './help.ts';
import type { LessOptions } from './options.ts';
import { expandPrompt, type PromptFacts } from './prompt.ts';
import { expressionOf } from './search.ts';
import { Source } from './source.ts';
import { plain } from './text.ts';
import { View } from './view.ts';

/** less at work on one text: its prompt, its commands, what was searched for last. */
export class Less {
  readonly #sys: Sys;
  readonly #name: string | undefined;
  readonly screen: FullScreen;
  readonly options: LessOptions;
  readonly source: Source;
  readonly view: View;
  /** No command has been given. */
  #first = true;
  #left = false;
  #message: string | undefined;
  #typing: string | undefined;
  #search: { readonly pattern: string; readonly forward: boolean } | undefined;
  #highlight = true;
  #following = false;

  /** `from`: a descriptor, or the lines themselves. `name`: undefined for standard input. */
  constructor(sys: Sys, screen: FullScreen, text: { from: number | readonly string[]; name: string | undefined }, options: LessOptions) {
    this.#sys = sys;
    this.#name = text.name;
    this.screen = screen;
    this.options = options;
    this.source = new Source(sys, text.from, (error) => this.say(error));
    const highlighted = () => (this.#search && this.#highlight ? expressionOf(this.#search.pattern, options.ignoreCase) : undefined);
    this.view = new View(this.source, options, () => screen.size(), highlighted);
  }

  /** Shows the text until it is left. */
  async run(start: readonly string[] = []): Promise<void> {
    await this.source.begin(this.view.height + 1);
    for (const word of start) await startCommand(this, word);
    let digits = '';
    while (!this.#left) {
      await this.#show();
      const key = await this.screen.next();
      if (key === undefined) return;
      if (key === 'resize') {
        this.screen.forget();
        continue;
      }
      if (this.#message !== undefined) {
        this.#message = undefined;
        if (key === '<CR>' || key === '<C-J>') continue;
      }
      if (/^\d$/.test(key)) {
        digits += key;
        this.#typing = `:${digits}`;
        continue;
      }
      this.#typing = undefined;
      const wasAtEnd = this.view.atEnd;
      await command(this, key, digits ? Number(digits) : undefined);
      digits = '';
      this.#first = false;
      if (this.#isDone(key, wasAtEnd)) return;
    }
  }

  leave(): void {
    this.#left = true;
  }

  /** Tells something in the prompt's place, until the next key. */
  say(message: string): void {
    this.#message = message;
  }

  async goTo(line: number): Promise<void> {
    if (!(await this.view.toLine(line))) this.say(`Cannot seek to line number ${line}`);
  }

  async find(pattern: string, forward: boolean, count: number): Promise<void> {
    const expression = expressionOf(pattern, this.options.ignoreCase);
    if (!expression) return this.say('Invalid pattern');
    this.#search = { pattern, forward };
    this.#highlight = true;
    const matches = (line: number): boolean => plain(this.source.lines[line] ?? '').search(expression) >= 0;
    const { top } = this.view;
    let at = top;
    // The first search of all finds what already stands in the first line.
    if (this.#first && forward && !this.view.moved && matches(top)) at -= 1;
    for (let left = count; left > 0; ) {
      at += forward ? 1 : -1;
      if (forward) await this.source.fill(at + this.view.height);
      if (at < 0 || at >= this.source.lines.length) return this.say('Pattern not found');
      if (matches(at)) left -= 1;
    }
    this.view.toMatch(at);
  }

  /** What was searched for last, in a direction of its own. */
  async findLast(forward: boolean, count: number): Promise<void> {
    if (this.#search) await this.find(this.#search.pattern, forward, count);
    else this.say('No previous regular expression');
  }

  /** What was searched for last, the way it was searched or the other one; the next time asks again from the first. */
  async findAgain(back: boolean, count: number): Promise<void> {
    const search = this.#search;
    await this.findLast(search?.forward !== back, count);
    this.#search = search;
  }

  toggleHighlight(): void {
    this.#highlight = !this.#highlight;
  }

  /** F: to the end, and on with it, until Ctrl-C. */
  async follow(): Promise<void> {
    this.#following = true;
    for (;;) {
      this.source.goOn();
      await this.view.toEnd();
      await this.#show();
      const key = await this.screen.next(1_000_000);
      if (key === '<C-C>' || key === '<C-X>') break;
    }
    this.#following = false;
  }

  async help(): Promise<void> {
    const options = { ...this.options, prompt: 'HELP -- ?eEND -- .Press q when done' };
    await new Less(this.#sys, this.screen, { from: HELP, name: undefined }, options).run();
    this.screen.forget();
  }

  /** A line typed at the bottom; undefined if it was given up. */
  async typed(begin: string): Promise<string | undefined> {
    const text = await this.#line(begin);
    this.#typing = undefined;
    return text;
  }

  async #line(begin: string): Promise<string | undefined> {
    let text = '';
    for (;;) {
      this.#typing = begin + text;
      await this.#show();
      const key = await this.screen.next();
      if (key === 'resize') continue;
      if (key === undefined || key === '<Esc>' || key === '<C-C>' || (key === '<BS>' && text === '')) return undefined;
      if (key === '<CR>' || key === '<C-J>') return text;
      if (key === '<BS>') text = [...text].slice(0, -1).join('');
      else if (key === '<C-U>') text = '';
      else if (!/^<./.test(key)) text += key;
    }
  }

  /** What prompts can speak of. */
  facts(): PromptFacts {
    const { view, source } = this;
    const { bottom } = view;
    return {
      name: this.#name,
      top: Math.min(view.top + 1, Math.max(1, source.lines.length)),
      bottom: bottom + 1,
      lines: source.ended ? source.lines.length : undefined,
      bottomByte: source.startOf(bottom + 1),
      bytes: source.ended ? source.bytes : undefined,
      atEnd: view.atEnd,
      first: this.#first,
    };
  }

  async #show(): Promise<void> {
    await this.screen.show(this.view.frame(this.#prompt()));
  }

  #prompt(): Cell[] {
    if (this.#typing !== undefined) return cells(this.#typing);
    if (this.#following) return cells('Waiting for data... (interrupt to abort)', '7');
    if (this.#message !== undefined) return cells(`${this.#message}  (press RETURN)`, '7');
    const text = expandPrompt(this.options.prompt, this.facts());
    return text === '' ? cells(':') : cells(text, '7');
  }

  /** Whether -e or -E end it, now that a command has been given. */
  #isDone(key: string, wasAtEnd: boolean): boolean {
    const { quitAtEnd } = this.options;
    return quitAtEnd !== 0 && this.view.atEnd && (quitAtEnd === 2 || wasAtEnd) && movesOn(key);
  }
}
