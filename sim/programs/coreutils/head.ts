import { readAll } from '../../libc/stdio.ts';
import { parseSize } from '../files/sizes.ts';
import { eachInput } from '../input.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const head: ToolDefinition = {
  name: 'head',
  usage: '[OPTION]... [FILE]...',
  about: 'Writes the first lines (10, if not said) of each file.',
  digits: 'n',
  digitBytes: 'c',
  short: 'c:n:qvz',
  long: { 'bytes=': 'c', 'lines=': 'n', quiet: 'q', silent: 'q', verbose: 'v', 'zero-terminated': 'z' },
  async run(tool) {
    const bytes = tool.value('c');
    const asked = bytes ?? tool.value('n') ?? '10';
    const count = parseSize(asked.replace(/^[-+]/, ''));
    if (count === undefined)
      return tool.complain(
        tool.busybox ? `invalid number '${asked}'` : `invalid number of ${bytes ? 'bytes' : 'lines'}: ${tool.quote(asked)}`,
      );
    let first = true;
    return eachInput(tool, tool.args, async (fd, name) => {
      if (!tool.has('q') && (tool.args.length > 1 || tool.has('v')))
        await tool.print(`${first ? '' : '\n'}==> ${name === '-' ? 'standard input' : name} <==\n`);
      first = false;
      if (asked.startsWith('-')) await allBut(tool, fd, count, bytes !== undefined);
      else await firstOf(tool, fd, count, bytes !== undefined);
    });
  },
};

const mark = (tool: Tool): number => (tool.has('z') ? 0 : 10);

/** Reads no further than the last wanted piece. */
async function firstOf(tool: Tool, fd: number, count: number, bytes: boolean): Promise<void> {
  for (let left = count; left > 0; ) {
    const part = await tool.sys.read(fd);
    if (part.length === 0) return;
    let end = 0;
    if (bytes) {
      end = Math.min(left, part.length);
      left -= end;
    } else {
      for (; end < part.length && left > 0; end++) if (part[end] === mark(tool)) left--;
    }
    await tool.sys.write(1, part.subarray(0, end));
  }
}

async function allBut(tool: Tool, fd: number, count: number, bytes: boolean): Promise<void> {
  const whole = await readAll(tool.sys, fd);
  let end = whole.length;
  if (bytes) end = Math.max(0, end - count);
  else
    for (let left = whole.at(-1) === mark(tool) ? count : count - 1; left >= 0 && end > 0; )
      if (whole[--end] === mark(tool) && left-- === 0) end++;
  if (end > 0) await tool.sys.write(1, whole.subarray(0, end));
}

export const main = gnu(head);
