import { text } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { exists } from '../../libc/files.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
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
      const counter = new Counter(shown);
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
const SPACE = 32;
const TAB = 9;
const CARRIAGE_RETURN = 13;

/** Counts as the bytes come; `wanted` says what is worth a look at each of them. */
class Counter {
  readonly counts: Counts = { l: 0, w: 0, m: 0, c: 0, L: 0 };
  readonly #onlyBytes: boolean;
  #inWord = false;
  #column = 0;

  constructor(wanted: readonly (keyof Counts)[]) {
    this.#onlyBytes = wanted.every((key) => key === 'c');
  }

  push(bytes: Uint8Array): void {
    const { counts } = this;
    counts.c += bytes.length;
    if (this.#onlyBytes) return;
    for (const byte of bytes) {
      // Bytes that go on a character (RFC 3629) are none of their own.
      if ((byte & 0xc0) === 0x80) continue;
      counts.m += 1;
      const space = byte === SPACE || (byte >= TAB && byte <= CARRIAGE_RETURN);
      if (!space && !this.#inWord) counts.w += 1;
      this.#inWord = !space;
      this.#measure(byte);
    }
  }

  /** The longest line, as columns of a terminal. */
  #measure(byte: number): void {
    const { counts } = this;
    if (byte === NEWLINE) {
      counts.l += 1;
      this.#column = 0;
      return;
    }
    if (byte === TAB) this.#column += 8 - (this.#column % 8);
    else if (byte === CARRIAGE_RETURN) this.#column = 0;
    // What begins with four bits set is three or four bytes long: nearly always wide (Hangul, Han, emoji).
    else if (byte >= SPACE) this.#column += byte >= 0xe0 ? 2 : 1;
    if (this.#column > counts.L) counts.L = this.#column;
  }
}

export const main = gnu(wc);
