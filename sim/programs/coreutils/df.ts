import { isErrno, strerror } from '../../base/errno.ts';
import type { FileSystemStat } from '../../kernel/sys.ts';
import { holding, type Mount, readMounts } from '../files/mounts.ts';
import { humanSize, parseSize, siSize } from '../sizes.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

type Row = Mount & { readonly room: FileSystemStat };

export const df: ToolDefinition = {
  name: 'df',
  usage: '[OPTION]... [FILE]...',
  about: 'Tells how much room is left on file systems.',
  short: 'aB:hHiklmPTt:x:v',
  long: {
    all: 'a',
    'block-size=': 'B',
    'human-readable': 'h',
    si: 'H',
    inodes: 'i',
    local: 'l',
    portability: 'P',
    'print-type': 'T',
    'type=': 't',
    'exclude-type=': 'x',
    total: '+',
  },
  async run(tool) {
    const mounts = readMounts(tool.sys);
    let status = 0;
    let rows: Row[] = [];
    if (tool.args.length === 0) rows = worthShowing(tool, mounts);
    for (const path of tool.args) {
      try {
        const mount = holding(mounts, tool.sys.realpath(path));
        if (mount) rows.push({ ...mount, room: tool.sys.statfs(path) });
      } catch (error) {
        if (!isErrno(error)) throw error;
        status = await tool.complain(`${path}: ${tool.busybox ? `can't find mount point: ` : ''}${strerror(error.code)}`);
      }
    }
    const [only, without] = [tool.values('t'), tool.values('x')];
    rows = rows.filter(({ type }) => (only.length === 0 || only.includes(type)) && !without.includes(type));
    if (rows.length === 0) return status || (tool.busybox ? 0 : tool.complain('no file systems processed'));
    await tool.print(table(tool, rows));
    return status;
  },
};

/** Without -a: what has room at all, each file system once, where it is reached by the shortest path. */
function worthShowing(tool: Tool, mounts: readonly Mount[]): Row[] {
  const rows: Row[] = [];
  for (const mount of mounts) {
    let room: FileSystemStat;
    let device: number;
    try {
      room = tool.sys.statfs(mount.path);
      device = tool.sys.stat(mount.path).dev;
    } catch (error) {
      if (!isErrno(error)) throw error;
      continue;
    }
    const hidden = mounts.findLast((other) => other.path === mount.path) !== mount;
    const again = mounts.some((other) => other !== mount && other.path.length < mount.path.length && deviceOf(tool, other.path) === device);
    if (tool.has('a') || (room.blocks > 0 && !hidden && !again)) rows.push({ ...mount, room });
  }
  return rows;
}

function deviceOf(tool: Tool, path: string): number | undefined {
  try {
    return tool.sys.stat(path).dev;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return undefined;
  }
}

function table(tool: Tool, rows: readonly Row[]): string {
  const inodes = tool.has('i');
  const form = tool.lastOf('h', 'H', 'k', 'm', 'B', 'P');
  const human = form === 'h' ? humanSize : form === 'H' ? siSize : undefined;
  const unit = form === 'm' ? 1024 ** 2 : form === 'B' ? (parseSize((tool.value('B') ?? '').replace(/^(?=[KMGT])/, '1')) ?? 1024) : 1024;
  const shown = (bytes: number): string => (human ? human(bytes) : String(Math.ceil(bytes / unit)));
  const amounts = ({ blockSize, blocks, free, files, freeFiles }: FileSystemStat): string[] => {
    const [all, left] = inodes ? [files, freeFiles] : [blocks * blockSize, free * blockSize];
    const one = inodes ? (human ?? String) : shown;
    const share = all === 0 ? '-' : `${Math.ceil(((all - left) / all) * 100)}%`;
    return [one(all), one(all - left), one(left), share];
  };
  const blockTitle = human ? 'Size' : unit === 1024 ? (tool.has('P') ? '1024-blocks' : '1K-blocks') : `${humanUnit(unit)}-blocks`;
  const titles = inodes
    ? ['Inodes', 'IUsed', 'IFree', 'IUse%']
    : [blockTitle, 'Used', human && !tool.busybox ? 'Avail' : 'Available', tool.has('P') ? 'Capacity' : 'Use%'];
  const type = tool.has('T');
  const cells = [
    ['Filesystem', ...(type ? ['Type'] : []), ...titles, 'Mounted on'],
    ...rows.map((row) => [row.source, ...(type ? [row.type] : []), ...amounts(row.room), row.path]),
  ];
  if (tool.has('+')) cells.push(['total', ...(type ? ['-'] : []), ...amounts(sum(rows)), '-']);
  const left = type ? 2 : 1;
  const least = tool.busybox ? [20, ...(type ? [10] : []), 9, 9, 9, 4] : [14, ...(type ? [4] : []), 5, 5, 5, 4];
  const widths = cells[0]?.map((_, i) => Math.max(least[i] ?? 0, ...cells.map((row) => row[i]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row.map((cell, i) => (i === row.length - 1 ? cell : i < left ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
    )
    .map((row) => `${row.join(' ')}\n`)
    .join('');
}

const humanUnit = (unit: number): string => humanSize(unit).replace('.0', '');

function sum(rows: readonly Row[]): FileSystemStat {
  const add = (pick: (room: FileSystemStat) => number): number => rows.reduce((total, { room }) => total + pick(room), 0);
  return {
    blockSize: 4096,
    blocks: add((room) => room.blocks),
    free: add((room) => room.free),
    files: add((room) => room.files),
    freeFiles: add((room) => room.freeFiles),
  };
}

export const main = gnu(df);
