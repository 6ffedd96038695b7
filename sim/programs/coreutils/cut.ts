import { bytewise } from '../../base/bytes.ts';
import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const cut: ToolDefinition = {
  name: 'cut',
  usage: 'OPTION... [FILE]...',
  about: 'Prints parts of every line.',
  short: 'b:c:d:f:nsz',
  long: {
    'bytes=': 'b',
    'characters=': 'c',
    'delimiter=': 'd',
    'fields=': 'f',
    'only-delimited': 's',
    complement: 'C',
    'zero-terminated': 'z',
    'output-delimiter=': 'O',
  },
  async run(tool) {
    const kinds = tool.given.filter(({ name }) => 'bcf'.includes(name));
    const kind = kinds[0]?.name;
    if (!kind)
      return tool.busybox
        ? tool.complain('expected a list of bytes, characters, or fields')
        : tool.wrong('you must specify a list of bytes, characters, or fields');
    if (kinds.length > 1) return tool.wrong('only one list may be specified');
    const delimiter = tool.value('d') || (tool.has('d') && !tool.busybox ? '\0' : '\t');
    if ([...delimiter].length !== 1) return tool.wrong('the delimiter must be a single character');
    if (kind !== 'f' && tool.has('d')) return tool.wrong('an input delimiter may be specified only when operating on fields');
    if (kind !== 'f' && tool.has('s')) return tool.wrong('suppressing non-delimited lines makes sense\n\tonly when operating on fields');
    const ranges = parseRanges(tool.value(kind) ?? '', kind === 'f');
    if (typeof ranges === 'string')
      return tool.busybox
        ? tool.complain(`invalid number '${tool.value(kind) ?? ''}'`)
        : tool.wrong(ranges.replace(/<(.*)>/s, (_, word: string) => tool.quote(word)));
    const joint = tool.value('O') ?? (kind === 'f' ? delimiter : '');
    const wanted = (i: number) => ranges.some(([from, to]) => i + 1 >= from && i + 1 <= to) !== tool.has('C');
    const end = tool.has('z') ? '\0' : '\n';
    return eachInput(tool, tool.args, async (fd) => {
      for await (const line of readLines(tool.sys, fd, end.charCodeAt(0))) {
        if (kind === 'f' && !line.includes(delimiter)) {
          if (!tool.has('s')) await tool.print(`${line}${end}`);
          continue;
        }
        // A character is a byte to GNU's cut, not to BusyBox's.
        const pieces = kind === 'f' ? line.split(delimiter) : [...(kind === 'c' && tool.busybox ? line : bytewise(line))];
        await tool.print(
          `${kind === 'f' ? pieces.filter((_, i) => wanted(i)).join(joint) : runs(pieces, ranges, tool.has('C')).join(joint)}${end}`,
        );
      }
    });
  },
};

/** What is taken of a line, a piece for each range that does not overlap the one before. */
function runs(chars: readonly string[], ranges: readonly [number, number][], complement: boolean): string[] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges) {
    const before = merged.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  const taken = complement ? gaps(merged) : merged;
  return taken.map(([from, to]) => chars.slice(from - 1, to).join('')).filter(Boolean);
}

function gaps(ranges: readonly [number, number][]): [number, number][] {
  const starts = [1, ...ranges.map(([, to]) => to + 1)];
  const ends = [...ranges.map(([from]) => from - 1), Number.POSITIVE_INFINITY];
  return starts.map((from, i): [number, number] => [from, ends[i] ?? 0]).filter(([from, to]) => from <= to);
}

/** First and last of each range, in order, those that overlap as one; or what is wrong, a word to be quoted in `<>`. */
function parseRanges(list: string, fields: boolean): [number, number][] | string {
  const ranges: [number, number][] = [];
  for (const item of list.split(/[, \t]/)) {
    if (item === '-') return 'invalid range with no endpoint: -';
    if (/-.*-/.test(item)) return fields ? 'invalid field range' : 'invalid byte or character range';
    const range = /^(\d*)(-?)(\d*)$/.exec(item);
    if (!range) return fields ? `invalid field value <${item}>` : `invalid byte/character position <${item}>`;
    const [, from = '', dash, to = ''] = range;
    if (Number(from || (dash ? 1 : 0)) === 0) return fields ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1';
    const last = dash ? Number(to || Number.POSITIVE_INFINITY) : Number(from);
    if (last < Number(from || 1)) return 'invalid decreasing range';
    ranges.push([Number(from || 1), last]);
  }
  return ranges.sort(([a], [b]) => a - b);
}

export const main = gnu(cut);
