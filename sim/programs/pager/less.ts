import { EMPTY, utf8 } from '../../base/bytes.ts';
import { isErrno, SysError, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { type Cell, cells, type Frame, fitted } from '../editors/screen.ts';
import type { FullScreen } from '../editors/terminal.ts';
import { HELP } from './help.ts';
import { EQUALS, expandPrompt, LONG, MEDIUM, type PromptFacts, SHORT } from './prompt.ts';
import { lineCells, plain } from './text.ts';

export interface LessOptions {
  readonly numbers: boolean;
  readonly chop: boolean;
  readonly raw: boolean;
  /** -F: one screen needs no pager. */
  readonly quitIfOneScreen: boolean;
  /** -e, -E: the end, reached twice or at once, is the way out. */
  readonly quitAtEnd: 0 | 1 | 2;
  readonly ignoreCase: boolean;
  readonly prompt: string;
}

export const PROMPTS = { SHORT, MEDIUM, LONG };
const MOST = 64 * 1024 * 1024;

interface Row {
  readonly line: number;
  readonly first: boolean;
  readonly cells: readonly Cell[];
}

/** less at work on one text, which it reads no further than it has to. */
export class Less {
  readonly #sys: Sys;
  readonly #screen: FullScreen;
  readonly #options: LessOptions;
  readonly #fd: number;
  readonly name: string | undefined;
  #lines: string[] = [];
  #rest = '';
  #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #starts: number[] = [0];
  #ended = false;
  /** First line on the screen, and how many of its rows have gone by. */
  #top = 0;
  #skip = 0;
  #first = true;
  #moved = false;
  #message: string | undefined;
  #typing: string | undefined;
  #search: { pattern: string; forward: boolean } | undefined;
  #highlight = true;
  #following = false;
  #right = 0;

  constructor(sys: Sys, screen: FullScreen, fd: number, name: string | undefined, options: LessOptions) {
    this.#sys = sys;
    this.#screen = screen;
    this.#fd = fd;
    this.name = name;
    this.#options = options;
  }

  get #rowsOfText(): number {
    return Math.max(1, this.#screen.size().rows - 1);
  }

  /** Reads until there are so many lines, or the end. */
  async fill(lines: number): Promise<void> {
    while (!this.#ended && this.#lines.length < lines && (this.#starts.at(-1) ?? 0) < MOST) await this.#readMore();
  }

  async #readMore(): Promise<void> {
    let bytes: Uint8Array = EMPTY;
    try {
      bytes = await this.#sys.read(this.#fd);
    } catch (error) {
      if (!isErrno(error)) throw error;
      this.#message = strerror(error.code);
    }
    if (bytes.length === 0) {
      this.#ended = true;
      if (this.#rest) this.#add(this.#rest);
      this.#rest = '';
      return;
    }
    const parts = (this.#rest + this.#decoder.decode(bytes, { stream: true })).split('\n');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#add(part, 1);
  }

  #add(line: string, newline = 0): void {
    this.#lines.push(line);
    this.#starts.push((this.#starts.at(-1) ?? 0) + utf8(line).length + newline);
  }

  /** Whether all of it fits on one screen. */
  async short(): Promise<boolean> {
    await this.fill(this.#rowsOfText + 1);
    return this.#ended && this.#rowsFrom(0, 0, this.#rowsOfText + 1).length <= this.#rowsOfText;
  }

  get content(): readonly string[] {
    return this.#lines;
  }

  #rowsOf(line: number): Row[] {
    const { numbers, chop, raw } = this.#options;
    const { cols } = this.#screen.size();
    const gutter = numbers ? 8 : 0;
    const width = Math.max(1, cols - gutter);
    const text = this.#lines[line] ?? '';
    let all = lineCells(text, raw);
    const found = this.#search && this.#highlight ? this.#expression(this.#search.pattern) : undefined;
    if (found) all = marked(all, found);
    if (chop) {
      all = all.slice(this.#right);
      if (all.length > width) all = [...all.slice(0, width - 1), { text: '>', style: '7' }];
    }
    const rows: Row[] = [];
    for (let at = 0; at === 0 || at < all.length; at += width) {
      const label = cells(numbers ? (at === 0 ? `${String(line + 1).padStart(7)} ` : ' '.repeat(8)) : '', '1');
      rows.push({ line, first: at === 0, cells: [...label, ...all.slice(at, at + width)] });
    }
    return rows;
  }

  #rowsFrom(line: number, skip: number, count: number): Row[] {
    const rows: Row[] = [];
    for (let at = line; at < this.#lines.length && rows.length < count; at++)
      rows.push(...(at === line ? this.#rowsOf(at).slice(skip) : this.#rowsOf(at)));
    return rows.slice(0, count);
  }

  #facts(rows: readonly Row[]): PromptFacts {
    const last = rows.at(-1)?.line ?? this.#top;
    const end = this.#atEnd(rows);
    return {
      name: this.name,
      top: Math.min(this.#top + 1, Math.max(1, this.#lines.length)),
      bottom: last + 1,
      lines: this.#ended ? this.#lines.length : undefined,
      bottomByte: this.#starts[Math.min(this.#lines.length, last + 1)] ?? 0,
      bytes: this.#ended ? this.#starts.at(-1) : undefined,
      atEnd: end,
      first: this.#first,
    };
  }

  #atEnd(rows: readonly Row[]): boolean {
    if (!this.#ended) return false;
    const last = rows.at(-1);
    if (!last) return true;
    return (
      last.line >= this.#lines.length - 1 &&
      rows.filter((row) => row.line === last.line).length + (last.line === this.#top ? this.#skip : 0) >= this.#rowsOf(last.line).length
    );
  }

  #frame(): Frame {
    const { rows: total, cols } = this.#screen.size();
    const rows = this.#rowsFrom(this.#top, this.#skip, total - 1);
    const shown: Cell[][] = rows.map((row) => fitted(row.cells, cols));
    // A short text is followed by its prompt at once; once it has been moved in, ~ stands for what is not there.
    if (this.#moved) while (shown.length < total - 1) shown.push(fitted(cells('~', '1'), cols));
    const prompt = this.#prompt(rows);
    shown.push(fitted(prompt, cols));
    const row = shown.length - 1;
    while (shown.length < total) shown.push(fitted([], cols));
    return { rows: shown, cursor: { row, col: Math.min(cols - 1, prompt.length) } };
  }

  #prompt(rows: readonly Row[]): Cell[] {
    if (this.#typing !== undefined) return cells(this.#typing);
    if (this.#following) return cells('Waiting for data... (interrupt to abort)', '7');
    if (this.#message !== undefined) return cells(`${this.#message}  (press RETURN)`, '7');
    const text = expandPrompt(this.#options.prompt, this.#facts(rows));
    return text === '' ? cells(':') : cells(text, '7');
  }

  #expression(pattern: string): RegExp | undefined {
    try {
      const source = pattern.replace(
        /\[:(alpha|digit|alnum|space|upper|lower):\]/g,
        (_, name: string) => ({ alpha: 'A-Za-z', digit: '0-9', alnum: 'A-Za-z0-9', space: '\\s', upper: 'A-Z', lower: 'a-z' })[name] ?? '',
      );
      return new RegExp(source, this.#options.ignoreCase && !/\p{Lu}/u.test(pattern) ? 'gi' : 'g');
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return undefined;
    }
  }

  async #down(rows: number, past = false): Promise<void> {
    this.#moved = true;
    for (let n = 0; n < rows; n++) {
      await this.fill(this.#top + this.#rowsOfText + 2);
      if (!past && this.#atEnd(this.#rowsFrom(this.#top, this.#skip, this.#rowsOfText))) return;
      this.#skip += 1;
      if (this.#skip >= this.#rowsOf(this.#top).length) {
        if (this.#top >= this.#lines.length - 1) {
          this.#skip -= 1;
          return;
        }
        this.#top += 1;
        this.#skip = 0;
      }
    }
  }

  #up(rows: number): void {
    this.#moved = true;
    for (let n = 0; n < rows; n++) {
      if (this.#skip > 0) this.#skip -= 1;
      else if (this.#top > 0) {
        this.#top -= 1;
        this.#skip = this.#rowsOf(this.#top).length - 1;
      } else return;
    }
  }

  async end(): Promise<void> {
    await this.fill(Number.POSITIVE_INFINITY);
    if (this.#lines.length === 0) return;
    this.#top = this.#lines.length - 1;
    this.#skip = this.#rowsOf(this.#top).length - 1;
    this.#up(this.#rowsOfText - 1);
    this.#moved = false;
  }

  async goTo(line: number): Promise<void> {
    await this.fill(line + this.#rowsOfText);
    if (line > this.#lines.length) {
      this.#message = `Cannot seek to line number ${line}`;
      return;
    }
    this.#top = Math.max(0, line - 1);
    this.#skip = 0;
    // Not further than that the last line stands at the bottom.
    const rows = this.#rowsFrom(this.#top, 0, this.#rowsOfText);
    if (rows.length < this.#rowsOfText) {
      this.#up(this.#rowsOfText - rows.length);
      this.#moved = false;
    }
  }

  async find(pattern: string, forward: boolean, count: number): Promise<void> {
    const expression = this.#expression(pattern);
    if (!expression) {
      this.#message = 'Invalid pattern';
      return;
    }
    this.#search = { pattern, forward };
    this.#highlight = true;
    let at = this.#top;
    for (let left = count; left > 0; ) {
      at += forward ? 1 : -1;
      if (this.#first && forward && at === this.#top + 1 && !this.#moved && left === count && (await this.#matches(expression, this.#top)))
        at = this.#top;
      if (forward) await this.fill(at + this.#rowsOfText);
      if (at < 0 || at >= this.#lines.length) {
        this.#message = 'Pattern not found';
        return;
      }
      if (await this.#matches(expression, at)) left -= 1;
    }
    this.#top = at;
    this.#skip = 0;
    this.#moved = true;
  }

  async #matches(expression: RegExp, line: number): Promise<boolean> {
    expression.lastIndex = 0;
    return expression.test(plain(this.#lines[line] ?? ''));
  }

  /** F: to the end, and on with it, until Ctrl-C. */
  async follow(): Promise<void> {
    this.#following = true;
    for (;;) {
      this.#ended = false;
      await this.end();
      await this.#screen.show(this.#frame());
      const key = await this.#screen.next(1_000_000);
      if (key === '<C-C>' || key === '<C-X>') break;
    }
    this.#following = false;
  }

  async #line(begin: string): Promise<string | undefined> {
    let text = '';
    for (;;) {
      this.#typing = begin + text;
      await this.#screen.show(this.#frame());
      const key = await this.#screen.next();
      if (key === 'resize') continue;
      if (key === undefined || key === '<Esc>' || key === '<C-C>' || (key === '<BS>' && text === '')) text = '\0';
      if (text === '\0' || key === '<CR>' || key === '<C-J>') break;
      if (key === '<BS>') text = [...text].slice(0, -1).join('');
      else if (key === '<C-U>') text = '';
      else if (key && !/^<./.test(key)) text += key;
    }
    this.#typing = undefined;
    return text === '\0' ? undefined : text;
  }

  /** Shows the text until it is left. */
  async run(start: readonly string[] = []): Promise<void> {
    // A file that is not large is read whole, so that prompts can say how long it is.
    const { type, size } = this.#sys.fstat(this.#fd);
    await this.fill(type === 'file' && size < 4 * 1024 * 1024 ? Number.POSITIVE_INFINITY : this.#rowsOfText + 1);
    for (const command of start) await this.#start(command);
    let digits = '';
    for (;;) {
      await this.#screen.show(this.#frame());
      const key = await this.#screen.next();
      if (key === undefined) return;
      if (key === 'resize') {
        this.#screen.forget();
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
      const before = this.#atEnd(this.#rowsFrom(this.#top, this.#skip, this.#rowsOfText));
      if (!(await this.#key(key, digits ? Number(digits) : undefined))) return;
      digits = '';
      this.#first = false;
      const after = this.#atEnd(this.#rowsFrom(this.#top, this.#skip, this.#rowsOfText));
      if (
        after &&
        (this.#options.quitAtEnd === 2 || (this.#options.quitAtEnd === 1 && before)) &&
        /^[ fdjez]$|^<(CR|PageDown|Down|C-F|C-V|C-D)>$/.test(key)
      )
        return;
    }
  }

  async #start(command: string): Promise<void> {
    if (command === 'F') await this.follow();
    else if (command === 'G') await this.end();
    else if (command.startsWith('/')) await this.find(command.slice(1), true, 1);
    else if (/^\d+g?$/.test(command)) await this.goTo(Number.parseInt(command, 10));
    else this.#message = `dockwire: +${command} of less is not simulated yet`;
  }

  /** One command; false when less is left. */
  async #key(key: string, count: number | undefined): Promise<boolean> {
    const screen = this.#rowsOfText;
    switch (key) {
      case 'q':
      case 'Q':
        return false;
      case 'Z':
        return true;
      case ' ':
      case 'f':
      case 'z':
      case '<C-F>':
      case '<C-V>':
      case '<PageDown>':
        await this.#down(count ?? screen);
        return true;
      case 'b':
      case 'w':
      case '<C-B>':
      case '<M-v>':
      case '<PageUp>':
        this.#up(count ?? screen);
        return true;
      case 'd':
      case '<C-D>':
        await this.#down(count ?? Math.floor(screen / 2));
        return true;
      case 'u':
      case '<C-U>':
        this.#up(count ?? Math.floor(screen / 2));
        return true;
      case 'j':
      case 'e':
      case '<CR>':
      case '<C-J>':
      case '<C-N>':
      case '<C-E>':
      case '<Down>':
        await this.#down(count ?? 1);
        return true;
      case 'J':
        await this.#down(count ?? 1, true);
        return true;
      case 'k':
      case 'y':
      case 'K':
      case '<C-K>':
      case '<C-P>':
      case '<C-Y>':
      case '<Up>':
        this.#up(count ?? 1);
        return true;
      case 'g':
      case '<lt>':
      case '<':
      case '<Home>':
        await this.goTo(count ?? 1);
        return true;
      case 'G':
      case '>':
      case '<End>':
        if (count === undefined) await this.end();
        else await this.goTo(count);
        return true;
      case 'p':
      case '%':
        await this.fill(Number.POSITIVE_INFINITY);
        await this.goTo(Math.max(1, Math.ceil(((count ?? 0) * this.#lines.length) / 100)));
        return true;
      case '<Right>':
        this.#right += Math.floor(this.#screen.size().cols / 2);
        return true;
      case '<Left>':
        this.#right = Math.max(0, this.#right - Math.floor(this.#screen.size().cols / 2));
        return true;
      case 'F':
        await this.follow();
        return true;
      case 'r':
      case 'R':
      case '<C-R>':
      case '<C-L>':
        this.#screen.forget();
        return true;
      case '=':
      case '<C-G>':
        await this.fill(Number.POSITIVE_INFINITY);
        this.#message = expandPrompt(EQUALS, this.#facts(this.#rowsFrom(this.#top, this.#skip, screen)));
        return true;
      case '/':
      case '?': {
        const typed = await this.#line(key);
        if (typed === undefined) return true;
        const pattern = typed || this.#search?.pattern;
        if (!pattern) this.#message = 'No previous regular expression';
        else await this.find(pattern, key === '/', count ?? 1);
        return true;
      }
      case 'n':
      case 'N':
        if (!this.#search) this.#message = 'No previous regular expression';
        else {
          const { pattern, forward } = this.#search;
          await this.find(pattern, forward === (key === 'n'), count ?? 1);
          this.#search = { pattern, forward };
        }
        return true;
      case '<M-u>':
        this.#highlight = !this.#highlight;
        return true;
      case '-':
        return await this.#toggle();
      case ':':
        return await this.#colon();
      case 'h':
      case 'H':
        await new Less(this.#sys, this.#screen, this.#sys.open('/dev/null', { read: true }), undefined, {
          ...this.#options,
          prompt: 'HELP -- ?eEND -- .Press q when done',
        }).help();
        this.#screen.forget();
        return true;
      case 'v':
      case '!':
      case '|':
      case 's':
      case 'm':
      case "'":
      case '&':
        this.#message = `dockwire: ${key} in less is not simulated yet`;
        return true;
    }
    if (key !== '<C-C>' && key !== '<Esc>') await this.#screen.bell();
    return true;
  }

  async #toggle(): Promise<boolean> {
    const typed = await this.#screen.next();
    const options = this.#options as { -readonly [K in keyof LessOptions]: LessOptions[K] };
    if (typed === 'N') {
      options.numbers = !options.numbers;
      this.#message = options.numbers ? 'Line numbers are shown at the left' : 'Line numbers are not shown';
    } else if (typed === 'S') {
      options.chop = !options.chop;
      this.#message = options.chop ? 'Long lines are cut off' : 'Long lines are folded';
    } else if (typed === 'i') {
      options.ignoreCase = !options.ignoreCase;
      this.#message = options.ignoreCase ? 'Case is ignored in searches' : 'Case is significant in searches';
    } else if (typed === 'R') options.raw = !options.raw;
    else this.#message = `There is no -${typed ?? ''} option`;
    return true;
  }

  async #colon(): Promise<boolean> {
    this.#typing = ':';
    const key = await this.#screen.next();
    this.#typing = undefined;
    if (key === 'q' || key === 'Q') return false;
    if (key === 'f') return this.#key('=', undefined);
    if (key === 'n') this.#message = 'No next file';
    else if (key === 'p') this.#message = 'No previous file';
    return true;
  }

  async help(): Promise<void> {
    this.#lines = [...HELP];
    this.#starts = [0];
    for (const line of HELP) this.#starts.push((this.#starts.at(-1) ?? 0) + line.length + 1);
    this.#ended = true;
    await this.run();
  }
}

/** What a search has found is shown in reverse. */
function marked(row: readonly Cell[], expression: RegExp): Cell[] {
  const text = row.map((cell) => cell.text).join('');
  const out = [...row];
  // Cells and characters differ where one is wide: an empty cell is its right half.
  const places: number[] = [];
  for (const [i, cell] of row.entries()) for (let n = 0; n < cell.text.length; n++) places.push(i);
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    if (match[0] === '') {
      expression.lastIndex += 1;
      if (expression.lastIndex > text.length) break;
      continue;
    }
    for (let i = match.index; i < match.index + match[0].length; i++) {
      const at = places[i] ?? 0;
      const cell = out[at];
      if (cell) out[at] = { text: cell.text, style: '7' };
    }
  }
  return out;
}

/** Opens what less was given. @throws SysError */
export function openText(sys: Sys, path: string): number {
  const fd = sys.open(path, { read: true });
  if (sys.fstat(fd).type === 'directory') {
    sys.close(fd);
    throw new SysError('EISDIR', path);
  }
  return fd;
}
