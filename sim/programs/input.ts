import { isErrno, SysError } from '../base/errno.ts';
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
        tool.name === 'head' || tool.name === 'tail' ? (opening ? `cannot open '${name}' for reading` : `error reading '${name}'`) : name,
        OPENS.has(tool.name) ? (opening ? `can't open '${name}'` : 'read error') : name,
      );
    }
  }
  return status;
}

export async function withFile(tool: Tool, path: string, run: (fd: number) => Promise<void>): Promise<void> {
  const fd = await tool.sys.openWait(path, { read: true });
  try {
    if (tool.sys.fstat(fd).type === 'directory') throw new SysError('EISDIR');
    await run(fd);
  } finally {
    tool.sys.close(fd);
  }
}
