import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const nl: ToolDefinition = {
  name: 'nl',
  usage: '[OPTION]... [FILE]...',
  about: 'Numbers the lines of files.',
  short: 'b:i:n:s:v:w:p',
  long: {
    'body-numbering=': 'b',
    'line-increment=': 'i',
    'number-format=': 'n',
    'number-separator=': 's',
    'starting-line-number=': 'v',
    'number-width=': 'w',
  },
  async run(tool) {
    const style = tool.value('b') ?? 't';
    if (!/^[atn]$|^p/.test(style)) return tool.complain(`invalid body numbering style: ${tool.quote(style)}`);
    const width = Number(tool.value('w') ?? 6);
    const separator = tool.value('s') ?? '\t';
    const step = Number(tool.value('i') ?? 1);
    const form = tool.value('n') ?? 'rn';
    let number = Number(tool.value('v') ?? 1);
    const counts = (line: string): boolean =>
      style === 'a' || (style === 't' && line !== '') || (style.startsWith('p') && new RegExp(style.slice(1)).test(line));
    return eachInput(tool, tool.args, async (fd) => {
      for await (const line of readLines(tool.sys, fd)) {
        if (!counts(line)) {
          await tool.print(`${' '.repeat(width + separator.length)}${line}\n`);
          continue;
        }
        const digits = form === 'ln' ? String(number).padEnd(width) : String(number).padStart(width, form === 'rz' ? '0' : ' ');
        await tool.print(`${digits}${separator}${line}\n`);
        number += step;
      }
    });
  },
};

export const main = gnu(nl);
