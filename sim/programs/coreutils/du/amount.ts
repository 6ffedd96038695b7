import type { Stat } from '../../../kernel/sys.ts';
import type { Tool } from '../../tool.ts';

/** What du adds up: room on the disk (or lengths, with --apparent-size), inodes, and the latest time in microseconds. */
export interface Amount {
  readonly bytes: number;
  readonly inodes: number;
  readonly time: number;
}

export const NOTHING: Amount = { bytes: 0, inodes: 0, time: 0 };

export const sum = (one: Amount, other: Amount): Amount => ({
  bytes: one.bytes + other.bytes,
  inodes: one.inodes + other.inodes,
  time: Math.max(one.time, other.time),
});

/** What one file counts. `kind`: the word of --time. */
export function amountOf(tool: Tool, stat: Stat, kind: string): Amount {
  const time = kind === 'atime' ? stat.atime : kind === 'ctime' ? stat.ctime : stat.mtime;
  return { bytes: tool.has('b', 'A') ? stat.size : stat.blocks * 512, inodes: 1, time };
}
