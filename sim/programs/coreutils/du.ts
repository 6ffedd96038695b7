import { isErrno, strerror } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { type Amount, amountOf, NOTHING, sum } from './du/amount.ts';
import { namesOf, type Settings, settingsOf } from './du/settings.ts';

export const du: ToolDefinition = {
  name: 'du',
  usage: '[OPTION]... [FILE]...',
  about: 'Tells how much space files and directories take.',
  short: 'aB:bchHDLksmd:xSlt:0PX:',
  long: {
    all: 'a',
    'apparent-size': 'A',
    'block-size=': '7',
    bytes: 'b',
    total: 'c',
    'count-links': 'l',
    dereference: 'L',
    'dereference-args': 'D',
    'exclude=': 'E',
    'exclude-from=': 'X',
    'files0-from=': 'F',
    'human-readable': 'h',
    inodes: 'i',
    'max-depth=': 'd',
    'no-dereference': 'P',
    null: '0',
    'one-file-system': 'x',
    'separate-dirs': 'S',
    si: 'H',
    summarize: 's',
    'threshold=': 'T',
    'time=?': 'W',
    'time-style=': 'Y',
  },
  async run(tool) {
    const settings = await settingsOf(tool);
    if (typeof settings === 'number') return settings;
    const operands = await namesOf(tool);
    if (typeof operands === 'number') return operands;
    const walk = new Walk(tool, settings, operands.names.length > 1);
    let total = NOTHING;
    for (const name of operands.names) total = sum(total, await walk.visit(name, 0));
    if (tool.has('c')) await tool.print(settings.line(total, 'total'));
    return Math.max(operands.status, walk.status);
  },
};

/** One walk over all operands: what was counted under one name is not counted again under another. */
class Walk {
  status = 0;
  readonly #tool: Tool;
  readonly #settings: Settings;
  readonly #seen = new Set<string>();
  /** Directories can be met twice only where there are several operands, or links are followed. */
  readonly #all: boolean;

  constructor(tool: Tool, settings: Settings, several: boolean) {
    this.#tool = tool;
    this.#settings = settings;
    this.#all = several || tool.has('L');
  }

  /** Counts a file, or a directory with what is below it, and prints what is to be seen of it. */
  async visit(path: string, depth: number, device?: number): Promise<Amount> {
    const tool = this.#tool;
    if (this.#settings.excluded(path)) return NOTHING;
    const stat = await this.#stat(path, depth);
    if (!stat || (device !== undefined && stat.dev !== device) || this.#met(stat)) return NOTHING;
    let amount = amountOf(tool, stat, this.#settings.time);
    let apart = NOTHING;
    for (const name of stat.type === 'directory' ? await this.#names(path) : []) {
      const below = path.endsWith('/') ? `${path}${name}` : `${path}/${name}`;
      const more = await this.visit(below, depth + 1, tool.has('x') ? stat.dev : undefined);
      if (tool.has('S') && more !== NOTHING && tool.sys.lstat(below).type === 'directory') apart = sum(apart, more);
      else amount = sum(amount, more);
    }
    const shown = depth === 0 || (depth <= this.#settings.deepest && (stat.type === 'directory' || tool.has('a')));
    if (shown && this.#settings.wanted(amount)) await tool.print(this.#settings.line(amount, path));
    return sum(amount, apart);
  }

  async #stat(path: string, depth: number): Promise<Stat | undefined> {
    const { sys } = this.#tool;
    try {
      return this.#tool.has('L') || (depth === 0 && this.#tool.has('D')) ? sys.stat(path) : sys.lstat(path);
    } catch (error) {
      // What was there a moment ago and is not any more (/proc) is passed over.
      if (depth > 0 && isErrno(error, 'ENOENT')) return undefined;
      this.status = await this.#tool.failed(error, `cannot access '${path}'`, path);
      return undefined;
    }
  }

  #met(stat: Stat): boolean {
    if (this.#tool.has('l') || !(this.#all || (stat.nlink > 1 && stat.type !== 'directory'))) return false;
    const key = `${stat.dev}:${stat.ino}`;
    const met = this.#seen.has(key);
    this.#seen.add(key);
    return met;
  }

  async #names(path: string): Promise<string[]> {
    const tool = this.#tool;
    try {
      return tool.sys
        .readdir(path)
        .map(({ name }) => name)
        .filter((name) => name !== '.' && name !== '..');
    } catch (error) {
      if (!isErrno(error)) throw error;
      this.status = await tool.complain(
        tool.busybox ? `can't open '${path}': ${strerror(error.code)}` : `cannot read directory '${path}': ${strerror(error.code)}`,
      );
      return [];
    }
  }
}

export const main = gnu(du);
