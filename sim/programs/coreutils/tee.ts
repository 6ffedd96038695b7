import { isErrno } from '../../base/errno.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const tee: ToolDefinition = {
  name: 'tee',
  usage: '[OPTION]... [FILE]...',
  about: 'Copies standard input to every file, and to standard output.',
  short: 'ai',
  long: { append: 'a', 'ignore-interrupts': 'i' },
  async run(tool) {
    const { sys } = tool;
    let status = 0;
    if (tool.has('i')) sys.sigaction('SIGINT', 'ignore');
    const outputs = new Map([[1, "'standard output'"]]);
    for (const path of tool.args) {
      try {
        outputs.set(sys.open(path, { write: true, create: true, append: tool.has('a'), truncate: !tool.has('a') }, 0o666), path);
      } catch (error) {
        status = await tool.failed(error, path, path);
      }
    }
    for (;;) {
      const bytes = await sys.read(0);
      if (bytes.length === 0) return status;
      for (const [fd, name] of [...outputs]) {
        try {
          await sys.write(fd, bytes);
        } catch (error) {
          // The others still get what comes.
          if (!isErrno(error, 'ENOSPC', 'EFBIG')) throw error;
          outputs.delete(fd);
          status = await tool.failed(error, name, name);
        }
      }
    }
  },
};

export const main = gnu(tee);
