import { text } from '../../../base/bytes.ts';
import { isErrno, strerror } from '../../../base/errno.ts';
import { printError, readAll } from '../../../libc/stdio.ts';
import { strftime } from '../../../libc/strftime.ts';
import { localZone } from '../../../libc/time-zone/local-zone.ts';
import { argmatch } from '../../argmatch.ts';
import { humanSize, parseSize, siSize } from '../../files/sizes.ts';
import type { Tool } from '../../tool.ts';
import { unitOf } from '../ls/words.ts';
import type { Amount } from './amount.ts';
import { exclusion } from './exclusion.ts';

/** What a call of du asks for. */
export interface Settings {
  readonly deepest: number;
  /** Which of a file's times counts. */
  readonly time: string;
  excluded(path: string): boolean;
  /** Large, or small, enough for --threshold. */
  wanted(amount: Amount): boolean;
  line(amount: Amount, path: string): string;
}

const TIMES = [
  ['atime', 'access', 'use'],
  ['ctime', 'status'],
];
const STYLES: Readonly<Record<string, string>> = {
  'full-iso': '%Y-%m-%d %H:%M:%S.%N %z',
  'long-iso': '%Y-%m-%d %H:%M',
  iso: '%Y-%m-%d',
};

/** Reads the options. @returns the exit status after a complaint */
export async function settingsOf(tool: Tool): Promise<Settings | number> {
  const depth = tool.value('d');
  if (depth !== undefined && !/^\d+$/.test(depth)) return tool.wrong(`invalid maximum depth ${tool.quote(depth)}`);
  const size = sizeShown(tool);
  if (size === undefined) return tool.complain(complaintOfSize(tool, 'B', 'block-size', tool.value('B') ?? tool.value('7') ?? ''));
  const limit = tool.given.findLast(({ name }) => name === 't' || name === 'T')?.value ?? '0';
  const threshold = parseSize(limit.replace(/^-/, ''));
  if (threshold === undefined || limit === '-0')
    return tool.complain(limit === '-0' ? "invalid --threshold argument '-0'" : complaintOfSize(tool, 't', 'threshold', limit));
  if (tool.has('a') && tool.has('s')) return tool.wrong('cannot both summarize and show all entries');
  if (tool.has('s') && depth !== undefined && !tool.busybox) {
    const same = Number(depth) === 0;
    await tool.complain(
      `warning: summarizing ${same ? 'is the same as using --max-depth=0' : `conflicts with --max-depth=${Number(depth)}`}`,
    );
    if (!same) return tool.wrong(undefined);
  }
  const word = tool.value('W');
  const time = word === undefined ? 'mtime' : await argmatch(tool, '--time', word, TIMES);
  if (typeof time === 'number') return time;
  const style = tool.value('Y') ?? (tool.sys.env.TIME_STYLE || 'long-iso');
  const format = style.startsWith('+')
    ? style.slice(1)
    : await argmatch(
        tool,
        'time style',
        style,
        Object.keys(STYLES).map((name) => [name]),
      );
  if (typeof format === 'number') return format;
  const patterns = await patternsOf(tool);
  if (typeof patterns === 'number') return patterns;
  const counted = (amount: Amount): number => (tool.has('i') ? amount.inodes : amount.bytes);
  const zone = localZone(tool.sys);
  const when = ({ time }: Amount): string => `${strftime(STYLES[format] ?? format, time, zone)}\t`;
  return {
    deepest: tool.has('s') ? 0 : Number(depth ?? Number.POSITIVE_INFINITY),
    time,
    excluded: exclusion(patterns),
    wanted: (amount) => (limit.startsWith('-') ? counted(amount) <= threshold : counted(amount) >= threshold),
    line: (amount, path) => `${size(counted(amount))}\t${tool.has('W') ? when(amount) : ''}${path}${tool.has('0') ? '\0' : '\n'}`,
  };
}

/** How a number is shown: by the last option that says so. */
function sizeShown(tool: Tool): ((count: number) => string) | undefined {
  const last = tool.given.findLast(({ name }) => 'hHkmbB7'.includes(name));
  const unit = last?.name === 'B' || last?.name === '7' ? unitOf(last.value ?? '') : 'given';
  if (unit === undefined) return undefined;
  if (last?.name === 'h' || unit === 'human') return humanSize;
  if (last?.name === 'H' || unit === 'si') return siSize;
  if (tool.has('i')) return String;
  if (unit !== 'given') return (bytes) => `${Math.ceil(bytes / unit.bytes)}${unit.suffix}`;
  const bytes = last?.name === 'b' ? 1 : last?.name === 'm' ? 1024 ** 2 : 1024;
  return (count) => String(Math.ceil(count / bytes));
}

function complaintOfSize(tool: Tool, letter: string, word: string, value: string): string {
  return `invalid ${/^-?\d+./.test(value) ? 'suffix in ' : ''}${tool.has(letter) ? `-${letter}` : `--${word}`} argument '${value}'`;
}

/** The patterns of --exclude, and of the files that -X names. */
async function patternsOf(tool: Tool): Promise<string[] | number> {
  const patterns = tool.values('E');
  for (const file of tool.values('X')) {
    try {
      const contents = text(file === '-' ? await readAll(tool.sys, 0) : tool.sys.readFile(file));
      patterns.push(...contents.split('\n').filter(Boolean));
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.wrong(`${file}: ${strerror(error.code)}`);
    }
  }
  return patterns;
}

/** The names to look at: the operands, or what --files0-from lists. @returns the exit status after a complaint */
export async function namesOf(tool: Tool): Promise<{ names: readonly string[]; status: number } | number> {
  const list = tool.value('F');
  if (list === undefined) {
    const empty = tool.args.filter((name) => name === '').length;
    for (let i = 0; i < empty && !tool.busybox; i++) await tool.complain('invalid zero-length file name');
    return { names: tool.args.length ? tool.args.filter(Boolean) : ['.'], status: empty ? 1 : 0 };
  }
  if (tool.args[0] !== undefined) {
    await tool.complain(`extra operand ${tool.quote(tool.args[0])}`);
    await printError(tool.sys, 'file operands cannot be combined with --files0-from\n');
    return tool.wrong(undefined);
  }
  try {
    const all = text(list === '-' ? await readAll(tool.sys, 0) : tool.sys.readFile(list))
      .replace(/\0$/, '')
      .split('\0');
    let status = 0;
    for (const [i, name] of all.entries())
      if (name === '' && all.length > 1) status = await tool.complain(`${list}:${i + 1}: invalid zero-length file name`);
    return { names: all.filter(Boolean), status };
  } catch (error) {
    return tool.failed(error, `cannot open '${list}' for reading`, list);
  }
}
