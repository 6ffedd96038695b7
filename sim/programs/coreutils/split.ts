import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { parseSize } from '../sizes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const split: ToolDefinition = {
  name: 'split',
  usage: '[OPTION]... [FILE [PREFIX]]',
  about: 'Cuts a file into pieces.',
  short: 'a:b:dl:n:x',
  long: {
    'suffix-length=': 'a',
    'bytes=': 'b',
    'numeric-suffixes': 'd',
    'lines=': 'l',
    'number=': 'n',
    'additional-suffix=': 'S',
    verbose: 'V',
  },
  async run(tool) {
    const [path = '-', prefix = 'x', extra] = tool.args;
    if (extra !== undefined) return tool.wrong(`extra operand ${tool.quote(extra)}`);
    const length = Number(tool.value('a') ?? 2);
    const bytes = parseSize(tool.value('b') ?? '0');
    if (bytes === undefined || (tool.has('b') && bytes === 0))
      return tool.complain(`invalid number of bytes: ${tool.quote(tool.value('b') ?? '')}`);
    const lines = Number(tool.value('l') ?? 1000);
    if (!Number.isInteger(lines) || lines < 1) return tool.complain(`invalid number of lines: ${tool.quote(tool.value('l') ?? '')}`);
    const parts = tool.value('n');
    let number = 0;
    const put = (piece: Uint8Array): void => {
      const suffix = tool.has('d') ? String(number).padStart(length, '0') : letters(number, length);
      number++;
      tool.sys.writeFile(`${prefix}${suffix}${tool.value('S') ?? ''}`, piece);
    };
    return eachInput(tool, [path], async (fd) => {
      const all = await readAll(tool.sys, fd);
      const size = bytes || (parts === undefined ? 0 : Math.ceil(all.length / Number(parts)));
      if (size) for (let at = 0; at < all.length; at += size) put(all.subarray(at, at + size));
      else
        for (let at = 0; at < all.length; ) {
          let end = at;
          for (let i = 0; i < lines && end < all.length; i++) {
            const newline = all.indexOf(10, end);
            end = newline < 0 ? all.length : newline + 1;
          }
          put(all.subarray(at, end));
          at = end;
        }
    });
  },
};

function letters(number: number, length: number): string {
  let out = '';
  for (let i = 0, rest = number; i < length; i++, rest = Math.floor(rest / 26)) out = String.fromCharCode(97 + (rest % 26)) + out;
  return out;
}

export const main = gnu(split);
