import { isErrno } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { colored } from './ls/color.ts';
import { formatOf, laidOut } from './ls/layout.ts';
import { type Entry, longRows } from './ls/long.ts';
import { quoting } from './ls/quoting.ts';
import { sortEntries } from './ls/sort.ts';
import { timeStyle } from './ls/time-style.ts';

export const ls: ToolDefinition = {
  name: 'ls',
  usage: '[OPTION]... [FILE]...',
  about: 'Lists files, or what is in directories (the current one, if none is named).',
  short: '1CaAlhdRrtSinsFpgGoLHkmxQNbw:#',
  long: {
    all: 'a',
    'almost-all': 'A',
    'human-readable': 'h',
    directory: 'd',
    recursive: 'R',
    reverse: 'r',
    inode: 'i',
    'numeric-uid-gid': 'n',
    size: 's',
    classify: 'F',
    'color=?': '#',
    'full-time': 'f',
    'time-style=': '+',
    'quote-name': 'Q',
    literal: 'N',
    escape: 'b',
    'width=': 'w',
    'no-group': 'G',
    dereference: 'L',
    'group-directories-first': '%',
    kibibytes: 'k',
  },
  wrongUsage: 2,
  busyboxWrongUsage: 1,
  async run(tool) {
    if (!timeStyle(tool)) return wrongTimeStyle(tool);
    const operands = tool.args.length ? [...tool.args] : ['.'];
    const files: Entry[] = [];
    const directories: Entry[] = [];
    let status = 0;
    for (const path of operands) {
      try {
        const entry = entryOf(tool, path, path, tool.args.length > 0 && !tool.has('l', 'd', 'n', 'g', 'o', 'F'));
        (entry.stat.type === 'directory' && !tool.has('d') ? directories : files).push(entry);
      } catch (error) {
        await tool.failed(error, `cannot access '${path}'`, path);
        status = tool.busybox ? 1 : 2;
      }
    }
    await show(tool, sortEntries(tool, files), false);
    const titled = operands.length > 1 || tool.has('R');
    let first = files.length === 0;
    const queue = sortEntries(tool, directories);
    while (queue.length) {
      const directory = queue.shift() as Entry;
      if (titled) await tool.print(`${first ? '' : '\n'}${directory.name}:\n`);
      first = false;
      try {
        const entries = sortEntries(tool, contents(tool, directory.path));
        await show(tool, entries, true);
        if (tool.has('R')) {
          const below = entries.filter(({ stat, name }) => stat.type === 'directory' && name !== '.' && name !== '..');
          queue.unshift(...below.map((entry) => ({ ...entry, name: `${directory.name}/${entry.name}`.replace('//', '/') })));
        }
      } catch (error) {
        await tool.failed(error, `cannot open directory '${directory.name}'`, `can't open '${directory.name}'`);
        status = tool.busybox ? 1 : 2;
      }
    }
    return status;
  },
};

function entryOf(tool: Tool, path: string, name: string, follow: boolean): Entry {
  const { sys } = tool;
  let stat: Stat = sys.lstat(path);
  let target = stat.type === 'symlink' ? statIfAny(tool, path) : undefined;
  if (target && (tool.has('L') || (follow && target.type === 'directory'))) {
    stat = target;
    target = undefined;
  }
  return { name, path, stat, target, ...(stat.type === 'symlink' ? { link: sys.readlink(path) } : {}) };
}

function statIfAny(tool: Tool, path: string): Stat | undefined {
  try {
    return tool.sys.stat(path);
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}

function contents(tool: Tool, path: string): Entry[] {
  // Open until all are looked at, which `ls /proc/self/fd` shows.
  const fd = tool.sys.open(path, { read: true });
  try {
    const names = tool.sys.readdir(path).map((entry) => entry.name);
    const shown = names.filter((name) => name !== '.' && name !== '..' && (tool.has('a', 'A') || !name.startsWith('.')));
    return [...(tool.has('a') ? ['.', '..'] : []), ...shown].map((name) =>
      entryOf(tool, path === '/' ? `/${name}` : `${path}/${name}`, name, false),
    );
  } finally {
    tool.sys.close(fd);
  }
}

async function show(tool: Tool, entries: readonly Entry[], inDirectory: boolean): Promise<void> {
  const colors = colored(tool);
  const long = tool.has('l', 'n', 'g', 'o', 'f');
  const { quote, aligns } = quoting(tool);
  const shown = new Map(entries.map((entry) => [entry, quote(entry.name)]));
  // Names that need no quotes stand where the others' first letter stands.
  const apart =
    aligns && (long || formatOf(tool) === 'C' || formatOf(tool) === 'x') && entries.some((entry) => shown.get(entry) !== entry.name);
  const nameOf = (entry: Entry): string => `${apart && shown.get(entry) === entry.name ? ' ' : ''}${shown.get(entry) ?? entry.name}`;
  const paint = (entry: Entry): string => colors({ ...entry, name: nameOf(entry) });
  if (long) {
    const blocks = entries.reduce((sum, { stat }) => sum + blocksOf(stat), 0);
    const total = inDirectory ? `total ${tool.has('h') && !tool.busybox ? humanBlocks(blocks) : blocks}\n` : '';
    return tool.print(
      total +
        longRows(tool, entries, paint)
          .map((row) => `${row}\n`)
          .join(''),
    );
  }
  const around = entries.map((entry) => ({
    before: `${tool.has('i') ? `${entry.stat.ino} ` : ''}${tool.has('s') ? `${blocksOf(entry.stat)} ` : ''}`,
    after: suffix(tool, entry),
  }));
  const row = (name: (entry: Entry) => string): string[] =>
    entries.map((entry, i) => `${around[i]?.before}${name(entry)}${around[i]?.after}`);
  await tool.print(laidOut(tool, { cells: row(nameOf), painted: row(paint) }));
}

async function wrongTimeStyle(tool: Tool): Promise<number> {
  const style = tool.value('+') ?? tool.sys.env.TIME_STYLE ?? '';
  const styles = ['full-iso', 'long-iso', 'iso', 'locale'].map((name) => `  - [posix-]${name}\n`).join('');
  return tool.wrong(
    `invalid argument ${tool.quote(style)} for ${tool.quote('time style')}\nValid arguments are:\n${styles}  - +FORMAT (e.g., +%H:%M) for a 'date'-style format`,
    2,
  );
}

/** 1024-byte blocks on disk. */
export function blocksOf(stat: Stat): number {
  return stat.blocks / 2;
}

const humanBlocks = (blocks: number): string =>
  blocks === 0 ? '0' : blocks < 1024 ? `${blocks < 10 ? `${blocks}.0` : blocks}K` : `${(Math.ceil((blocks / 1024) * 10) / 10).toFixed(1)}M`;

function suffix(tool: Tool, { stat }: Entry): string {
  if (tool.has('p') && stat.type === 'directory') return '/';
  if (!tool.has('F')) return '';
  const marks = { directory: '/', symlink: '@', fifo: '|', socket: '=', char: '', block: '', file: stat.mode & 0o111 ? '*' : '' };
  return marks[stat.type];
}

export const main = gnu(ls);
