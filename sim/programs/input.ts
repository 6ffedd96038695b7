import { isErrno, SysError } from '../base/errno.ts';
import { fileQuoted } from './text/shell-quote.ts';
import type { Tool } from './tool.ts';

/** BusyBox's applets that say what they could not do; the others name the file only. */
const OPENS = new Set(['cat', 'tail', 'sha256sum', 'uniq']);

/**
 * Runs `each` over every operand opened for reading, `-` and no operand at all being standard input. A file that cannot be read is
 * complained about and passed over. Returns the exit status.
 */
export async function eachInput(
  tool: Tool,
  operands: readonly string[],
  each: (fd: number, name: string) => Promise<void>,
): Promise<number> {
  let status = 0;
  for (const name of operands.length ? operands : ['-']) {
    try {
      if (name === '-') await each(0, name);
      else await withFile(tool, name, (fd) => each(fd, name));
    } catch (error) {
      if (isErrno(error, 'EPIPE', 'ENOSPC', 'EFBIG')) throw error;
      const opening = isErrno(error) && error.path !== undefined;
      status = await tool.failed(
        error,
        gnuWords(tool, name, opening),
        OPENS.has(tool.name) ? (opening ? `can't open '${name}'` : 'read error') : name,
      );
    }
  }
  return status;
}

/** What GNU's programs say of a file, before the reason. */
function gnuWords(tool: Tool, name: string, opening: boolean): string {
  const quoted = tool.quoteName(name);
  if (tool.name === 'head' || tool.name === 'tail') return opening ? `cannot open ${quoted} for reading` : `error reading ${quoted}`;
  if (tool.name === 'fmt' || tool.name === 'csplit' || tool.name === 'split')
    return `${opening ? `cannot open ${quoted} for reading` : fileQuoted(name)}`;
  if (tool.name === 'tac') return opening ? `failed to open ${quoted} for reading` : `${fileQuoted(name)}: read error`;
  if (tool.name === 'rev') return opening ? `cannot open ${name}` : name;
  return NO_COREUTILS.has(tool.name) ? name : fileQuoted(name);
}

/** They write a name as it is. */
export const NO_COREUTILS = new Set([
  'column',
  'look',
  'hexdump',
  'hd',
  'xxd',
  'strings',
  'gzip',
  'gunzip',
  'zcat',
  'less',
  'more',
  'jq',
  'file',
  'awk',
]);

export async function withFile(tool: Tool, path: string, run: (fd: number) => Promise<void>): Promise<void> {
  const fd = await tool.sys.openWait(path, { read: true });
  try {
    if (tool.sys.fstat(fd).type === 'directory') throw new SysError(tool.name === 'tac' ? 'EINVAL' : 'EISDIR');
    await run(fd);
  } finally {
    tool.sys.close(fd);
  }
}
