import type { Stat } from '../../../kernel/sys.ts';
import { major, minor } from '../../../libc/device-numbers.ts';
import { groupById, userById } from '../../../libc/passwd.ts';
import { localText } from '../../../libc/time-zone/local-text.ts';
import { modeText } from '../../files/file-mode.ts';
import { holding, readMounts } from '../../files/mounts.ts';
import type { Tool } from '../../tool.ts';
import { filledIn, type Value } from './directives.ts';

const KINDS = {
  file: 'regular file',
  directory: 'directory',
  symlink: 'symbolic link',
  fifo: 'fifo',
  socket: 'socket',
  char: 'character special file',
  block: 'block special file',
} as const;
/** S_IFMT of each. */
const TYPES = { fifo: 0o010000, char: 0o020000, directory: 0o040000, block: 0o060000, file: 0o100000, symlink: 0o120000, socket: 0o140000 };
const WHEN = '%Y-%m-%d %H:%M:%S.%N %z';

const kindOf = (stat: Stat): string => (stat.type === 'file' && stat.size === 0 ? 'regular empty file' : KINDS[stat.type]);

/** What stat shows of a file where no format is given. */
export function full(tool: Tool, path: string, stat: Stat): string {
  const { sys } = tool;
  const name = stat.type === 'symlink' ? `${path} -> ${sys.readlink(path)}` : path;
  const user = userById(sys, stat.uid)?.name ?? 'UNKNOWN';
  const group = groupById(sys, stat.gid)?.name ?? 'UNKNOWN';
  const device = tool.busybox ? `${stat.dev.toString(16)}h/${stat.dev}d` : `${major(stat.dev)},${minor(stat.dev)}`;
  const special = stat.type === 'char' || stat.type === 'block';
  const links =
    special && !tool.busybox ? `${String(stat.nlink).padEnd(5)} Device type: ${major(stat.rdev)},${minor(stat.rdev)}` : stat.nlink;
  const mode = stat.mode.toString(8).padStart(4, '0');
  return [
    `  File: ${name}`,
    `  Size: ${String(stat.size).padEnd(10)}\tBlocks: ${String(stat.blocks).padEnd(10)} IO Block: 4096   ${kindOf(stat)}`,
    `Device: ${device}\tInode: ${String(stat.ino).padEnd(11)} Links: ${links}`,
    `Access: (${mode}/${modeText(stat)})  Uid: (${String(stat.uid).padStart(5)}/${user.padStart(8)})   Gid: (${String(stat.gid).padStart(5)}/${group.padStart(8)})`,
    `Access: ${localText(sys, WHEN, stat.atime)}`,
    `Modify: ${localText(sys, WHEN, stat.mtime)}`,
    `Change: ${localText(sys, WHEN, stat.ctime)}`,
    ...(tool.busybox ? [] : [' Birth: -']),
    '',
  ].join('\n');
}

/** -t: the same on one line, for programs. */
export const TERSE = '%n %s %b %f %u %g %D %i %h %t %T %X %Y %Z %W %o';

export function formatted(tool: Tool, format: string, path: string, stat: Stat): string {
  return filledIn(format.replace(/%#a/g, '0%a'), (letter) => directive(tool, letter, path, stat), 'HL');
}

function directive({ sys, quoteName }: Tool, letter: string, path: string, stat: Stat): Value | undefined {
  switch (letter) {
    case 'a':
      return Number(stat.mode.toString(8));
    case 'A':
      return modeText(stat);
    case 'b':
      return stat.blocks;
    case 'B':
      return 512;
    case 'd':
      return stat.dev;
    case 'D':
      return stat.dev.toString(16);
    case 'Hd':
      return major(stat.dev);
    case 'Ld':
      return minor(stat.dev);
    case 'r':
      return stat.rdev;
    case 'R':
      return stat.rdev.toString(16);
    case 'Hr':
      return major(stat.rdev);
    case 'Lr':
      return minor(stat.rdev);
    case 't':
      return major(stat.rdev).toString(16);
    case 'T':
      return minor(stat.rdev).toString(16);
    case 'f':
      return (TYPES[stat.type] | stat.mode).toString(16);
    case 'F':
      return kindOf(stat);
    case 'g':
      return stat.gid;
    case 'G':
      return groupById(sys, stat.gid)?.name ?? 'UNKNOWN';
    case 'u':
      return stat.uid;
    case 'U':
      return userById(sys, stat.uid)?.name ?? 'UNKNOWN';
    case 'h':
      return stat.nlink;
    case 'i':
      return stat.ino;
    case 'm':
      return holding(readMounts(sys), sys.realpath(path))?.path ?? '/';
    case 'n':
      return path;
    case 'N':
      return stat.type === 'symlink' ? `${quoteName(path)} -> ${quoteName(sys.readlink(path))}` : quoteName(path);
    case 'o':
      return 4096;
    case 's':
      return stat.size;
    case 'w':
      return '-';
    case 'W':
      return 0;
    case 'x':
    case 'y':
    case 'z':
      return localText(sys, WHEN, { x: stat.atime, y: stat.mtime, z: stat.ctime }[letter]);
    case 'X':
    case 'Y':
    case 'Z':
      return { micros: { X: stat.atime, Y: stat.mtime, Z: stat.ctime }[letter] };
    default:
      return undefined;
  }
}
