import { isErrno, strerror } from '../../base/errno.ts';
import type { FileSystemStat } from '../../kernel/sys.ts';
import { holding, type Mount, readMounts } from '../files/mounts.ts';
import { humanSize, parseSize, siSize } from '../files/sizes.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

type Row = Mount & { readonly room: FileSystemStat /** The operand it stands for. */; readonly file?: string };

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
    'output=?': 'o',
    sync: 'v',
    'no-sync': 'v',
  },
  async run(tool) {
    const unit = tool.given.find(({ name, value }) => name === 'B' && unitOf(value ?? '') === undefined)?.value;
    if (unit !== undefined) return tool.complain(`invalid ${unit === '' ? '--block-size' : '-B'} argument '${unit}'`);
    const fields = await fieldsOf(tool);
    if (typeof fields === 'number') return fields;
    const mounts = readMounts(tool.sys);
    let status = 0;
    let rows: Row[] = [];
    if (tool.args.length === 0) rows = worthShowing(tool, mounts);
    for (const path of tool.args) {
      try {
        const mount = holding(mounts, tool.sys.realpath(path));
        if (mount) rows.push({ ...mount, file: path, room: tool.sys.statfs(path) });
      } catch (error) {
        if (!isErrno(error)) throw error;
        status = await tool.complain(
          `${tool.busybox || path ? path : "''"}: ${tool.busybox ? `can't find mount point: ` : ''}${strerror(error.code)}`,
        );
      }
    }
    const [only, without] = [tool.values('t'), tool.values('x')];
    rows = rows.filter(({ type }) => (only.length === 0 || only.includes(type)) && !without.includes(type));
    if (rows.length === 0) return status || (tool.busybox ? 0 : tool.complain('no file systems processed'));
    await tool.print(table(tool, rows, fields));
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

/** The columns that --output names, in its order. */
const FIELDS = ['source', 'fstype', 'itotal', 'iused', 'iavail', 'ipcent', 'size', 'used', 'avail', 'pcent', 'file', 'target'] as const;
type Field = (typeof FIELDS)[number];

/** Which columns are shown; a status after a complaint. */
async function fieldsOf(tool: Tool): Promise<readonly Field[] | number> {
  if (!tool.has('o')) {
    const amounts: readonly Field[] = tool.has('i') ? ['itotal', 'iused', 'iavail', 'ipcent'] : ['size', 'used', 'avail', 'pcent'];
    return ['source', ...(tool.has('T') ? (['fstype'] as const) : []), ...amounts, 'target'];
  }
  const rival = ['i', 'P', 'T'].find((letter) => tool.has(letter));
  if (rival) return tool.wrong(`options -${rival} and --output are mutually exclusive`);
  const fields: Field[] = [];
  for (const word of tool.values('o').join(',').split(',')) {
    const field = FIELDS.find((one) => one === word);
    if (word === '' && !tool.value('o')) return FIELDS;
    if (!field) return tool.wrong(`option --output: field ${tool.quote(word)} unknown`);
    if (fields.includes(field)) return tool.wrong(`option --output: field ${tool.quote(word)} used more than once`);
    fields.push(field);
  }
  return fields;
}

const LEFT: readonly Field[] = ['source', 'fstype', 'file', 'target'];
const LEAST: Readonly<Record<Field, number>> = {
  ...{ source: 14, fstype: 4, itotal: 5, iused: 5, iavail: 5, ipcent: 4, size: 5, used: 5, avail: 5, pcent: 4, file: 0, target: 0 },
};
const BUSYBOX: Readonly<Record<Field, number>> = {
  ...LEAST,
  source: 20,
  fstype: 10,
  size: 9,
  used: 9,
  avail: 9,
  itotal: 9,
  iused: 9,
  iavail: 9,
};

function table(tool: Tool, rows: readonly Row[], fields: readonly Field[]): string {
  const form = tool.lastOf('h', 'H', 'k', 'm', 'B', 'P');
  const human = form === 'h' ? humanSize : form === 'H' ? siSize : undefined;
  const unit = form === 'm' ? 1024 ** 2 : form === 'B' ? (unitOf(tool.value('B') ?? '') ?? 1024) : 1024;
  const shown = (bytes: number): string => (human ? human(bytes) : String(Math.ceil(bytes / unit)));
  const counted = (count: number): string => (human ? human(count) : String(count));
  const share = (all: number, left: number): string => (all === 0 ? '-' : `${Math.ceil(((all - left) / all) * 100)}%`);
  const posix = tool.has('P') && !human;
  const blocks = unit === 1024 ? (posix ? '1024-blocks' : '1K-blocks') : `${humanUnit(unit)}-blocks`;
  const titles: Readonly<Record<Field, string>> = {
    source: 'Filesystem',
    fstype: 'Type',
    itotal: 'Inodes',
    iused: 'IUsed',
    iavail: 'IFree',
    ipcent: 'IUse%',
    size: human ? 'Size' : blocks,
    used: 'Used',
    avail: (human || tool.has('o')) && !tool.busybox ? 'Avail' : 'Available',
    pcent: posix ? 'Capacity' : 'Use%',
    file: 'File',
    target: 'Mounted on',
  };
  const cell = ({ source, type, path, file, room }: Row, field: Field): string => {
    const { blockSize, files, freeFiles } = room;
    const [all, free] = [room.blocks * blockSize, room.free * blockSize];
    const values: Readonly<Record<Field, () => string>> = {
      source: () => source,
      fstype: () => type,
      itotal: () => counted(files),
      iused: () => counted(files - freeFiles),
      iavail: () => counted(freeFiles),
      ipcent: () => share(files, freeFiles),
      size: () => shown(all),
      used: () => shown(all - free),
      avail: () => shown(free),
      pcent: () => share(all, free),
      file: () => file ?? '-',
      target: () => path,
    };
    return values[field]();
  };
  const total: Row = { source: 'total', type: '-', path: '-', options: '', room: sum(rows) };
  const lines = [...rows, ...(tool.has('+') ? [total] : [])].map((row) => fields.map((field) => cell(row, field)));
  const cells = [fields.map((field) => titles[field]), ...lines];
  const least = tool.busybox ? BUSYBOX : LEAST;
  const widths = fields.map((field, i) => Math.max(least[field], ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, i) => {
        const left = LEFT.includes(fields[i] ?? 'size');
        if (left && i === row.length - 1) return text;
        return left ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0);
      })
      .join(' ');
  return cells.map((row) => `${line(row)}\n`).join('');
}

const humanUnit = (unit: number): string => (unit < 1024 ? `${unit}B` : humanSize(unit).replace('.0', ''));

/** `1M`, `M`, `512`. */
const unitOf = (word: string): number | undefined =>
  (word === '' ? undefined : parseSize(/^\d/.test(word) ? word : `1${word}`)) || undefined;

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
