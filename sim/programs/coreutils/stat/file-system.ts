import type { FileSystemStat, Sys } from '../../../kernel/sys.ts';
import { holding, readMounts } from '../../files/mounts.ts';
import { filledIn, type Value } from './directives.ts';

/** Names and magic numbers of file systems (statfs(2)), as stat -f shows them. */
const TYPES: Readonly<Record<string, readonly [name: string, magic: number]>> = {
  ext4: ['ext2/ext3', 0xef53],
  proc: ['proc', 0x9fa0],
  tmpfs: ['tmpfs', 0x1021994],
  devtmpfs: ['tmpfs', 0x1021994],
  sysfs: ['sysfs', 0x62656572],
  devpts: ['devpts', 0x1cd1],
  cgroup2: ['cgroup2fs', 0x63677270],
  overlay: ['overlayfs', 0x794c7630],
};
/** The file system of a disk has an identifier of its own; all others take their device's number. */
const DISK_ID = '5f2c8a1d93e04b67';

export const FULL = [
  '  File: "%n"',
  '    ID: %-8i Namelen: %-7l Type: %T',
  'Block size: %-10s Fundamental block size: %S',
  'Blocks: Total: %-10b Free: %-10f Available: %a',
  'Inodes: Total: %-10c Free: %d',
  '',
].join('\n');
export const TERSE = '%n %i %l %t %s %S %b %f %a %c %d';

/** @throws SysError */
export function formatted(sys: Sys, format: string, path: string): string {
  const room = sys.statfs(path);
  const { dev } = sys.stat(path);
  const type = holding(readMounts(sys), sys.realpath(path))?.type ?? '';
  return filledIn(format, (letter) => directive(letter, path, room, dev, type));
}

function directive(letter: string, path: string, room: FileSystemStat, device: number, type: string): Value | undefined {
  const [name, magic] = TYPES[type] ?? ['UNKNOWN', 0];
  const values: Readonly<Record<string, Value>> = {
    a: room.free,
    b: room.blocks,
    c: room.files,
    d: room.freeFiles,
    f: room.free,
    i: type === 'ext4' ? DISK_ID : `${device.toString(16)}00000000`,
    l: '255',
    n: path,
    s: room.blockSize,
    S: room.blockSize,
    t: magic.toString(16),
    T: name,
  };
  return values[letter];
}
