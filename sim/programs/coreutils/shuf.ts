import { utf8 } from '../../base/bytes.ts';
import { linesOf } from '../text/line-files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const shuf: ToolDefinition = {
  name: 'shuf',
  usage: '[OPTION]... [FILE]',
  about: 'Prints lines in an order of chance.',
  short: 'ei:n:o:rz',
  long: { echo: 'e', 'input-range=': 'i', 'head-count=': 'n', 'output=': 'o', repeat: 'r' },
  async run(tool) {
    const range = tool.value('i');
    const count = tool.value('n');
    if (count !== undefined && !/^\d+$/.test(count)) return tool.complain(`invalid line count: ${tool.quote(count)}`);
    let lines: string[] = [];
    if (tool.has('e')) lines = [...tool.args];
    else if (range !== undefined) {
      const [, low = '', high = ''] = /^(\d+)-(\d+)$/.exec(range) ?? [];
      if (low === '') return tool.complain(`invalid input range: ${tool.quote(range)}`);
      for (let i = Number(low); i <= Number(high); i++) lines.push(String(i));
    } else {
      if (tool.args.length > 1) return tool.wrong(`extra operand ${tool.quote(tool.args[1] ?? '')}`);
      const read = await linesOf(tool, tool.args[0] ?? '-');
      if (!read) return 1;
      lines = read;
    }
    const below = (limit: number): number => {
      const [a = 0, b = 0, c = 0, d = 0] = tool.sys.random(4);
      return ((((a << 8) | b) << 8) * 256 + ((c << 8) | d)) % limit;
    };
    const wanted = count === undefined ? lines.length : Number(count);
    if (tool.has('r')) {
      if (lines.length === 0) return tool.complain('no lines to repeat');
      for (let i = 0; count === undefined || i < wanted; i++) await tool.print(`${lines[Math.abs(below(lines.length))]}\n`);
      return 0;
    }
    for (let i = 0; i < Math.min(wanted, lines.length); i++) {
      const j = i + Math.abs(below(lines.length - i));
      [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
    }
    const out = lines.slice(0, wanted).map((line) => `${line}\n`);
    const file = tool.value('o');
    if (file !== undefined) tool.sys.writeFile(file, utf8(out.join('')));
    else await tool.print(out.join(''));
    return 0;
  },
};

export const main = gnu(shuf);
