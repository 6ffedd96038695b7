import { isErrno } from '../../base/errno.ts';
import { readAll } from '../../libc/stdio.ts';
import { parseDuration } from '../dates/duration.ts';
import { parseSize } from '../files/sizes.ts';
import { eachInput } from '../input.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

interface Followed {
  readonly name: string;
  size: number;
}

export const tail: ToolDefinition = {
  name: 'tail',
  usage: '[OPTION]... [FILE]...',
  about: 'Writes the last lines (10, if not said) of each file; with -f goes on as the file grows.',
  digits: 'n',
  plusOperand: 'n',
  short: 'c:fFn:qs:v',
  long: { 'bytes=': 'c', 'follow=?': 'f', 'lines=': 'n', quiet: 'q', silent: 'q', verbose: 'v', 'sleep-interval=': 's', retry: 'F' },
  async run(tool) {
    const bytes = tool.value('c');
    const asked = bytes ?? tool.value('n') ?? '10';
    const count = parseSize(asked.replace(/^[-+]/, ''));
    if (count === undefined)
      return tool.complain(
        tool.busybox ? `invalid number '${asked}'` : `invalid number of ${bytes ? 'bytes' : 'lines'}: ${tool.quote(asked)}`,
      );
    const titled = !tool.has('q') && (tool.args.length > 1 || tool.has('v'));
    let first = true;
    const followed: Followed[] = [];
    const status = await eachInput(tool, tool.args, async (fd, name) => {
      if (titled) await tool.print(`${first ? '' : '\n'}==> ${name === '-' ? 'standard input' : name} <==\n`);
      first = false;
      const whole = await readAll(tool.sys, fd);
      const start = asked.startsWith('+') ? fromStart(whole, count, bytes !== undefined) : fromEnd(whole, count, bytes !== undefined);
      if (start < whole.length) await tool.sys.write(1, whole.subarray(start));
      if (name !== '-') followed.push({ name, size: whole.length });
    });
    if (tool.busybox && status && !followed.length && !tool.has('f', 'F') && tool.args.length) await tool.complain('no files');
    if (tool.has('f', 'F') && followed.length) await follow(tool, followed, titled);
    return status;
  },
};

function fromEnd(whole: Uint8Array, count: number, bytes: boolean): number {
  if (bytes) return Math.max(0, whole.length - count);
  let left = whole.at(-1) === 10 ? count + 1 : count;
  for (let at = whole.length - 1; at >= 0; at--) if (whole[at] === 10 && --left === 0) return at + 1;
  return count === 0 ? whole.length : 0;
}

function fromStart(whole: Uint8Array, count: number, bytes: boolean): number {
  if (bytes) return Math.max(0, count - 1);
  let at = 0;
  for (let left = count - 1; left > 0 && at < whole.length; at++) if (whole[at] === 10) left--;
  return at;
}

/** Looks again every second, as tail does where it has no inotify. Never returns. */
async function follow(tool: Tool, files: readonly Followed[], titled: boolean): Promise<never> {
  let shown = files.at(-1)?.name;
  const pause = parseDuration(tool.value('s') ?? '1') ?? 1_000_000;
  for (;;) {
    await tool.sys.sleep(pause);
    for (const file of files) {
      const added = growth(tool, file);
      if (!added) continue;
      if (titled && shown !== file.name) await tool.print(`\n==> ${file.name} <==\n`);
      shown = file.name;
      await tool.sys.write(1, added);
    }
  }
}

function growth(tool: Tool, file: Followed): Uint8Array | undefined {
  try {
    const { size } = tool.sys.stat(file.name);
    if (size === file.size) return undefined;
    const from = size < file.size ? 0 : file.size;
    file.size = size;
    return tool.sys.readFile(file.name).subarray(from);
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}

export const main = gnu(tail);
