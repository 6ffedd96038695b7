import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const cut: ToolDefinition = {
  name: 'cut',
  usage: 'OPTION... [FILE]...',
  about: 'Prints parts of every line.',
  short: 'b:c:d:f:ns',
  long: {
    'bytes=': 'b',
    'characters=': 'c',
    'delimiter=': 'd',
    'fields=': 'f',
    'only-delimited': 's',
    complement: 'C',
    'output-delimiter=': 'O',
  },
  async run(tool) {
    const kind = tool.lastOf('b', 'c', 'f');
    if (!kind)
      return tool.busybox
        ? tool.complain('expected a list of bytes, characters, or fields')
        : tool.wrong('you must specify a list of bytes, characters, or fields');
    const ranges = parseRanges(tool.value(kind) ?? '');
    if (!ranges)
      return tool.busybox
        ? tool.complain(`invalid number '${tool.value(kind) ?? ''}'`)
        : tool.wrong(`invalid ${kind === 'f' ? 'field' : 'byte or character'} value ${tool.quote(tool.value(kind) ?? '')}`);
    const delimiter = tool.value('d') ?? '\t';
    if ([...delimiter].length !== 1) return tool.wrong('the delimiter must be a single character');
    const joint = tool.value('O') ?? (kind === 'f' ? delimiter : '');
    const wanted = (i: number) => ranges.some(([from, to]) => i + 1 >= from && i + 1 <= to) !== tool.has('C');
    return eachInput(tool, tool.args, async (fd) => {
      for await (const line of readLines(tool.sys, fd)) {
        if (kind === 'f' && !line.includes(delimiter)) {
          if (!tool.has('s')) await tool.print(`${line}\n`);
          continue;
        }
        const pieces = kind === 'f' ? line.split(delimiter) : [...line];
        await tool.print(`${pieces.filter((_, i) => wanted(i)).join(joint)}\n`);
      }
    });
  },
};

function parseRanges(list: string): [number, number][] | undefined {
  const ranges = list.split(',').map((item) => /^(\d*)(-?)(\d*)$/.exec(item));
  if (ranges.some((range) => !range || (!range[1] && !range[3]))) return undefined;
  return ranges.map((range) => {
    const [, from, dash, to] = range ?? [];
    return [Number(from || 1), dash ? Number(to || Number.POSITIVE_INFINITY) : Number(from)];
  });
}

export const main = gnu(cut);
