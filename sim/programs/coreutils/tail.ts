import { isErrno } from '../../base/errno.ts';
import { readAll } from '../../libc/stdio.ts';
import { parseDuration } from '../dates/duration.ts';
import { parseSize } from '../files/sizes.ts';
import { eachInput } from '../input.ts';
import { fileQuoted } from '../text/shell-quote.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { follow } from './tail/follow.ts';

/** Between two looks, where nothing is said: so short that what is written shows at once, as it does with inotify. */
const PAUSE = 200_000;
const NEWLINE = 10;

export const tail: ToolDefinition = {
  name: 'tail',
  usage: '[OPTION]... [FILE]...',
  about: 'Writes the last lines (10, if not said) of each file; with -f goes on as the file grows.',
  digits: '#',
  digitBytes: '$',
  plusOperand: 'n',
  short: 'c:fFn:qs:vz',
  long: {
    ...{ 'bytes=': 'c', 'follow=?': 'f', 'lines=': 'n', quiet: 'q', silent: 'q', verbose: 'v', 'sleep-interval=': 's', retry: 'F' },
    'pid=': 'P',
    'zero-terminated': 'z',
  },
  async run(tool) {
    const old = tool.given.find(({ name }) => name === '#' || name === '$');
    if (old && !tool.busybox && (tool.args.length > 1 || tool.given.some(({ name }) => !'#$f'.includes(name))))
      return tool.complain(`option used in invalid context -- ${old.value?.[0] ?? ''}`);
    const bytes = tool.value('c') ?? tool.value('$');
    const asked = bytes ?? tool.value('n') ?? tool.value('#') ?? '10';
    const mark = tool.has('z') ? 0 : NEWLINE;
    const count = parseSize(asked.replace(/^[-+]/, ''));
    if (count === undefined)
      return tool.complain(
        tool.busybox ? `invalid number '${asked}'` : `invalid number of ${bytes ? 'bytes' : 'lines'}: ${tool.quote(asked)}`,
      );
    // Nothing is asked for, so nothing is opened.
    if (count === 0 && !asked.startsWith('+') && !tool.has('f', 'F') && !tool.busybox) return 0;
    const titled = !tool.has('q') && (tool.args.length > 1 || tool.has('v'));
    let first = true;
    const sizes = new Map<string, number>();
    const status = await eachInput(tool, tool.args, async (fd, name) => {
      if (titled) await tool.print(`${first ? '' : '\n'}==> ${name === '-' ? 'standard input' : name} <==\n`);
      first = false;
      const whole = await readAll(tool.sys, fd);
      const start = asked.startsWith('+')
        ? fromStart(whole, count, bytes === undefined ? mark : undefined)
        : fromEnd(whole, count, bytes === undefined ? mark : undefined);
      if (start < whole.length) await tool.sys.write(1, whole.subarray(start));
      sizes.set(name, whole.length);
    });
    if (tool.has('f', 'F')) return (await followed(tool, sizes, titled)) ?? status;
    if (tool.busybox && status && sizes.size === 0 && tool.args.length) await tool.complain('no files');
    return status;
  },
};

/** What -f and -F do after the last lines; undefined where there is nothing to follow but standard input. */
async function followed(tool: Tool, sizes: ReadonlyMap<string, number>, titled: boolean): Promise<number | undefined> {
  const named = tool.args.filter((name) => name !== '-');
  if (named.length === 0) return undefined;
  const byName = tool.has('F') || tool.value('f') === 'name';
  for (const name of named) {
    if (!sizes.has(name) && isDirectory(tool, name))
      await tool.complain(`${fileQuoted(name)}: cannot follow end of this type of file; giving up on this name`);
  }
  const files = named
    .filter((name) => sizes.has(name) || (byName && !isDirectory(tool, name)))
    .map((name) => ({ name, size: sizes.get(name) }));
  if (files.length === 0) return tool.complain('no files remaining');
  const asked = tool.value('s');
  const pause = (asked === undefined ? undefined : parseDuration(asked)) ?? PAUSE;
  const until = tool.value('P');
  return follow(tool, { files, byName, titled, pause, until: until === undefined ? undefined : Number(until) });
}

function isDirectory({ sys }: Tool, name: string): boolean {
  try {
    return sys.stat(name).type === 'directory';
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

/** Where the last `count` pieces that end with `mark` begin, or as many bytes where it is undefined. */
function fromEnd(whole: Uint8Array, count: number, mark: number | undefined): number {
  if (mark === undefined) return Math.max(0, whole.length - count);
  let left = whole.at(-1) === mark ? count + 1 : count;
  for (let at = whole.length - 1; at >= 0; at--) if (whole[at] === mark && --left === 0) return at + 1;
  return count === 0 ? whole.length : 0;
}

function fromStart(whole: Uint8Array, count: number, mark: number | undefined): number {
  if (mark === undefined) return Math.max(0, count - 1);
  let at = 0;
  for (let left = count - 1; left > 0 && at < whole.length; at++) if (whole[at] === mark) left--;
  return at;
}

export const main = gnu(tail);
