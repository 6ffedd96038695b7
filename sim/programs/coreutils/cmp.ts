import { isErrno, SysError, strerror } from '../../base/errno.ts';
import { exists } from '../../libc/files.ts';
import { readAll } from '../../libc/stdio.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** Not a difference: something could not be read. */
const TROUBLE = 2;

export const cmp: ToolDefinition = {
  name: 'cmp',
  usage: '[OPTION]... FILE1 [FILE2]',
  about: 'Compares two files byte by byte and names the first difference, or with -l every one.',
  wrongUsage: TROUBLE,
  busyboxWrongUsage: 1,
  short: 'bln:s',
  long: { 'print-bytes': 'b', verbose: 'l', 'bytes=': 'n', quiet: 's', silent: 's' },
  async run(tool) {
    const [first, second = '-'] = tool.args;
    if (first === undefined) return missing(tool);
    if (tool.args.length > 2) return tool.notSimulated('with SKIP operands');
    // Both are opened before either is read.
    const inputs: number[] = [];
    for (const name of [first, second]) {
      const fd = await attempt(tool, name, () => (name === '-' ? 0 : tool.sys.openWait(name, { read: true })));
      if (fd === undefined) return TROUBLE;
      inputs.push(fd);
    }
    const contents: Uint8Array[] = [];
    for (const [i, fd] of inputs.entries()) {
      const content = await attempt(tool, tool.args[i] ?? '-', () => contentOf(tool, fd));
      if (!content) return TROUBLE;
      contents.push(content.subarray(0, Number(tool.value('n') ?? content.length)));
    }
    return compare(tool, [first, second], contents);
  },
};

async function missing(tool: Tool): Promise<number> {
  if (tool.busybox) return tool.wrong(undefined);
  await tool.complain("missing operand after 'cmp'");
  return tool.complain("Try 'cmp --help' for more information.", TROUBLE);
}

async function contentOf({ sys }: Tool, fd: number): Promise<Uint8Array> {
  if (sys.fstat(fd).type === 'directory') throw new SysError('EISDIR');
  return readAll(sys, fd);
}

/** What went wrong with the file is said; then there is no value. */
async function attempt<T>(tool: Tool, name: string, run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (!tool.has('s') || tool.busybox) await tool.complain(`${name}: ${strerror(error.code)}`);
    return undefined;
  }
}

async function compare(tool: Tool, names: readonly string[], [one, other]: Uint8Array[]): Promise<number> {
  if (!one || !other) return TROUBLE;
  const [shorter, ended] = one.length <= other.length ? [one, names[0]] : [other, names[1]];
  const width = tool.busybox ? 1 : String(shorter.length).length;
  let status = 0;
  for (let at = 0; at < shorter.length; at++) {
    if (one[at] === other[at]) continue;
    if (tool.has('s')) return 1;
    status = 1;
    if (!tool.has('l')) {
      const place = `${names[0]} ${names[1]} differ: ${located(tool) ? 'byte' : 'char'} ${at + 1}, line ${linesBefore(one, at) + 1}`;
      await tool.print(tool.has('b') ? `${place} is ${shown(one[at])} ${shown(other[at])}\n` : `${place}\n`);
      return 1;
    }
    const octal = (byte: number | undefined) => (byte ?? 0).toString(8).padStart(3);
    await tool.print(`${String(at + 1).padStart(width)} ${octal(one[at])} ${octal(other[at])}\n`);
  }
  if (one.length === other.length) return status;
  return tool.has('s') ? 1 : tool.complain(`EOF on ${ended}${tool.busybox ? '' : whereEnded(shorter, tool.has('l') || unread(tool))}`);
}

/** Outside the POSIX locale GNU's says byte, in it char. */
function located({ sys, busybox }: Tool): boolean {
  const { LC_ALL, LC_MESSAGES, LANG } = sys.env;
  return !busybox && !['', 'C', 'POSIX'].includes(LC_ALL || LC_MESSAGES || LANG || '');
}

/** Where nobody reads the output, GNU's does not look for the place of a difference. */
function unread({ sys }: Tool): boolean {
  const out = sys.fstat(1);
  return out.type === 'char' && exists(sys, '/dev/null') && out.ino === sys.stat('/dev/null').ino;
}

/** Three octal digits and the character, as cat -v writes it. */
function shown(byte = 0): string {
  const low = byte & 127;
  const char = low === 127 ? '^?' : low < 32 ? `^${String.fromCharCode(low + 64)}` : String.fromCharCode(low);
  return `${byte.toString(8).padStart(3)} ${byte > 127 ? 'M-' : ''}${char}`;
}

function whereEnded(bytes: Uint8Array, everyDifference: boolean): string {
  if (bytes.length === 0) return ' which is empty';
  if (everyDifference) return ` after byte ${bytes.length}`;
  const lines = linesBefore(bytes, bytes.length);
  return ` after byte ${bytes.length}, ${bytes.at(-1) === 10 ? `line ${lines}` : `in line ${lines + 1}`}`;
}

function linesBefore(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let at = 0; at < end; at++) if (bytes[at] === 10) lines += 1;
  return lines;
}

export const main = gnu(cmp);
