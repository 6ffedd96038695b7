import type { Stat } from '../../../kernel/sys.ts';
import { groupById, userById } from '../../../libc/passwd.ts';
import { localText } from '../../../libc/time-zone/local-text.ts';
import { modeText } from '../../files/file-mode.ts';
import type { Tool } from '../../tool.ts';
import { shownBlocks, shownSize } from './amounts.ts';
import { indicator } from './indicator.ts';
import { quoting } from './quoting.ts';
import { timeStyle } from './time-style.ts';

export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly stat: Stat;
  /** It could not be looked at, as a link that was to be followed and leads nowhere: only its type is known. */
  readonly unknown?: boolean;
  /** Where a symbolic link leads; undefined for all else, and for one that leads nowhere. */
  readonly target: Stat | undefined;
  /** What a symbolic link says. */
  readonly link?: string;
}

/** Half a year in microseconds: younger files show the time of day, older ones the year. */
const HALF_YEAR = 15_778_476 * 1_000_000;

/** What `ls -l` shows before the names, columns as wide as their widest cell. */
export function longRows(tool: Tool, entries: readonly Entry[]): string[] {
  const rows = entries.map((entry) => {
    const { stat, unknown } = entry;
    const numeric = tool.has('n');
    const user = unknown ? '?' : numeric ? String(stat.uid) : (userById(tool.sys, stat.uid)?.name ?? String(stat.uid));
    const group = unknown ? '?' : numeric ? String(stat.gid) : (groupById(tool.sys, stat.gid)?.name ?? String(stat.gid));
    const device = stat.type === 'char' || stat.type === 'block';
    // makedev(3): the major number above, the minor one in the low byte.
    const size = unknown
      ? '?'
      : device
        ? `${stat.rdev >> 8}, ${String(stat.rdev & 255).padStart(tool.busybox ? 3 : 1)}`
        : shownSize(tool, stat.size);
    return {
      inode: tool.has('i') ? `${unknown ? '?' : stat.ino} ` : '',
      blocks: tool.has('s') ? `${unknown ? '?' : shownBlocks(tool, stat.blocks * 512)} ` : '',
      mode: unknown ? `${modeText(stat)[0]}?????????` : modeText(stat),
      links: unknown ? '?' : String(stat.nlink),
      user,
      group,
      author: tool.has('@') ? user : '',
      size,
      time: unknown ? '?'.padStart(writtenTime(tool, stat).length) : writtenTime(tool, stat),
    };
  });
  // BusyBox has fixed widths, GNU's are as wide as needed.
  const fixed = tool.busybox
    ? { inode: 0, blocks: 0, links: 4, user: 8, group: 8, author: 0, size: 9 }
    : { inode: 0, blocks: 0, links: 0, user: 0, group: 0, author: 0, size: 0 };
  const width = (key: keyof typeof fixed) => Math.max(fixed[key], ...rows.map((row) => row[key].length));
  const [inode, blocks, links, user] = [width('inode'), width('blocks'), width('links'), width('user')];
  const [group, author, size] = [width('group'), width('author'), width('size')];
  return rows.map((row) => {
    const owners = [
      ...(tool.has('g') ? [] : [row.user.padEnd(user)]),
      ...(tool.has('o', 'G') ? [] : [row.group.padEnd(group)]),
      ...(tool.has('@') ? [row.author.padEnd(author)] : []),
      ...(tool.has('Z') ? ['?'] : []),
    ].map((owner) => `${owner} `);
    return `${row.inode.padStart(inode)}${row.blocks.padStart(blocks)}${row.mode} ${row.links.padStart(links)} ${owners.join('')}${row.size.padStart(size)} ${row.time} `;
  });
}

/** What follows a name in a long list: where a link leads, and indicators. */
export function afterName(tool: Tool, entry: Entry): string {
  if (entry.link === undefined) return indicator(tool, entry.stat);
  return ` -> ${quoting(tool).quote(entry.link)}${entry.target ? indicator(tool, entry.target) : ''}`;
}

/** The time that -u and -c choose. */
export function timeOf(tool: Tool, stat: Stat): number {
  return ({ u: stat.atime, c: stat.ctime } as Record<string, number>)[tool.lastOf('u', 'c') ?? ''] ?? stat.mtime;
}

function writtenTime(tool: Tool, stat: Stat): string {
  const mtime = timeOf(tool, stat);
  const age = tool.sys.now() - mtime;
  const style = timeStyle(tool);
  return localText(tool.sys, (age > HALF_YEAR || age < -HALF_YEAR ? style?.old : style?.recent) ?? '', mtime);
}
