import { isErrno, strerror } from '../../base/errno.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const CHUNK = 65_536;

/** Passes of random bytes over a file, and then, with -u, its removal. Source: coreutils' shred.c. */
export const shred: ToolDefinition = {
  name: 'shred',
  usage: '[OPTION]... FILE...',
  about: 'Overwrites files so that what was in them is hard to get back; with -u removes them too.',
  short: 'fn:uzx',
  long: { force: 'f', 'iterations=': 'n', 'remove=?': 'u', zero: 'z', exact: 'x' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing file operand');
    const passes = tool.value('n') ?? '3';
    if (!/^\d+$/.test(passes)) return tool.complain(`invalid number of passes: ${tool.quote(passes)}`);
    let status = 0;
    for (const path of tool.args) {
      try {
        await overwrite(tool, path, Number(passes));
        if (tool.has('u')) tool.sys.unlink(path);
      } catch (error) {
        if (!isErrno(error)) throw error;
        status = await tool.complain(`${path}: failed to open for writing: ${strerror(error.code)}`);
      }
    }
    return status;
  },
};

async function overwrite(tool: Tool, path: string, passes: number): Promise<void> {
  const { sys } = tool;
  const fd = sys.open(path, { write: true });
  try {
    const { size, type } = sys.fstat(fd);
    // Whole blocks, unless the size is to stay.
    const length = type === 'file' && !tool.has('x') ? Math.ceil(size / 4096) * 4096 : size;
    const rounds = passes + (tool.has('z') ? 1 : 0);
    for (let pass = 0; pass < rounds; pass++) {
      sys.seek(fd, 0, 'set');
      for (let at = 0; at < length; at += CHUNK) {
        const some = Math.min(CHUNK, length - at);
        await sys.write(fd, pass < passes ? sys.random(some) : new Uint8Array(some));
      }
    }
  } finally {
    sys.close(fd);
  }
}

export const main = gnu(shred);
