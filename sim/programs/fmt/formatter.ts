import { type Line, lines, type Widths, type Word, wordOf } from './break.ts';

export interface FormatOptions extends Widths {
  /** How lines that are not the first of their paragraph are indented: as the first, as the second, as the second if that differs, or as they are. */
  readonly style: 'plain' | 'crown' | 'tagged' | 'split';
  readonly uniform: boolean;
  /** Only lines that begin so are formatted. */
  readonly prefix: string;
}

const TAB = 8;
/** Indent of the other lines of a tagged paragraph where nothing else says it. */
const HANGING = 3;
/** More than this at once is broken before it has been read to its end. Source: fmt.c, MAXCHARS and MAXWORDS. */
const MOST_CHARACTERS = 5000;
const MOST_WORDS = 998;
const LINE_CREDIT = 9;

/** Source: coreutils' fmt.c. Characters are bytes. */
export class Formatter {
  readonly #options: FormatOptions;
  readonly #prefix: string;
  readonly #lead: number;
  readonly #full: number;
  readonly #input: string;
  #at = 0;
  #out = '';
  #tabs = false;
  #column = 0;
  #written = 0;
  #nextPrefixIndent = 0;
  #prefixIndent = 0;
  #first = 0;
  #other = 0;
  #words: Word[] = [];
  #held = 0;
  #lastLength = 0;

  constructor(input: string, options: FormatOptions) {
    this.#input = input;
    this.#options = options;
    const bare = options.prefix.replace(/^ +/, '');
    this.#lead = options.prefix.length - bare.length;
    this.#full = bare.length;
    this.#prefix = bare.replace(/ +$/, '');
  }

  run(): string {
    this.#readPrefix();
    while (this.#readParagraph()) {
      this.#put(this.#lines());
      this.#words = [];
      this.#held = 0;
    }
    return this.#out;
  }

  /** The character that is next; undefined at the end. */
  get #next(): string | undefined {
    return this.#input[this.#at];
  }

  get #lineEnds(): boolean {
    return this.#next === undefined || this.#next === '\n';
  }

  #skipBlanks(): void {
    for (; this.#next === ' ' || this.#next === '\t'; this.#at++) {
      if (this.#next === '\t') this.#tabs = true;
      this.#column = this.#next === '\t' ? (Math.floor(this.#column / TAB) + 1) * TAB : this.#column + 1;
    }
  }

  #readPrefix(): void {
    this.#column = 0;
    this.#skipBlanks();
    if (this.#prefix === '') {
      this.#nextPrefixIndent = Math.min(this.#lead, this.#column);
      return;
    }
    this.#nextPrefixIndent = this.#column;
    for (const char of this.#prefix) {
      if (this.#next !== char) return;
      this.#column++;
      this.#at++;
    }
    this.#skipBlanks();
  }

  #readParagraph(): boolean {
    this.#lastLength = 0;
    while (this.#lineEnds || this.#nextPrefixIndent < this.#lead || this.#column < this.#nextPrefixIndent + this.#full) {
      this.#copyLine();
      if (this.#next === undefined) return false;
      this.#out += '\n';
      this.#at++;
      this.#readPrefix();
    }
    this.#prefixIndent = this.#nextPrefixIndent;
    this.#first = this.#column;
    this.#readLine();
    this.#setOther(this.#goesOn());
    const { style } = this.#options;
    const hangs = this.#goesOn() && (style === 'crown' || (style === 'tagged' && this.#column !== this.#first));
    if (hangs) {
      do this.#readLine();
      while (this.#goesOn() && this.#column === this.#other);
    } else if (style === 'plain') while (this.#goesOn() && this.#column === this.#other) this.#readLine();
    const last = this.#words.at(-1);
    if (last) this.#words[this.#words.length - 1] = { ...last, period: true, final: true };
    return true;
  }

  /** A line that is not formatted, as it was. */
  #copyLine(): void {
    this.#written = 0;
    if (this.#column > this.#nextPrefixIndent + this.#full || !this.#lineEnds) {
      this.#blanks(this.#nextPrefixIndent);
      for (const char of this.#prefix) {
        if (this.#written === this.#column) break;
        this.#out += char;
        this.#written++;
      }
      if (!this.#lineEnds) this.#blanks(this.#column - this.#written);
      if (this.#next === undefined && this.#column >= this.#nextPrefixIndent + this.#prefix.length) this.#out += '\n';
    }
    for (; !this.#lineEnds; this.#at++) this.#out += this.#next;
  }

  #goesOn(): boolean {
    return this.#nextPrefixIndent === this.#prefixIndent && this.#column >= this.#nextPrefixIndent + this.#full && !this.#lineEnds;
  }

  #readLine(): void {
    do {
      const text = /[^ \t\n\v\f\r]*/.exec(this.#input.slice(this.#at, this.#at + MOST_CHARACTERS))?.[0] || (this.#next ?? '');
      if (this.#held + text.length > MOST_CHARACTERS || this.#words.length >= MOST_WORDS) {
        this.#setOther(true);
        this.#flush();
      }
      this.#at += text.length;
      this.#column += text.length;
      const word = wordOf(text);
      const start = this.#column;
      this.#skipBlanks();
      word.space = this.#column - start;
      word.final = this.#next === undefined || (word.period && (this.#next === '\n' || word.space > 1));
      if (this.#lineEnds || this.#options.uniform) word.space = word.final ? 2 : 1;
      this.#words.push(word);
      this.#held += text.length;
    } while (!this.#lineEnds);
    this.#at++;
    this.#readPrefix();
  }

  #setOther(same: boolean): void {
    const { style } = this.#options;
    if (style === 'crown') this.#other = same ? this.#column : this.#first;
    else if (style === 'tagged') {
      if (same && this.#column !== this.#first) this.#other = this.#column;
      else if (this.#other === this.#first) this.#other = this.#first === 0 ? HANGING : 0;
    } else this.#other = this.#first;
  }

  #lines(): Line[] {
    return lines(this.#words, [this.#first, this.#other], this.#options, this.#lastLength);
  }

  /** Writes what has been read of a very long paragraph up to a cheap break near its end. */
  #flush(): void {
    const all = this.#lines();
    let split = this.#words.length;
    let best = Number.POSITIVE_INFINITY;
    for (const [i, line] of all.entries()) {
      if (i === 0) continue;
      const cost = line.cost - (all[i + 1]?.cost ?? 0);
      if (cost < best) {
        split = line.from;
        best = cost;
      }
      best += LINE_CREDIT;
    }
    this.#put(all.filter(({ from }) => from < split));
    this.#words = this.#words.slice(split);
    this.#held = this.#words.reduce((sum, { text }) => sum + text.length, 0);
  }

  #put(all: readonly Line[]): void {
    for (const { from, to } of all) {
      this.#written = 0;
      this.#blanks(this.#prefixIndent);
      this.#out += this.#prefix;
      this.#written += this.#prefix.length;
      this.#blanks((from === 0 ? this.#first : this.#other) - this.#written);
      for (let at = from; at < to; at++) {
        const word = this.#words[at];
        if (!word) break;
        this.#out += word.text;
        this.#written += word.text.length;
        if (at < to - 1) this.#blanks(word.space);
      }
      this.#lastLength = this.#written;
      this.#out += '\n';
    }
  }

  #blanks(count: number): void {
    const target = this.#written + count;
    if (this.#tabs) {
      const stop = Math.floor(target / TAB) * TAB;
      if (this.#written + 1 < stop)
        for (; this.#written < stop; this.#written = (Math.floor(this.#written / TAB) + 1) * TAB) this.#out += '\t';
    }
    for (; this.#written < target; this.#written++) this.#out += ' ';
  }
}
