import { STRAY_BYTE, text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const rev: ToolDefinition = {
  name: 'rev',
  usage: '[options] [file ...]',
  about: 'Prints every line back to front.',
  short: '',
  async run(tool) {
    let ill = 0;
    const status = await eachInput(tool, tool.args, async (fd, name) => {
      const lines = text(await readAll(tool.sys, fd)).split('\n');
      for (const [i, line] of lines.entries()) {
        if (tool.utf8 && !tool.busybox && STRAY_BYTE.test(line)) {
          ill = await tool.complain(`${name === '-' ? 'stdin' : name}: ${i}: Invalid or incomplete multibyte or wide character`);
          return;
        }
        const [shown = ''] = line.split('\0');
        await tool.print([...shown].reverse().join('') + (i === lines.length - 1 || shown !== line ? '' : '\n'));
      }
    });
    return status || ill;
  },
};

export const main = gnu(rev);
