import { isErrno } from '../../base/errno.ts';
import { holding, type Mount, readMounts } from '../files/mounts.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const COLUMNS: Readonly<Record<string, (mount: Mount) => string>> = {
  TARGET: ({ path }) => path,
  SOURCE: ({ source }) => source,
  FSTYPE: ({ type }) => type,
  OPTIONS: ({ options }) => options,
};

export const findmnt: ToolDefinition = {
  name: 'findmnt',
  usage: '[options] [device | mountpoint]',
  about: 'Shows mounted file systems as a tree.',
  short: 'aDefJlnNo:PrRsS:t:T:uM:m',
  long: {
    list: 'l',
    noheadings: 'n',
    'output=': 'o',
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
    const gap = tool.lastOf('J', 'P', 'D', 's', 'm', 'N');
    if (gap) return tool.notSimulated(`-${gap}`);
    const names = (tool.value('o') ?? 'TARGET,SOURCE,FSTYPE,OPTIONS').toUpperCase().split(',');
    const unknown = names.find((name) => !Object.hasOwn(COLUMNS, name));
    if (unknown !== undefined) return tool.complain(`unknown column: ${unknown}`);
    const all = visible(readMounts(tool.sys));
    const types = tool.value('t')?.split(',');
    const [operand, second] = tool.args;
    const place = tool.value('M') ?? second ?? operand;
    const target = tool.value('T');
    const source = tool.value('S');
    let rows = all.filter(({ type }) => !types || types.includes(type));
    if (target !== undefined) rows = [holding(all, real(tool, target))].filter((mount) => mount !== undefined);
    else if (source !== undefined) rows = rows.filter((mount) => mount.source === source);
    else if (place !== undefined) rows = rows.filter((mount) => mount.path === real(tool, place) || mount.source === place);
    if (rows.length === 0) return 1;
    const filtered = rows.length !== all.length;
    const tree = !filtered && !tool.has('l', 'r');
    const lines = tree ? branches(rows, '/', '', '') : rows.map((mount) => ({ mount, lead: '' }));
    const cells = lines.map(({ mount, lead }) => names.map((name) => (name === 'TARGET' ? lead : '') + (COLUMNS[name]?.(mount) ?? '')));
    const table = tool.has('n') ? cells : [names, ...cells];
    const widths = names.map((_, i) => Math.max(...table.map((row) => (row[i] ?? '').length)));
    for (const row of table)
      await tool.print(
        `${tool.has('r') ? row.join(' ') : row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join(' ')}\n`,
      );
    return 0;
  },
};

function real(tool: Tool, path: string): string {
  try {
    return tool.sys.realpath(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return path;
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
