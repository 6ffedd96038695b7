import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { shownBlocks } from './ls/amounts.ts';
import { colored } from './ls/color.ts';
import { type Dired, dired } from './ls/dired.ts';
import { contents, HERE, operand } from './ls/entry.ts';
import { indicator } from './ls/indicator.ts';
import { formatOf, laidOut } from './ls/layout.ts';
import { afterName, type Entry, longRows } from './ls/long.ts';
import { quoting } from './ls/quoting.ts';
import { sortEntries } from './ls/sort.ts';
import { timeStyle } from './ls/time-style.ts';
import { inLetters } from './ls/words.ts';

export const ls: ToolDefinition = {
  name: 'ls',
  usage: '[OPTION]... [FILE]...',
  about: 'Lists files, or what is in directories (the current one, if none is named).',
  short: '1ABCDFGHI:LNQRST:UXZabcdfghiklmnopqrstuvw:x',
  // In coreutils' order, which an ambiguous abbreviation shows.
  long: {
    all: 'a',
    escape: 'b',
    directory: 'd',
    dired: 'D',
    'full-time': 'E',
    'group-directories-first': '%',
    'human-readable': 'h',
    inode: 'i',
    kibibytes: 'k',
    'numeric-uid-gid': 'n',
    'no-group': 'G',
    'hide-control-chars': 'q',
    reverse: 'r',
    size: 's',
    'width=': 'w',
    'almost-all': 'A',
    'ignore-backups': 'B',
    classify: 'F',
    'file-type': '9',
    si: '$',
    'dereference-command-line': 'H',
    'dereference-command-line-symlink-to-dir': '&',
    'hide=': '8',
    'ignore=': 'I',
    'indicator-style=': '5',
    dereference: 'L',
    literal: 'N',
    'quote-name': 'Q',
    'quoting-style=': '6',
    recursive: 'R',
    'format=': '4',
    'show-control-chars': '<',
    'sort=': '2',
    'tabsize=': 'T',
    'time=': '3',
    'time-style=': '+',
    zero: 'z',
    'color=?': '#',
    'hyperlink=?': '!',
    'block-size=': '7',
    context: 'Z',
    author: '@',
  },
  wrongUsage: 2,
  busyboxWrongUsage: 1,
  async run(called) {
    const given = await inLetters(called);
    if (typeof given === 'number') return given;
    const tool = called.with(given);
    if (!timeStyle(tool)) return wrongTimeStyle(tool);
    if (tool.has('!')) return tool.notSimulated('--hyperlink');
    const emacs = dired(tool);
    if (emacs && tool.has('z')) return tool.complain('--dired and --zero are incompatible', 2);
    const nothingAsked = tool.args.length === 0 && !tool.has('d') && !tool.busybox;
    const operands = nothingAsked ? [] : tool.args.length ? tool.args : ['.'];
    const files: Entry[] = [];
    const directories: Entry[] = nothingAsked ? [HERE] : [];
    let status = 0;
    for (const path of operands) {
      try {
        const entry = operand(tool, path, tool.args.length > 0);
        (entry.stat.type === 'directory' && !tool.has('d') ? directories : files).push(entry);
      } catch (error) {
        await tool.failed(error, `cannot access ${tool.quoteName(path)}`, path);
        status = tool.busybox ? 1 : 2;
      }
    }
    await show(tool, emacs, sortEntries(tool, files), directories);
    const titled = operands.length > 1 || tool.has('R');
    let first = files.length === 0;
    const queue = sortEntries(tool, directories);
    while (queue.length) {
      const directory = queue.shift() as Entry;
      const title = async () => {
        const name = quoting(tool).quote(directory.name);
        if (titled && !first) await tool.print(emacs?.gap() ?? '\n');
        if (titled) await tool.print(emacs?.title(name) ?? `${name}:\n`);
        first = false;
      };
      if (tool.busybox) await title();
      try {
        const { entries: found, complaints } = contents(tool, directory.path);
        if (!tool.busybox) await title();
        for (const complaint of complaints) status = Math.max(status, await tool.complain(complaint));
        const entries = sortEntries(tool, found);
        await show(tool, emacs, entries);
        if (tool.has('R')) {
          const below = entries.filter(({ stat, name }) => stat.type === 'directory' && name !== '.' && name !== '..');
          queue.unshift(...below.map((entry) => ({ ...entry, name: `${directory.name}/${entry.name}`.replace('//', '/') })));
        }
      } catch (error) {
        await tool.failed(error, `cannot open directory ${tool.quoteName(directory.name)}`, `can't open '${directory.name}'`);
        // It is less of a failure where nobody named the directory.
        status = tool.busybox || !directories.includes(directory) ? Math.max(status, 1) : 2;
      }
    }
    if (emacs) await tool.print(emacs.end(tool));
    return status;
  },
};

/** @param beside operands that are directories: their columns count too. Undefined for what is in a directory, which has a total. */
async function show(tool: Tool, emacs: Dired | undefined, entries: readonly Entry[], beside?: readonly Entry[]): Promise<void> {
  const colors = colored(tool);
  const format = formatOf(tool);
  const { quote, aligns } = quoting(tool);
  const shown = new Map(entries.map((entry) => [entry, quote(entry.name)]));
  // Names that need no quotes stand where the others' first letter stands.
  const apart = aligns && (format === 'l' || format === 'C' || format === 'x') && entries.some((entry) => shown.get(entry) !== entry.name);
  const nameOf = (entry: Entry): string => `${apart && shown.get(entry) === entry.name ? ' ' : ''}${shown.get(entry) ?? entry.name}`;
  const paint = (entry: Entry): string => colors({ ...entry, name: nameOf(entry) });
  if (!beside && (format === 'l' || (tool.has('s') && !tool.busybox))) {
    const blocks = entries.reduce((sum, { stat }) => sum + stat.blocks, 0);
    const total = `total ${tool.busybox ? blocks / 2 : shownBlocks(tool, blocks * 512)}`;
    await tool.print(emacs?.line(total) ?? `${total}${tool.has('z') ? '\0' : '\n'}`);
  }
  if (format === 'l') {
    const before = longRows(tool, [...entries, ...(beside ?? [])]);
    const rows = entries.map((entry, i) => {
      const [columns = '', after] = [before[i], afterName(tool, entry)];
      const painted = `${columns}${paint(entry)}${after}`;
      if (!emacs) return `${painted}${tool.has('z') ? '\0' : '\n'}`;
      return emacs.row({ before: columns, name: nameOf(entry), after, painted }, entry.name !== '.' && entry.name !== '..');
    });
    return tool.print(rows.join(''));
  }
  const sizes = entries.map(({ stat, unknown }) => (tool.has('s') ? `${unknown ? '?' : shownBlocks(tool, stat.blocks * 512)} ` : ''));
  const inodes = entries.map(({ stat, unknown }) => (tool.has('i') ? `${unknown ? '?' : stat.ino} ` : ''));
  const [sizeWidth, inodeWidth] = [sizes, inodes].map((cells) => (format === 'm' ? 0 : Math.max(0, ...cells.map((cell) => cell.length))));
  const row = (name: (entry: Entry) => string): string[] =>
    entries.map(
      (entry, i) =>
        `${inodes[i]?.padStart(inodeWidth ?? 0)}${sizes[i]?.padStart(sizeWidth ?? 0)}${tool.has('Z') ? '? ' : ''}${name(entry)}${indicator(tool, entry.stat)}`,
    );
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

export const main = gnu(ls);
