import { text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const fold: ToolDefinition = {
  name: 'fold',
  usage: '[OPTION]... [FILE]...',
  about: 'Breaks lines that are too long.',
  short: 'bsw:',
  long: { bytes: 'b', spaces: 's', 'width=': 'w' },
  digits: 'w',
  async run(tool) {
    const given = tool.value('w') ?? '80';
    const width = Number(given);
    if (!Number.isInteger(width) || width < 1) return tool.complain(`invalid number of columns: ${tool.quote(given)}`);
    return eachInput(tool, tool.args, async (fd) => {
      const all = text(await readAll(tool.sys, fd));
      await tool.print(
        all
          .split('\n')
          .map((line) => folded(line, width, tool.has('s')))
          .join('\n'),
      );
    });
  },
};

function folded(line: string, width: number, atSpaces: boolean): string {
  const pieces: string[] = [];
  let rest = [...line];
  while (rest.length > width) {
    const space = atSpaces ? rest.slice(0, width).lastIndexOf(' ') : -1;
    const end = space >= 0 ? space + 1 : width;
    pieces.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return [...pieces, rest.join('')].join('\n');
}

export const main = gnu(fold);
