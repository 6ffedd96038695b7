import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import { groupById, userById } from '../../libc/passwd.ts';
import { modeText } from '../files/file-mode.ts';
import { readMounts } from '../files/mounts.ts';
import { ROOT_DISK } from '../files/root-disk.ts';
import { humanSize } from '../files/sizes.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

interface Device {
  readonly major: string;
  readonly minor: string;
  readonly bytes: number;
  readonly name: string;
  /** Partitions hang below their disk. */
  readonly part: boolean;
  readonly points: readonly string[];
}

type Column = (device: Device, sys: Sys, inBytes: boolean) => string;

const size = (bytes: number, inBytes: boolean): string => (inBytes ? String(bytes) : bytes ? humanSize(bytes).replace('.0', '') : '0B');
const ofRoot =
  (text: string): Column =>
  ({ name }) =>
    `/dev/${name}` === ROOT_DISK.device ? text : '';
const room =
  (of: (all: number, free: number) => number | string): Column =>
  ({ points }, sys, inBytes) => {
    const [point] = points;
    if (point === undefined) return '';
    const { blockSize, blocks, free } = sys.statfs(point);
    const value = of(blocks * blockSize, free * blockSize);
    return typeof value === 'string' ? value : inBytes ? String(value) : humanSize(value);
  };

const COLUMNS: Readonly<Record<string, Column>> = {
  NAME: ({ name }) => name,
  KNAME: ({ name }) => name,
  PATH: ({ name }) => `/dev/${name}`,
  'MAJ:MIN': ({ major, minor }) => `${major.padStart(3)}:${minor.padEnd(3)}`,
  RM: () => '0',
  SIZE: ({ bytes }, _, inBytes) => size(bytes, inBytes),
  RO: () => '0',
  TYPE: ({ part }) => (part ? 'part' : 'disk'),
  MOUNTPOINTS: ({ points }) => points[0] ?? '',
  MOUNTPOINT: ({ points }) => points[0] ?? '',
  FSTYPE: ofRoot(ROOT_DISK.type),
  FSVER: ofRoot(ROOT_DISK.version),
  LABEL: ofRoot(ROOT_DISK.label),
  UUID: ofRoot(ROOT_DISK.uuid),
  PARTUUID: ofRoot(ROOT_DISK.partition),
  PKNAME: ({ part, name }) => (part ? name.replace(/\d+$/, '') : ''),
  FSAVAIL: room((_, free) => free),
  FSSIZE: room((all) => all),
  FSUSED: room((all, free) => all - free),
  'FSUSE%': room((all, free) => `${Math.ceil(((all - free) / all) * 100)}%`),
  OWNER: ({ name }, sys) => userById(sys, sys.stat(`/dev/${name}`).uid)?.name ?? '',
  GROUP: ({ name }, sys) => groupById(sys, sys.stat(`/dev/${name}`).gid)?.name ?? '',
  MODE: ({ name }, sys) => modeText(sys.stat(`/dev/${name}`)),
};
const RIGHT = ['RM', 'SIZE', 'RO', 'FSAVAIL', 'FSSIZE', 'FSUSED', 'FSUSE%'];
const USUAL = 'NAME,MAJ:MIN,RM,SIZE,RO,TYPE,MOUNTPOINTS';

export const lsblk: ToolDefinition = {
  name: 'lsblk',
  usage: '[options] [<device> ...]',
  about: 'Lists block devices.',
  short: 'AabdDe:fiI:JlmMnNo:OpPrsStTvVwx:yz',
  long: {
    all: 'a',
    bytes: 'b',
    nodeps: 'd',
    noheadings: 'n',
    fs: 'f',
    json: 'J',
    list: 'l',
    'output=': 'o',
    pairs: 'P',
    paths: 'p',
    perms: 'm',
    raw: 'r',
  },
  async run(tool) {
    const { sys } = tool;
    const gap = tool.lastOf('D', 'S', 's', 't', 'N', 'v', 'z', 'O', 'x', 'e', 'I', 'M', 'T', 'y');
    if (gap) return tool.notSimulated(`-${gap}`);
    const names = columnsOf(tool);
    const unknown = names.find((name) => !Object.hasOwn(COLUMNS, name));
    if (unknown !== undefined) return tool.complain(`unknown column: ${unknown}`);
    const devices = devicesOf(sys);
    const wanted = tool.args.map((path) => path.replace(/^\/dev\//, ''));
    const missing = wanted.find((name) => !devices.some((device) => device.name === name));
    if (missing !== undefined) return tool.complain(`${tool.args[wanted.indexOf(missing)]}: not a block device`, 32);
    const shown = devices
      .filter(({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)))
      .filter(({ part, name }) => !tool.has('d') || !part || wanted.includes(name));
    const flat = tool.has('l', 'r', 'P', 'd');
    const cell = (device: Device, name: string): string => {
      const text = COLUMNS[name]?.(device, sys, tool.has('b')) ?? '';
      const path = tool.has('p') && (name === 'NAME' || name === 'KNAME') ? `/dev/${text}` : text;
      const lead = name === 'NAME' && device.part && !flat && !tool.has('J') && !wanted.includes(device.name) ? '└─' : '';
      return `${lead}${path}`;
    };
    if (tool.has('J')) await tool.print(asJson(shown, names, cell));
    else if (tool.has('P'))
      await tool.print(shown.map((one) => `${names.map((name) => `${name}="${cell(one, name).trim()}"`).join(' ')}\n`).join(''));
    else
      await tool.print(
        asTable(
          tool,
          names,
          shown.map((one) => names.map((name) => cell(one, name))),
        ),
      );
    return 0;
  },
};

function columnsOf(tool: Tool): string[] {
  const usual = tool.has('f')
    ? 'NAME,FSTYPE,FSVER,LABEL,UUID,FSAVAIL,FSUSE%,MOUNTPOINTS'
    : tool.has('m')
      ? 'NAME,SIZE,OWNER,GROUP,MODE'
      : USUAL;
  const given = tool.value('o');
  const text = given === undefined ? usual : given.startsWith('+') ? `${usual},${given.slice(1)}` : given;
  return text.toUpperCase().split(',');
}

function devicesOf(sys: Sys): Device[] {
  const mounts = readMounts(sys);
  return readText(sys, '/proc/partitions')
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => line.trim().split(/\s+/))
    .map(([major = '', minor = '', blocks = '', name = '']) => ({
      major,
      minor,
      bytes: Number(blocks) * 1024,
      name,
      part: /\d$/.test(name),
      points: mounts.filter(({ source }) => source === `/dev/${name}`).map(({ path }) => path),
    }));
}

function asTable(tool: Tool, names: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = tool.has('n') ? rows : [names, ...rows];
  if (tool.has('r')) return table.map((row) => `${row.map((cell) => cell.trim()).join(' ')}\n`).join('');
  const widths = names.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)));
  return table
    .map((row) =>
      row.map((cell, i) => {
        if (RIGHT.includes(names[i] ?? '')) return cell.padStart(widths[i] ?? 0);
        return i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0);
      }),
    )
    .map((row) => `${row.join(' ')}\n`)
    .join('');
}

/** Partitions stand in their disk's `children`. */
function asJson(devices: readonly Device[], names: readonly string[], cell: (device: Device, name: string) => string): string {
  const value = (device: Device, name: string): string => {
    const text = cell(device, name).trim();
    if (name === 'MOUNTPOINTS') return `[\n@    ${text === '' ? 'null' : JSON.stringify(text)}\n@]`;
    if (name === 'RM' || name === 'RO') return text === '1' ? 'true' : 'false';
    return text === '' ? 'null' : JSON.stringify(text);
  };
  const object = (device: Device, indent: string): string => {
    const lines = names.map((name) => `${indent}   "${name.toLowerCase()}": ${value(device, name).replaceAll('@', `${indent}   `)}`);
    const below = devices.filter(({ part, name }) => part && !device.part && name.startsWith(device.name));
    if (below.length)
      lines.push(`${indent}   "children": [\n${below.map((one) => object(one, `${indent}      `)).join(',')}\n${indent}   ]`);
    return `${indent}{\n${lines.join(',\n')}\n${indent}}`;
  };
  const tops = devices.filter(({ part, name }) => !part || !devices.some((disk) => !disk.part && name.startsWith(disk.name)));
  return `{\n   "blockdevices": [\n${tops.map((device) => object(device, '      ')).join(',')}\n   ]\n}\n`;
}

export const main = gnu(lsblk);
