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
    const outputs = [1];
    for (const path of tool.args) {
      try {
        outputs.push(sys.open(path, { write: true, create: true, append: tool.has('a'), truncate: !tool.has('a') }, 0o666));
      } catch (error) {
        status = await tool.failed(error, path, path);
      }
    }
    for (;;) {
      const bytes = await sys.read(0);
      if (bytes.length === 0) return status;
      for (const fd of outputs) await sys.write(fd, bytes);
    }
  },
};

export const main = gnu(tee);
