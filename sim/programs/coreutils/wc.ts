import { characterLength, concat, EMPTY, isCutOff, text } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { exists } from '../../libc/files.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { textWidth } from '../text/columns.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

type Counts = Record<(typeof KEYS)[number], number>;

/** In the order in which they are printed. */
const KEYS = ['l', 'w', 'm', 'c', 'L'] as const;

export const wc: ToolDefinition = {
  name: 'wc',
  usage: '[OPTION]... [FILE]...',
  about: 'Counts lines, words and bytes.',
  short: 'clmwL',
  long: { 'files0-from=': '0', bytes: 'c', chars: 'm', lines: 'l', words: 'w', 'max-line-length': 'L' },
  async run(tool) {
    const shown = tool.has(...KEYS) ? KEYS.filter((key) => tool.has(key)) : (['l', 'w', 'c'] as const);
    const rows: [Counts, string][] = [];
    const total: Counts = { l: 0, w: 0, m: 0, c: 0, L: 0 };
    const list = tool.value('0');
    const operands =
      list === undefined
        ? tool.args
        : text(list === '-' ? await readAll(tool.sys, 0) : tool.sys.readFile(list))
            .split('\0')
            .filter(Boolean);
    const count = async (fd: number, name: string) => {
      const counter = new Counter(shown, tool.utf8);
      for (let piece = await tool.sys.read(fd); piece.length > 0; piece = await tool.sys.read(fd)) counter.push(piece);
      const { counts } = counter;
      for (const key of KEYS) total[key] = key === 'L' ? Math.max(total.L, counts.L) : total[key] + counts[key];
      rows.push([counts, operands.length ? name : '']);
    };
    let status = 0;
    for (const name of operands.length ? operands : ['-']) {
      const failed = await eachInput(tool, [name], count);
      // What can be opened though not read is counted as nothing.
      if (failed && !tool.busybox && exists(tool.sys, name)) rows.push([{ l: 0, w: 0, m: 0, c: 0, L: 0 }, name]);
      status ||= failed;
    }
    if (operands.length > 1) rows.push([total, 'total']);
    const alone = rows.length === 1 && shown.length === 1;
    const width = tool.busybox ? 9 : operands.length < 2 && shown.length === 1 ? 1 : list === undefined ? widthFor(tool, operands) : 1;
    for (const [counts, name] of rows) {
      const cells = shown.map((key) => String(counts[key]).padStart(tool.busybox && alone ? 1 : width));
      await tool.print(`${cells.join(' ')}${name ? ` ${name}` : ''}\n`);
    }
    return status;
  },
};

/** GNU's makes room for the size of all the files together, and for seven digits where something has no size. */
function widthFor({ sys }: Tool, operands: readonly string[]): number {
  let total = 0;
  let least = 1;
  for (const name of operands.length ? operands : ['-']) {
    try {
      const { type, size } = name === '-' ? sys.fstat(0) : sys.stat(name);
      if (type === 'file') total += size;
      else least = 7;
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
  return Math.max(least, String(total).length);
}

const NEWLINE = 10;
const TAB = 9;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
/** iswspace(3), and the spaces that do not break a line: to wc they part words. */
const WIDE_SPACE = /[\u1680\u2000-\u200a\u2028\u2029\u205f\u3000\u00a0\u202f\u2060]/;

/** Counts as the bytes come; `shown` says what is worth a look at each of them. */
class Counter {
  readonly counts: Counts = { l: 0, w: 0, m: 0, c: 0, L: 0 };
  readonly #onlyBytes: boolean;
  /** In the C locale a byte is a character. */
  readonly #wide: boolean;
  #rest: Uint8Array = EMPTY;
  #inWord = false;
  #column = 0;

  constructor(shown: readonly (keyof Counts)[], wide: boolean) {
    this.#onlyBytes = shown.every((key) => key === 'c');
    this.#wide = wide;
  }

  push(bytes: Uint8Array): void {
    const { counts } = this;
    counts.c += bytes.length;
    if (this.#onlyBytes) return;
    const all = this.#rest.length ? concat([this.#rest, bytes]) : bytes;
    this.#rest = EMPTY;
    for (let at = 0; at < all.length; ) {
      const byte = all[at] ?? 0;
      if (byte < 0x80) {
        this.#character(byte);
        at++;
        continue;
      }
      const length = this.#wide ? characterLength(all, at) : 0;
      if (length > 0) this.#character(text(all.subarray(at, at + length)).codePointAt(0) ?? 0);
      else if (this.#wide && isCutOff(all, at)) {
        this.#rest = all.slice(at);
        return;
      } else if (!this.#wide) this.#character(byte);
      at += length || 1;
    }
  }

  /** Half a character at the end is none. */
  #character(code: number): void {
    const { counts } = this;
    counts.m += 1;
    const space =
      code === 0x20 ||
      (code >= TAB && code <= CARRIAGE_RETURN) ||
      (code > 0x7f && this.#wide && WIDE_SPACE.test(String.fromCodePoint(code)));
    // What has no shape is no word, nor does it end one.
    if (space) this.#inWord = false;
    else if (code > 0x20 && code !== 0x7f && (code < 0x80 || this.#wide)) {
      if (!this.#inWord) counts.w += 1;
      this.#inWord = true;
    }
    this.#measure(code);
  }

  /** The longest line, as columns of a terminal. */
  #measure(code: number): void {
    const { counts } = this;
    if (code === NEWLINE) {
      counts.l += 1;
      this.#column = 0;
      return;
    }
    if (code === TAB) this.#column += 8 - (this.#column % 8);
    else if (code === CARRIAGE_RETURN || code === FORM_FEED) this.#column = 0;
    else if (code >= 0x20 && code !== 0x7f) this.#column += code < 0x80 ? 1 : this.#wide ? textWidth(String.fromCodePoint(code)) : 0;
    if (this.#column > counts.L) counts.L = this.#column;
  }
}

export const main = gnu(wc);
