import { concat, hex, text, utf8 } from '../../base/bytes.ts';
import { writeText } from '../../libc/files.ts';
import { printError, readAll, readLines } from '../../libc/stdio.ts';
import { argmatch } from '../argmatch.ts';
import { withFile } from '../input.ts';
import { randomSource, SourceEnded } from '../random-source.ts';
import { compareBy, incompatible } from '../sort/orders.ts';
import { byBytes } from '../text/line-order.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

interface Key {
  /** First and last field, from 0. */
  readonly from: number;
  /** Characters of the first field that are passed over. */
  readonly start: number;
  readonly to: number;
  /** The last character of the last field, from 1; 0: all of it. */
  readonly stop: number;
  readonly flags: string;
}

export const sort: ToolDefinition = {
  name: 'sort',
  usage: '[OPTION]... [FILE]...',
  about: 'Sorts lines.',
  short: 'bcCdfghik:mMnrRsS:t:T:uVo:z',
  long: {
    'ignore-leading-blanks': 'b',
    'check=?': 'c',
    merge: 'm',
    'month-sort': 'M',
    'random-sort': 'R',
    'random-source=': '1',
    'sort=': '2',
    'zero-terminated': 'z',
    'buffer-size=': 'S',
    'temporary-directory=': 'T',
    'parallel=': '3',
    'batch-size=': '4',
    'compress-program=': '5',
    'files0-from=': '6',
    debug: '7',
    'dictionary-order': 'd',
    'ignore-case': 'f',
    'general-numeric-sort': 'g',
    'human-numeric-sort': 'h',
    'key=': 'k',
    'numeric-sort': 'n',
    reverse: 'r',
    stable: 's',
    'field-separator=': 't',
    unique: 'u',
    'version-sort': 'V',
    'output=': 'o',
  },
  wrongUsage: 2,
  async run(tool) {
    for (const word of tool.values('2')) {
      const order = await argmatch(
        tool,
        '--sort',
        word,
        Object.keys(NAMES).map((name) => [name]),
      );
      if (typeof order === 'number') return order;
    }
    if (tool.has('7')) return (await tool.notSimulated('--debug')) + 1;
    const fault = faultOf(tool);
    if (fault !== undefined) return tool.complain(fault, 2);
    const end = tool.has('z') ? '\0' : '\n';
    const separator = tool.value('t') === '\\0' ? '\0' : tool.value('t');
    const lines: string[] = [];
    /** Where each file's lines begin. */
    const files: number[] = [];
    const names = await namesOf(tool);
    if (typeof names === 'number') return names;
    for (const name of names) {
      files.push(lines.length);
      try {
        if (name === '-') for await (const line of linesOf(tool, 0)) lines.push(line);
        else
          await withFile(tool, name, async (fd) => {
            for await (const line of linesOf(tool, fd)) lines.push(line);
          });
      } catch (error) {
        return (await tool.failed(error, `${tool.has('c', 'C') ? 'open failed' : 'cannot read'}: ${name}`, name)) + 1;
      }
    }
    const chance = await randomOrder(tool);
    if (typeof chance === 'string') return tool.complain(chance, 2);
    const keys = tool.values('k').map((spec) => keyOf(spec, tool));
    const whole: Key = { from: 0, start: 0, to: Number.POSITIVE_INFINITY, stop: 0, flags: flagsOf(tool) };
    const compare = (a: string, b: string): number => {
      for (const key of keys.length ? keys : [whole]) {
        const [left, right] = [part(a, key, separator), part(b, key, separator)];
        const order = key.flags.includes('R') ? chance(left, right) : compareBy(key.flags, left, right);
        if (order) return key.flags.includes('r') ? -order : order;
      }
      return tool.has('s', 'u') ? 0 : byBytes(a, b) * (tool.has('r') ? -1 : 1);
    };
    if (tool.has('c', 'C')) {
      const quiet = tool.has('C') || ['quiet', 'silent'].includes(tool.value('c') ?? '');
      const most = tool.has('u') ? -1 : 0;
      const at = lines.findIndex((line, i) => i > 0 && compare(lines[i - 1] ?? '', line) > most);
      return at < 0 ? 0 : quiet ? 1 : tool.complain(`${tool.args[0] ?? '-'}:${at + 1}: disorder: ${lines[at]}`);
    }
    const sorted = tool.has('m')
      ? merged(
          files.map((from, i) => lines.slice(from, files[i + 1])),
          compare,
        )
      : lines.sort(compare);
    const shown = tool.has('u') ? sorted.filter((line, i) => i === 0 || compare(sorted[i - 1] ?? '', line) !== 0) : sorted;
    const output = shown.map((line) => `${line}${end}`).join('');
    const file = tool.value('o');
    if (file === undefined) await tool.print(output);
    else writeText(tool.sys, file, output);
    return 0;
  },
};

const ORDERS = ['n', 'g', 'h', 'V', 'M', 'R', 'f', 'd', 'i', 'b', 'r'];
/** --sort's names for them. */
const NAMES: Readonly<Record<string, string>> = {
  'general-numeric': 'g',
  'human-numeric': 'h',
  month: 'M',
  numeric: 'n',
  random: 'R',
  version: 'V',
};

const flagsOf = (tool: Tool): string =>
  ORDERS.filter(
    (flag) =>
      tool.has(flag) || tool.values('2').some((word) => NAMES[Object.keys(NAMES).find((name) => name.startsWith(word)) ?? ''] === flag),
  ).join('');

/** -R: by the digests of keys, behind bytes of chance; keys that are the same stay together. A string is a complaint. */
async function randomOrder(tool: Tool): Promise<string | ((a: string, b: string) => number)> {
  if (!flagsOf(tool).includes('R') && !tool.values('k').some((spec) => spec.includes('R'))) return () => 0;
  const { md5 } = await tool.sys.dlopen(import('@noble/hashes/legacy.js'));
  const source = randomSource(tool, tool.value('1'), 'open failed: ');
  if (typeof source === 'string') return source;
  let state: Uint8Array;
  try {
    state = source.bytes(16);
  } catch (error) {
    if (!(error instanceof SourceEnded)) throw error;
    return error.message;
  }
  const known = new Map<string, string>();
  const digest = (key: string): string => {
    const found = known.get(key) ?? hex(md5(concat([state, utf8(`${key}\0`)])));
    known.set(key, found);
    return found;
  };
  return (a, b) => byBytes(digest(a), digest(b)) || byBytes(a, b);
}

/** Files that are each in order, as one; what is not in order stays so. */
function merged(files: readonly string[][], compare: (a: string, b: string) => number): string[] {
  const heads = files.map((lines) => ({ lines, at: 0 })).filter(({ lines }) => lines.length > 0);
  const out: string[] = [];
  while (heads.length) {
    let least = 0;
    for (const [i, { lines, at }] of heads.entries()) {
      const best = heads[least];
      if (best && compare(lines[at] ?? '', best.lines[best.at] ?? '') < 0) least = i;
    }
    const head = heads[least];
    if (!head) break;
    out.push(head.lines[head.at++] ?? '');
    if (head.at === head.lines.length) heads.splice(least, 1);
  }
  return out;
}

/** What is wrong with the options, in GNU's words. */
function faultOf(tool: Tool): string | undefined {
  const separator = tool.value('t');
  if (separator === '') return 'empty tab';
  if (separator !== undefined && [...separator].length > 1 && separator !== '\\0') return `multi-character tab ${tool.quote(separator)}`;
  for (const spec of tool.values('k')) {
    const [from = '', to] = spec.split(',');
    if (!/^\d/.test(from)) return `invalid number at field start: invalid count at start of ${tool.quote(spec)}`;
    if (/^0+(?!\d)/.test(from)) return `field number is zero: invalid field specification ${tool.quote(spec)}`;
    if (/^\d+\.0+(?!\d)/.test(from)) return `character offset is zero: invalid field specification ${tool.quote(spec)}`;
    if (to !== undefined && !/^\d/.test(to)) return `invalid number after ',': invalid count at start of ${tool.quote(to)}`;
    if (!KEY.test(spec)) return `stray character in field spec: invalid field specification ${tool.quote(spec)}`;
  }
  const keys = tool.values('k').map((spec) => keyOf(spec, tool).flags);
  const clash = (keys.length ? keys : [flagsOf(tool)]).map(incompatible).find((options) => options !== undefined);
  if (clash !== undefined) return `options '-${clash}' are incompatible`;
  const checks = tool.lastOf('c', 'C');
  const [, extra] = tool.args;
  if (tool.has('c') && tool.has('C')) return `options '-cC' are incompatible`;
  if (checks !== undefined && extra !== undefined) return `extra operand ${tool.quoteName(extra)} not allowed with -${checks}`;
  if (checks !== undefined && tool.has('o')) return `options '-${checks}o' are incompatible`;
  return undefined;
}

const KEY = /^(\d+)(?:\.(\d+))?([bdfghiMnrRV]*)(?:,(\d+)(?:\.(\d+))?([bdfghiMnrRV]*))?$/;

function keyOf(spec: string, tool: Tool): Key {
  const [, from = '1', start = '1', one = '', to, stop = '0', two = ''] = KEY.exec(spec) ?? [];
  return {
    from: Number(from) - 1,
    start: Number(start) - 1,
    to: to === undefined ? Number.POSITIVE_INFINITY : Number(to) - 1,
    stop: Number(stop),
    flags: one + two || flagsOf(tool),
  };
}

/** What of a line a key compares. Without a separator a field begins with the blanks before it. */
function part(line: string, { from, start, to, stop, flags }: Key, separator: string | undefined): string {
  if (from === 0 && start === 0 && to === Number.POSITIVE_INFINITY) return line;
  const starts = [0];
  const ends: number[] = [];
  if (separator === undefined) {
    for (const { index, 0: field } of line.matchAll(/[ \t]*[^ \t]+/g)) {
      if (index > 0) starts.push(index);
      ends.push(index + field.length);
    }
  } else {
    for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) {
      ends.push(at);
      starts.push(at + 1);
    }
    ends.push(line.length);
  }
  const blanks = (at: number) => (flags.includes('b') ? (/^[ \t]*/.exec(line.slice(at))?.[0].length ?? 0) : 0);
  const first = starts[from];
  if (first === undefined) return '';
  const begin = first + blanks(first) + start;
  const last = starts[to];
  const end = last === undefined ? line.length : stop === 0 ? (ends[to] ?? line.length) : last + blanks(last) + stop;
  return line.slice(begin, Math.max(begin, end));
}

/** The files to be read: operands, or what --files0-from lists. A status after a complaint. */
async function namesOf(tool: Tool): Promise<readonly string[] | number> {
  const list = tool.value('6');
  if (list === undefined) return tool.args.length ? tool.args : ['-'];
  const [extra] = tool.args;
  if (extra !== undefined) {
    await tool.complain(`extra operand ${tool.quoteName(extra)}`);
    await printError(tool.sys, 'file operands cannot be combined with --files0-from\n');
    return tool.wrong(undefined, 2);
  }
  try {
    const content = text(list === '-' ? await readAll(tool.sys, 0) : tool.sys.readFile(list));
    const names = content.split('\0');
    if (names.at(-1) === '') names.pop();
    return names.length ? names : tool.complain(`no input from ${tool.quoteName(list)}`, 2);
  } catch (error) {
    return (await tool.failed(error, `open failed: ${list}`, list)) + 1;
  }
}

async function* linesOf(tool: Tool, fd: number): AsyncGenerator<string> {
  if (!tool.has('z')) {
    yield* readLines(tool.sys, fd);
    return;
  }
  const pieces = text(await readAll(tool.sys, fd)).split('\0');
  if (pieces.at(-1) === '') pieces.pop();
  yield* pieces;
}

export const main = gnu(sort);
