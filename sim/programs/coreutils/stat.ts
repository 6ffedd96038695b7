import type { Stat } from '../../kernel/sys.ts';
import { groupById, userById } from '../../libc/passwd.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { modeText } from '../file-mode.ts';
import { holding, readMounts } from '../mounts.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const stat: ToolDefinition = {
  name: 'stat',
  usage: '[OPTION]... FILE...',
  about: 'Shows what is known of a file.',
  short: 'c:fLt#:',
  long: { 'format=': 'c', 'printf=': '#', dereference: 'L', 'file-system': 'f', terse: 't' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    if (tool.has('f', 't')) return tool.notSimulated(tool.has('f') ? '-f' : '-t');
    const format = tool.value(tool.lastOf('c', '#') ?? 'c');
    const end = tool.lastOf('c', '#') === '#' ? '' : '\n';
    const escaped = format === undefined || end ? format : withEscapes(format);
    let status = 0;
    for (const path of tool.args) {
      try {
        const stat = tool.has('L') ? tool.sys.stat(path) : tool.sys.lstat(path);
        await tool.print(escaped === undefined ? full(tool, path, stat) : `${formatted(tool, escaped, path, stat)}${end}`);
      } catch (error) {
        status = await tool.failed(error, `cannot statx '${path}'`, `can't stat '${path}'`);
      }
    }
    return status;
  },
};

const KINDS = {
  file: 'regular file',
  directory: 'directory',
  symlink: 'symbolic link',
  fifo: 'fifo',
  socket: 'socket',
  char: 'character special file',
  block: 'block special file',
} as const;
const WHEN = '%Y-%m-%d %H:%M:%S.%N %z';

const kindOf = (stat: Stat): string => (stat.type === 'file' && stat.size === 0 ? 'regular empty file' : KINDS[stat.type]);

function full(tool: Tool, path: string, stat: Stat): string {
  const { sys } = tool;
  const name = stat.type === 'symlink' ? `${path} -> ${sys.readlink(path)}` : path;
  const user = userById(sys, stat.uid)?.name ?? 'UNKNOWN';
  const group = groupById(sys, stat.gid)?.name ?? 'UNKNOWN';
  const { blocks } = stat;
  const device = tool.busybox ? `${stat.dev.toString(16)}h/${stat.dev}d` : `${stat.dev >> 8},${stat.dev & 255}`;
  const mode = stat.mode.toString(8).padStart(4, '0');
  return [
    `  File: ${name}`,
    `  Size: ${String(stat.size).padEnd(10)}\tBlocks: ${String(blocks).padEnd(10)} IO Block: 4096   ${kindOf(stat)}`,
    `Device: ${device}\tInode: ${String(stat.ino).padEnd(11)} Links: ${stat.nlink}`,
    `Access: (${mode}/${modeText(stat)})  Uid: (${String(stat.uid).padStart(5)}/${user.padStart(8)})   Gid: (${String(stat.gid).padStart(5)}/${group.padStart(8)})`,
    `Access: ${localText(sys, WHEN, stat.atime)}`,
    `Modify: ${localText(sys, WHEN, stat.mtime)}`,
    `Change: ${localText(sys, WHEN, stat.ctime)}`,
    ...(tool.busybox ? [] : [' Birth: -']),
    '',
  ].join('\n');
}

function formatted({ sys }: Tool, format: string, path: string, stat: Stat): string {
  const values: Readonly<Record<string, () => string | number>> = {
    a: () => stat.mode.toString(8),
    A: () => modeText(stat),
    b: () => stat.blocks,
    B: () => 512,
    d: () => stat.dev,
    F: () => kindOf(stat),
    g: () => stat.gid,
    G: () => groupById(sys, stat.gid)?.name ?? 'UNKNOWN',
    h: () => stat.nlink,
    i: () => stat.ino,
    n: () => path,
    N: () => (stat.type === 'symlink' ? `'${path}' -> '${sys.readlink(path)}'` : `'${path}'`),
    s: () => stat.size,
    t: () => (stat.rdev >> 8).toString(16),
    T: () => (stat.rdev & 255).toString(16),
    D: () => stat.dev.toString(16),
    f: () => modeWord(stat).toString(16),
    o: () => 4096,
    m: () => holding(readMounts(sys), sys.realpath(path))?.path ?? '/',
    w: () => '-',
    W: () => 0,
    u: () => stat.uid,
    U: () => userById(sys, stat.uid)?.name ?? 'UNKNOWN',
    x: () => localText(sys, WHEN, stat.atime),
    X: () => Math.floor(stat.atime / 1e6),
    y: () => localText(sys, WHEN, stat.mtime),
    Y: () => Math.floor(stat.mtime / 1e6),
    z: () => localText(sys, WHEN, stat.ctime),
    Z: () => Math.floor(stat.ctime / 1e6),
    '%': () => '%',
  };
  return format.replace(
    /%([-#0+ ']*)(\d*)(\.\d+)?([a-zA-Z%])/g,
    (_, flags: string, width: string, precision: string | undefined, letter: string) => {
      let value = String(values[letter]?.() ?? '?');
      if (flags.includes('#') && letter === 'a') value = `0${value}`;
      if (precision && 'XYZ'.includes(letter)) value += `.${'0'.repeat(Number(precision.slice(1)))}`;
      else if (precision && /[nNAFUGxyz]/.test(letter)) value = value.slice(0, Number(precision.slice(1)));
      if (flags.includes('-')) return value.padEnd(Number(width));
      return value.padStart(Number(width), flags.includes('0') && /^\d/.test(value) ? '0' : ' ');
    },
  );
}

/** The escapes that --printf reads and --format does not. */
function withEscapes(format: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', e: '\x1b' };
  return format.replace(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))/g, (_, hex?: string, octal?: string, letter?: string) =>
    hex
      ? String.fromCharCode(Number.parseInt(hex, 16))
      : octal
        ? String.fromCharCode(Number.parseInt(octal, 8))
        : (named[letter ?? ''] ?? letter ?? ''),
  );
}

/** st_mode, type and all. */
function modeWord(stat: Stat): number {
  const types = {
    fifo: 0o010000,
    char: 0o020000,
    directory: 0o040000,
    block: 0o060000,
    file: 0o100000,
    symlink: 0o120000,
    socket: 0o140000,
  };
  return types[stat.type] | stat.mode;
}

export const main = gnu(stat);
