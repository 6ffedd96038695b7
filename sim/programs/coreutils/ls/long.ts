import type { Stat } from '../../../kernel/sys.ts';
import { groupById, userById } from '../../../libc/passwd.ts';
import { localText } from '../../../libc/time-zone/local-text.ts';
import { modeText } from '../../file-mode.ts';
import { humanSize } from '../../sizes.ts';
import type { Tool } from '../../tool.ts';
import { quoting } from './quoting.ts';
import { timeStyle } from './time-style.ts';

export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly stat: Stat;
  /** Where a symbolic link leads; undefined for all else, and for one that leads nowhere. */
  readonly target: Stat | undefined;
  /** What a symbolic link says. */
  readonly link?: string;
}

/** Half a year in microseconds: younger files show the time of day, older ones the year. */
const HALF_YEAR = 15_778_476 * 1_000_000;

/** The rows of `ls -l`, columns as wide as their widest cell. */
export function longRows(tool: Tool, entries: readonly Entry[], paint: (entry: Entry) => string): string[] {
  const rows = entries.map((entry) => {
    const { stat } = entry;
    const numeric = tool.has('n');
    const user = numeric ? String(stat.uid) : (userById(tool.sys, stat.uid)?.name ?? String(stat.uid));
    const group = numeric ? String(stat.gid) : (groupById(tool.sys, stat.gid)?.name ?? String(stat.gid));
    const device = stat.type === 'char' || stat.type === 'block';
    // makedev(3): the major number above, the minor one in the low byte.
    const size = device
      ? `${stat.rdev >> 8}, ${String(stat.rdev & 255).padStart(tool.busybox ? 3 : 1)}`
      : tool.has('h')
        ? humanSize(stat.size)
        : String(stat.size);
    return {
      inode: tool.has('i') ? `${stat.ino} ` : '',
      mode: modeText(stat),
      links: String(stat.nlink),
      user,
      group,
      size,
      time: timeOf(tool, stat),
      name: nameOf(tool, entry, paint),
    };
  });
  // BusyBox has fixed widths, GNU's are as wide as needed.
  const fixed = tool.busybox ? { inode: 0, links: 4, user: 8, group: 8, size: 9 } : { inode: 0, links: 0, user: 0, group: 0, size: 0 };
  const width = (key: 'inode' | 'links' | 'user' | 'group' | 'size') => Math.max(fixed[key], ...rows.map((row) => row[key].length));
  const [inode, links, user, group, size] = [width('inode'), width('links'), width('user'), width('group'), width('size')];
  return rows.map((row) => {
    const owners = [...(tool.has('g') ? [] : [row.user.padEnd(user)]), ...(tool.has('o', 'G') ? [] : [row.group.padEnd(group)])];
    return `${row.inode.padStart(inode)}${row.mode} ${row.links.padStart(links)} ${owners.join(' ')} ${row.size.padStart(size)} ${row.time} ${row.name}`;
  });
}

function nameOf(tool: Tool, entry: Entry, paint: (entry: Entry) => string): string {
  return entry.link === undefined ? paint(entry) : `${paint(entry)} -> ${quoting(tool).quote(entry.link)}`;
}

function timeOf(tool: Tool, { mtime }: Stat): string {
  const age = tool.sys.now() - mtime;
  const style = timeStyle(tool);
  return localText(tool.sys, (age > HALF_YEAR || age < -HALF_YEAR ? style?.old : style?.recent) ?? '', mtime);
}
