import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const strings: ToolDefinition = {
  name: 'strings',
  usage: '[option(s)] [file(s)]',
  about: 'Prints the readable pieces of files.',
  short: 'an:ft:o',
  long: { all: 'a', 'bytes=': 'n', 'print-file-name': 'f', 'radix=': 't' },
  digits: 'n',
  async run(tool) {
    const least = Number(tool.value('n') ?? 4);
    if (!(least >= 1)) return tool.complain(`invalid minimum string length ${tool.value('n')}`);
    const base = { o: 8, d: 10, x: 16 }[tool.value('t') ?? ''];
    return eachInput(tool, tool.args, async (fd, name) => {
      const bytes = await readAll(tool.sys, fd);
      let start = -1;
      for (let at = 0; at <= bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if ((byte >= 32 && byte < 127) || byte === 9) {
          if (start < 0) start = at;
          continue;
        }
        if (start >= 0 && at - start >= least) {
          const piece = String.fromCharCode(...bytes.subarray(start, Math.min(at, start + 60_000)));
          await tool.print(`${tool.has('f') ? `${name}: ` : ''}${base ? `${start.toString(base).padStart(7)} ` : ''}${piece}\n`);
        }
        start = -1;
      }
    });
  },
};

export const main = gnu(strings);
