import { writeText } from '../../libc/files.ts';
import { readLines } from '../../libc/stdio.ts';
import { withFile } from '../input.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

interface Key {
  /** First and last field, from 0. */
  readonly from: number;
  readonly to: number;
  readonly flags: string;
}

export const sort: ToolDefinition = {
  name: 'sort',
  usage: '[OPTION]... [FILE]...',
  about: 'Sorts lines.',
  short: 'bcdfghk:nrst:uVo:z',
  long: {
    'ignore-leading-blanks': 'b',
    check: 'c',
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
    const lines: string[] = [];
    for (const name of tool.args.length ? tool.args : ['-']) {
      try {
        if (name === '-') for await (const line of readLines(tool.sys, 0)) lines.push(line);
        else
          await withFile(tool, name, async (fd) => {
            for await (const line of readLines(tool.sys, fd)) lines.push(line);
          });
      } catch (error) {
        return (await tool.failed(error, `cannot read: ${name}`, name)) + 1;
      }
    }
    const keys = tool.values('k').map((spec) => keyOf(spec, tool));
    const whole: Key = { from: 0, to: Number.POSITIVE_INFINITY, flags: flagsOf(tool) };
    const compare = (a: string, b: string): number => {
      for (const key of keys.length ? keys : [whole]) {
        const order = compareBy(key, part(a, key, tool.value('t')), part(b, key, tool.value('t')));
        if (order) return key.flags.includes('r') ? -order : order;
      }
      return tool.has('s', 'u') ? 0 : (a < b ? -1 : a > b ? 1 : 0) * (tool.has('r') ? -1 : 1);
    };
    if (tool.has('c')) {
      const at = lines.findIndex((line, i) => i > 0 && compare(lines[i - 1] ?? '', line) > 0);
      return at < 0 ? 0 : tool.complain(`${tool.args[0] ?? '-'}:${at + 1}: disorder: ${lines[at]}`);
    }
    const sorted = lines.sort(compare);
    const shown = tool.has('u') ? sorted.filter((line, i) => i === 0 || compare(sorted[i - 1] ?? '', line) !== 0) : sorted;
    const output = shown.map((line) => `${line}\n`).join('');
    const file = tool.value('o');
    if (file === undefined) await tool.print(output);
    else writeText(tool.sys, file, output);
    return 0;
  },
};

const flagsOf = (tool: Tool): string => ['n', 'g', 'h', 'V', 'f', 'd', 'b', 'r'].filter((flag) => tool.has(flag)).join('');

function keyOf(spec: string, tool: Tool): Key {
  const [, from = '1', one = '', to, two = ''] = /^(\d+)(?:\.\d+)?([bdfghnrV]*)(?:,(\d+)(?:\.\d+)?([bdfghnrV]*))?$/.exec(spec) ?? [];
  return { from: Number(from) - 1, to: to === undefined ? Number.POSITIVE_INFINITY : Number(to) - 1, flags: one + two || flagsOf(tool) };
}

function part(line: string, { from, to }: Key, separator: string | undefined): string {
  if (from === 0 && to === Number.POSITIVE_INFINITY) return line;
  const fields = separator === undefined ? (line.match(/\s*\S+/g) ?? []) : line.split(separator);
  return fields.slice(from, to + 1).join(separator ?? '');
}

function compareBy({ flags }: Key, a: string, b: string): number {
  const number = (text: string) => Number.parseFloat(text.trim()) || 0;
  const human = (text: string) => number(text) * 1024 ** ('KMGTPE'.indexOf(/[KMGTPE]/i.exec(text)?.[0].toUpperCase() ?? '-') + 1);
  if (flags.includes('h')) return human(a) - human(b);
  if (flags.includes('n') || flags.includes('g')) return number(a) - number(b);
  if (flags.includes('V')) return versions(a, b);
  const folded = (text: string) => {
    const trimmed = flags.includes('b') ? text.trimStart() : text;
    return flags.includes('f') ? trimmed.toUpperCase() : trimmed;
  };
  return folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : 0;
}

/** Digits inside names count as numbers. */
function versions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.match(/\d+|\D+/g) ?? []) as unknown as [string[], string[]];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]];
    if (x === y) continue;
    return /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return 0;
}

export const main = gnu(sort);
