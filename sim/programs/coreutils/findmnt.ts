import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { holding, type Mount, readMounts } from '../files/mounts.ts';
import { humanSize } from '../files/sizes.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

type Column = (mount: Mount, sys: Sys) => string;

const short = (bytes: number): string => (bytes === 0 ? '0' : humanSize(bytes).replace('.0', ''));
const room = (of: (all: number, free: number) => string): Column => {
  return ({ path }, sys) => {
    const { blockSize, blocks, free } = sys.statfs(path);
    return of(blocks * blockSize, free * blockSize);
  };
};

const COLUMNS: Readonly<Record<string, Column>> = {
  TARGET: ({ path }) => path,
  SOURCE: ({ source }) => source,
  FSTYPE: ({ type }) => type,
  OPTIONS: ({ options }) => options,
  'VFS-OPTIONS': ({ options }) => options.split(',').slice(0, 2).join(','),
  'FS-OPTIONS': ({ options }) => [options.split(',')[0], ...options.split(',').slice(2)].join(','),
  SIZE: room((all) => short(all)),
  AVAIL: room((_, free) => short(free)),
  USED: room((all, free) => short(all - free)),
  'USE%': room((all, free) => (all === 0 ? '-' : `${Math.ceil(((all - free) / all) * 100)}%`)),
};
const RIGHT = ['SIZE', 'AVAIL', 'USED', 'USE%'];

export const findmnt: ToolDefinition = {
  name: 'findmnt',
  usage: '[options] [device | mountpoint]',
  about: 'Shows mounted file systems as a tree.',
  short: 'aAbcdDefFiJklmM:nNo:O:pPrRsS:t:T:uUvVw',
  long: {
    df: 'D',
    json: 'J',
    list: 'l',
    noheadings: 'n',
    'output=': 'o',
    pairs: 'P',
    raw: 'r',
    'source=': 'S',
    'types=': 't',
    'target=': 'T',
    'mountpoint=': 'M',
    submounts: 'R',
    'first-only': 'f',
    real: '1',
  },
  async run(tool) {
    const { sys } = tool;
    const gap = tool.lastOf('s', 'm', 'N', 'p', 'F', 'O', 'd');
    if (gap) return tool.notSimulated(`-${gap}`);
    const usual = tool.has('D') ? 'SOURCE,FSTYPE,SIZE,USED,AVAIL,USE%,TARGET' : 'TARGET,SOURCE,FSTYPE,OPTIONS';
    const names = (tool.value('o') ?? usual).toUpperCase().split(',');
    const unknown = names.find((name) => !Object.hasOwn(COLUMNS, name));
    if (unknown !== undefined) return tool.complain(`unknown column: ${unknown}`);
    const all = visible(readMounts(sys));
    const rows = chosen(tool, all);
    if (rows.length === 0) return 1;
    const tree = rows.length === all.length && !tool.has('l', 'r', 'P', 'J', 'D');
    const lines = tree ? branches(rows, '/', '', '') : rows.map((mount) => ({ mount, lead: '' }));
    const cells = lines.map(({ mount, lead }) =>
      names.map((name) => (name === 'TARGET' ? lead : '') + (COLUMNS[name]?.(mount, sys) ?? '')),
    );
    await tool.print(tool.has('J') ? asJson(names, cells) : tool.has('P') ? asPairs(names, cells) : asTable(tool, names, cells));
    return 0;
  },
};

/** The mounts that the operand and -t, -S, -T, -M ask for. */
function chosen(tool: Tool, all: readonly Mount[]): Mount[] {
  const types = tool.value('t')?.split(',');
  const [operand, second] = tool.args;
  const place = tool.value('M') ?? second ?? operand;
  const [target, source] = [tool.value('T'), tool.value('S')];
  const rows = all.filter(({ type }) => !types || types.includes(type));
  const first = (found: Mount[]): Mount[] => (tool.has('f') ? found.slice(0, 1) : found);
  if (target !== undefined) {
    const there = real(tool, target);
    return there === undefined ? [] : first([holding(all, there)].filter((mount) => mount !== undefined));
  }
  if (source !== undefined) return first(rows.filter((mount) => mount.source === source));
  if (place === undefined) return first(rows);
  return first(rows.filter((mount) => mount.path === real(tool, place) || (tool.value('M') === undefined && mount.source === place)));
}

function asTable(tool: Tool, names: readonly string[], cells: readonly (readonly string[])[]): string {
  const table = tool.has('n') ? cells : [names, ...cells];
  const widths = names.map((name, i) => Math.max(name.length, ...cells.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]): string => {
    if (tool.has('r')) return row.join(' ');
    return row
      .map((cell, i) => {
        if (RIGHT.includes(names[i] ?? '')) return cell.padStart(widths[i] ?? 0);
        return i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0);
      })
      .join(' ');
  };
  return table.map((row) => `${line(row)}\n`).join('');
}

const asPairs = (names: readonly string[], cells: readonly (readonly string[])[]): string =>
  cells.map((row) => `${row.map((cell, i) => `${names[i]}="${cell}"`).join(' ')}\n`).join('');

function asJson(names: readonly string[], cells: readonly (readonly string[])[]): string {
  const objects = cells.map(
    (row) => `      {\n${row.map((cell, i) => `         "${names[i]?.toLowerCase()}": ${JSON.stringify(cell)}`).join(',\n')}\n      }`,
  );
  return `{\n   "filesystems": [\n${objects.join(',')}\n   ]\n}\n`;
}

function real(tool: Tool, path: string): string | undefined {
  try {
    return tool.sys.realpath(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return undefined;
  }
}

/** Where several are mounted over each other, the last is seen. */
function visible(mounts: readonly Mount[]): Mount[] {
  return mounts.filter((mount, i) => !mounts.some((other, j) => j > i && other.path === mount.path));
}

function branches(mounts: readonly Mount[], root: string, lead: string, indent: string): { mount: Mount; lead: string }[] {
  const mount = mounts.find(({ path }) => path === root);
  const children = mounts.filter((one) => one.path !== root && parentOf(mounts, one.path) === root);
  const below = children.flatMap((child, i) => {
    const last = i === children.length - 1;
    return branches(mounts, child.path, `${indent}${last ? '└─' : '├─'}`, `${indent}${last ? '  ' : '│ '}`);
  });
  return [...(mount ? [{ mount, lead }] : []), ...below];
}

function parentOf(mounts: readonly Mount[], path: string): string {
  return mounts
    .filter((one) => one.path !== path && (one.path === '/' || path.startsWith(`${one.path}/`)))
    .reduce((best, { path: candidate }) => (candidate.length > best.length ? candidate : best), '/');
}

export const main = gnu(findmnt);
