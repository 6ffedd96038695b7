import { isErrno, type SysError, strerror } from '../../../base/errno.ts';
import type { DirEntry, FileType, Stat } from '../../../kernel/sys.ts';
import { glob } from '../../find/names.ts';
import type { Tool } from '../../tool.ts';
import { paints } from './color.ts';
import { formatOf } from './layout.ts';
import type { Entry } from './long.ts';

/** What -l shows of what it could not look at: of a link that leads nowhere though -L wants to follow it, say. */
const UNKNOWN: Omit<Stat, 'type'> = {
  ...{ dev: 0, ino: 0, mode: 0, nlink: 0, uid: 0, gid: 0, rdev: 0, size: 0, blocks: 0, atime: 0, mtime: 0, ctime: 0 },
};

/** Are there columns, or an order, that names alone do not give? */
const needsMore = (tool: Tool): boolean => formatOf(tool) === 'l' || tool.has('s', 't', 'S', 'i', 'F', 'p', '9', '#', 'R', '%');

/** Is what the directory itself says of an entry, its name and type, too little? Colours and -F depend on more of what some types are. */
function needsStat(tool: Tool, type: FileType): boolean {
  if (tool.busybox || formatOf(tool) === 'l' || tool.has('s', 't', 'S', 'i', 'Z')) return true;
  return (paints(tool) && (type === 'file' || type === 'directory')) || (tool.lastOf('F', 'p', '9', '0') === 'F' && type === 'file');
}

/** The directory that is listed where none is named: nothing is asked of it before it is opened. */
export const HERE: Entry = { name: '.', path: '.', stat: { ...UNKNOWN, type: 'directory' }, target: undefined };

/** An operand. Links to directories are followed where the list is a short one, and as -H and -L say. @throws SysError */
export function operand(tool: Tool, path: string, given: boolean): Entry {
  const { sys } = tool;
  const stat = sys.lstat(path);
  const target = stat.type === 'symlink' ? statIfAny(tool, path) : undefined;
  const short = given && formatOf(tool) !== 'l' && !tool.has('d', 'F');
  const follows = tool.lastOf('H', 'L', '&');
  if (stat.type === 'symlink' && follows === 'L') return { name: path, path, stat: sys.stat(path), target: undefined };
  if (target && (follows === 'H' || ((short || follows === '&') && target.type === 'directory')))
    return { name: path, path, stat: target, target: undefined };
  return { name: path, path, stat, target, ...(stat.type === 'symlink' ? { link: sys.readlink(path) } : {}) };
}

/** What a directory holds, as far as it is to be shown, and a complaint for each that cannot be looked at. */
export function contents(tool: Tool, path: string): { entries: Entry[]; complaints: string[] } {
  const { sys } = tool;
  const complaints: string[] = [];
  // Open until all are looked at, which `ls /proc/self/fd` shows.
  const fd = sys.open(path, { read: true });
  try {
    const shown = sys.readdir(path).filter(({ name }) => name !== '.' && name !== '..' && !isHidden(tool, name));
    const dots = ['.', '..'].map((name): DirEntry => ({ name, type: 'directory', ino: 0 }));
    const entries = [...(showsAll(tool) === 'all' ? dots : []), ...shown].flatMap(({ name, type }): Entry | Entry[] => {
      const place = path === '/' ? `/${name}` : `${path}/${name}`;
      const complaint = (error: SysError): number =>
        complaints.push(
          `${tool.busybox ? place : `cannot access ${tool.quoteName(path === '.' ? name : place)}`}: ${strerror(error.code)}`,
        );
      let stat: Stat;
      try {
        stat = sys.lstat(place);
      } catch (error) {
        if (!isErrno(error)) throw error;
        if (needsStat(tool, type)) complaint(error);
        return tool.busybox ? [] : { name, path: place, stat: { ...UNKNOWN, type }, target: undefined, unknown: true };
      }
      if (stat.type !== 'symlink') return { name, path: place, stat, target: undefined };
      if (tool.lastOf('H', 'L', '&') !== 'L') return { name, path: place, stat, target: statIfAny(tool, place), link: sys.readlink(place) };
      try {
        return { name, path: place, stat: sys.stat(place), target: undefined };
      } catch (error) {
        if (!isErrno(error)) throw error;
        if (!needsMore(tool)) return { name, path: place, stat, target: undefined };
        complaint(error);
        return { name, path: place, stat: { ...UNKNOWN, type: 'symlink' satisfies FileType }, target: undefined, unknown: true };
      }
    });
    return { entries, complaints };
  } finally {
    sys.close(fd);
  }
}

function showsAll(tool: Tool): 'all' | 'almost' | undefined {
  const last = tool.lastOf('a', 'A', 'f');
  return last === undefined ? undefined : last === 'A' ? 'almost' : 'all';
}

/** Names with a dot, backups with -B, and what -I and --hide name. */
function isHidden(tool: Tool, name: string): boolean {
  const all = showsAll(tool);
  if (all === undefined && name.startsWith('.')) return true;
  if (tool.has('B') && name.endsWith('~')) return true;
  const patterns = [...tool.values('I'), ...(all === undefined ? tool.values('8') : [])];
  return patterns.some((pattern) => glob(pattern, false).test(name));
}

function statIfAny(tool: Tool, path: string): Stat | undefined {
  try {
    return tool.sys.stat(path);
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}
