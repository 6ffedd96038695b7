/** A regular expression as a tree: what POSIX's syntax shares with JavaScript's, which it is read from. */
export type Tree =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'assertion'; readonly holds: Assertion }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Tree[] }
  /** `most` may be Infinity. */
  | { readonly kind: 'repeat'; readonly body: Tree; readonly least: number; readonly most: number }
  | { readonly kind: 'group'; readonly body: Tree; readonly number: number }
  | { readonly kind: 'reference'; readonly number: number };

/** What stands at a place: nothing (the text's border), a newline, a character of a word, another one. */
export type Neighbour = 'border' | 'newline' | 'word' | 'other';

/** Whether a place between two neighbours is one of those meant; `lines`: `^` and `$` see lines. */
export type Assertion = (before: Neighbour, after: Neighbour, lines: boolean) => boolean;

const border = (side: Neighbour, lines: boolean): boolean => side === 'border' || (lines && side === 'newline');

const ASSERTIONS: readonly (readonly [string, Assertion])[] = [
  ['^', (before, _, lines) => border(before, lines)],
  ['$', (_, after, lines) => border(after, lines)],
  ['\\b', (before, after) => (before === 'word') !== (after === 'word')],
  ['\\B', (before, after) => (before === 'word') === (after === 'word')],
  ['(?<![\\w])', (before) => before !== 'word'],
  ['(?![\\w])', (_, after) => after !== 'word'],
  ['(?<=\\w)', (before) => before === 'word'],
  ['(?=\\w)', (_, after) => after === 'word'],
  ['(?<![^])', (before) => before === 'border'],
  ['(?![^])', (_, after) => after === 'border'],
];

const CHARACTER = /\\(?:[1-9]\d*|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|.)|\[(?:[^\]\\]|\\.)*\]|./suy;
const REPETITION = /([*+?])|\{(\d+)(?:(,)(\d*))?\}/y;

/** The tree of a source in JavaScript's syntax; undefined where it says something that POSIX has no words for. */
export function treeOf(source: string): Tree | undefined {
  const reader = new Reader(source);
  const tree = reader.choice();
  return reader.ended ? tree : undefined;
}

class Reader {
  readonly #source: string;
  #at = 0;
  #groups = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get ended(): boolean {
    return this.#at === this.#source.length;
  }

  choice(): Tree | undefined {
    const parts: Tree[] = [];
    do {
      const part = this.#sequence();
      if (!part) return undefined;
      parts.push(part);
    } while (this.#took('|'));
    return parts.length === 1 ? parts[0] : { kind: 'choice', parts };
  }

  #sequence(): Tree | undefined {
    const parts: Tree[] = [];
    while (!this.ended && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const atom = this.#atom();
      const part = atom && this.#repeated(atom);
      if (!part) return undefined;
      parts.push(part);
    }
    return parts.length === 1 ? parts[0] : { kind: 'sequence', parts };
  }

  #atom(): Tree | undefined {
    for (const [written, holds] of ASSERTIONS) if (this.#took(written)) return { kind: 'assertion', holds };
    if (this.#took('(?:')) return this.#closed(this.choice());
    if (this.#source.startsWith('(?', this.#at)) return undefined;
    if (this.#took('(')) {
      const number = ++this.#groups;
      const body = this.#closed(this.choice());
      return body && { kind: 'group', body, number };
    }
    const source = this.#matched(CHARACTER)?.[0];
    if (source === undefined) return undefined;
    return /^\\[1-9]/.test(source) ? { kind: 'reference', number: Number(source.slice(1)) } : { kind: 'character', source };
  }

  #closed(body: Tree | undefined): Tree | undefined {
    return this.#took(')') ? body : undefined;
  }

  #repeated(body: Tree): Tree | undefined {
    const [whole, operator, least, comma, most] = this.#matched(REPETITION) ?? [];
    if (whole === undefined) return body;
    // POSIX knows no lazy repetition.
    if (this.#source[this.#at] === '?') return undefined;
    if (operator) return { kind: 'repeat', body, least: operator === '+' ? 1 : 0, most: operator === '?' ? 1 : Number.POSITIVE_INFINITY };
    const upper = comma ? (most ? Number(most) : Number.POSITIVE_INFINITY) : Number(least);
    return { kind: 'repeat', body, least: Number(least), most: upper };
  }

  #took(written: string): boolean {
    if (!this.#source.startsWith(written, this.#at)) return false;
    this.#at += written.length;
    return true;
  }

  #matched(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source) ?? undefined;
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}
