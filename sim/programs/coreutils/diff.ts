import { text } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { readAll } from '../../libc/stdio.ts';
import { localZone } from '../../libc/time-zone/local-zone.ts';
import { differences } from '../diff/compare.ts';
import { normal, type Side, unified } from '../diff/print.ts';
import { sideBySide } from '../diff/side-by-side.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const diff: ToolDefinition = {
  name: 'diff',
  usage: '[OPTION]... FILES',
  about: 'Shows how two files, or the files of two directories, differ.',
  short: 'abBcC:dDeiEwrqsNuU:x:yW:Tpt',
  long: {
    unified: 'u',
    'unified=?': 'U',
    recursive: 'r',
    brief: 'q',
    'report-identical-files': 's',
    'new-file': 'N',
    'ignore-case': 'i',
    'ignore-all-space': 'w',
    'ignore-space-change': 'b',
    'ignore-blank-lines': 'B',
    'exclude=': 'x',
    'label=': 'L',
    'side-by-side': 'y',
    'width=': 'W',
    'left-column': '1',
    'suppress-common-lines': '2',
    'expand-tabs': 't',
    context: 'c',
    text: 'a',
    'color=?': '_',
    color: '_',
  },
  wrongUsage: 2,
  async run(tool) {
    const [first, second, extra] = tool.args;
    const wrong = async (message: string): Promise<number> => {
      await tool.complain(message);
      return tool.complain(`Try '${tool.name} --help' for more information.`, 2);
    };
    if (first === undefined) return wrong(`missing operand after '${tool.name}'`);
    if (second === undefined) return wrong(`missing operand after '${first}'`);
    if (extra !== undefined) return wrong(`extra operand '${extra}'`);
    const width = tool.value('W') ?? '130';
    if (!/^[1-9]\d*$/.test(width)) return wrong(`invalid width '${width}'`);
    if (tool.has('c', 'C', 'e', 'D')) return (await tool.notSimulated(`-${tool.lastOf('c', 'C', 'e', 'D')}`)) && 2;
    return new Comparison(tool).pair(first, second, true);
  },
};

class Comparison {
  readonly #tool: Tool;
  readonly #options: string;

  constructor(tool: Tool) {
    this.#tool = tool;
    this.#options = tool.given
      .filter(({ name }) => name !== '_')
      .map(({ name, value }) => `-${name}${value === undefined ? '' : ` ${value}`}`)
      .join(' ');
  }

  /** 0 the same, 1 different, 2 trouble. */
  async pair(a: string, b: string, top: boolean): Promise<number> {
    const tool = this.#tool;
    const [left, right] = [await this.#look(a), await this.#look(b)];
    if (left === 'trouble' || right === 'trouble') return 2;
    if (left?.type === 'directory' && right?.type === 'directory') return top || tool.has('r') ? this.#directories(a, b) : 0;
    if (top && left?.type === 'directory') return this.pair(`${a}/${b.split('/').pop()}`, b, true);
    if (top && right?.type === 'directory') return this.pair(a, `${b}/${a.split('/').pop()}`, true);
    if (left && right && left.type !== 'symlink' && (left.type === 'directory') !== (right.type === 'directory')) {
      const kind = (stat: Stat): string =>
        stat.type === 'directory' ? 'directory' : stat.size === 0 ? 'regular empty file' : 'regular file';
      await tool.print(`File ${a} is a ${kind(left)} while file ${b} is a ${kind(right)}\n`);
      return 1;
    }
    return this.#files(a, b, left, right, top);
  }

  async #look(path: string): Promise<Stat | 'trouble' | undefined> {
    try {
      return path === '-' ? this.#tool.sys.fstat(0) : this.#tool.sys.stat(path);
    } catch (error) {
      if (!isErrno(error)) throw error;
      if (this.#tool.has('N') && error.code === 'ENOENT') return undefined;
      await this.#tool.complain(`${path}: ${strerror(error.code)}`);
      return 'trouble';
    }
  }

  async #files(a: string, b: string, left: Stat | undefined, right: Stat | undefined, top: boolean): Promise<number> {
    const tool = this.#tool;
    const [bytesA, bytesB] = [await this.#bytes(a, left), await this.#bytes(b, right)];
    if (!bytesA || !bytesB) return 2;
    const [label1, label2] = tool.values('L');
    const one = side(bytesA, label1 ?? a, label1 === undefined ? (left?.mtime ?? 0) : undefined);
    const two = side(bytesB, label2 ?? b, label2 === undefined ? (right?.mtime ?? 0) : undefined);
    const binary = !tool.has('a') && (bytesA.includes(0) || bytesB.includes(0));
    const key = (line: string): string => {
      let out = line;
      if (tool.has('i')) out = out.toLowerCase();
      if (tool.has('w')) out = out.replace(/\s+/g, '');
      else if (tool.has('b')) out = out.replace(/\s+/g, ' ').trimEnd();
      return out;
    };
    const keysOf = (from: Side): string[] =>
      from.lines.map((line, i) => key(line) + (i === from.lines.length - 1 && !from.ended && !tool.has('w', 'b') ? '\0' : ''));
    const same = bytesA.length === bytesB.length && bytesA.every((byte, i) => byte === bytesB[i]);
    const hunks =
      same || binary
        ? []
        : differences(keysOf(one), keysOf(two)).filter((hunk) => !tool.has('B') || !blank(hunk.from, one) || !blank(hunk.to, two));
    if (tool.has('y') && !tool.has('q') && !binary) {
      const options = { width: Number(tool.value('W') ?? 130), expands: tool.has('t'), leftOnly: tool.has('1'), suppresses: tool.has('2') };
      if (!top) await tool.print(`diff ${this.#options} ${a} ${b}\n`);
      await tool.print(sideBySide(hunks, one, two, options));
      if (hunks.length > 0) return 1;
    }
    if (same || (!binary && hunks.length === 0)) {
      if (tool.has('s')) await tool.print(`Files ${a} and ${b} are identical\n`);
      return 0;
    }
    if (tool.has('q')) await tool.print(`Files ${a} and ${b} differ\n`);
    else if (binary) {
      await tool.print(`Binary files ${a} and ${b} differ\n`);
      return 1;
    } else {
      if (!top) await tool.print(`diff ${this.#options}${this.#options ? ' ' : ''}${a} ${b}\n`);
      const context = tool.value('U');
      const plain = !tool.has('u', 'U');
      await tool.print(plain ? normal(hunks, one, two) : unified(hunks, one, two, Number(context ?? 3), localZone(tool.sys)));
    }
    return 1;
  }

  async #bytes(path: string, stat: Stat | undefined): Promise<Uint8Array | undefined> {
    if (!stat) return new Uint8Array(0);
    try {
      if (path === '-') return await readAll(this.#tool.sys, 0);
      const fd = await this.#tool.sys.openWait(path, { read: true });
      const all = await readAll(this.#tool.sys, fd);
      this.#tool.sys.close(fd);
      return all;
    } catch (error) {
      if (!isErrno(error)) throw error;
      await this.#tool.complain(`${path}: ${strerror(error.code)}`);
      return undefined;
    }
  }

  async #directories(a: string, b: string): Promise<number> {
    const tool = this.#tool;
    const names = (path: string): string[] =>
      tool.sys
        .readdir(path)
        .map(({ name }) => name)
        .filter((name) => name !== '.' && name !== '..' && !tool.values('x').includes(name));
    const [left, right] = [names(a), names(b)];
    let status = 0;
    for (const name of [...new Set([...left, ...right])].sort()) {
      const [here, there] = [left.includes(name), right.includes(name)];
      const [one, two] = [`${a.replace(/\/$/, '')}/${name}`, `${b.replace(/\/$/, '')}/${name}`];
      if (!(here && there) && !tool.has('N')) {
        await tool.print(`Only in ${here ? a.replace(/(?<=.)\/$/, '') : b.replace(/(?<=.)\/$/, '')}: ${name}\n`);
        status = Math.max(status, 1);
        continue;
      }
      const both = [one, two].every((path, i) => ((i === 0 ? here : there) ? tool.sys.stat(path).type === 'directory' : true));
      if (both && !tool.has('r')) await tool.print(`Common subdirectories: ${one} and ${two}\n`);
      else if (both && here !== there) status = Math.max(status, await this.#oneSided(one, two, here));
      else status = Math.max(status, await this.pair(one, two, false));
    }
    return status;
  }

  /** -N: a directory that is on one side only is compared with an empty one. */
  async #oneSided(a: string, b: string, left: boolean): Promise<number> {
    let status = 0;
    for (const { name } of this.#tool.sys.readdir(left ? a : b))
      if (name !== '.' && name !== '..') status = Math.max(status, await this.pair(`${a}/${name}`, `${b}/${name}`, false));
    return status;
  }
}

function side(bytes: Uint8Array, label: string, mtime: number | undefined): Side {
  const lines = text(bytes).split('\n');
  const ended = bytes.length === 0 || lines.at(-1) === '';
  if (lines.at(-1) === '') lines.pop();
  return { label, mtime, lines, ended };
}

function blank([start, end]: readonly [number, number], side: Side): boolean {
  return side.lines.slice(start, end).every((line) => line === '');
}

export const main = gnu(diff);
