import { humanSize } from '../sizes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';
import { blocksOf } from './ls.ts';

export const du: ToolDefinition = {
  name: 'du',
  usage: '[OPTION]... [FILE]...',
  about: 'Tells how much space files and directories take.',
  short: 'abchksmd:xS',
  long: { all: 'a', bytes: 'b', total: 'c', 'human-readable': 'h', summarize: 's', 'max-depth=': 'd' },
  async run(tool) {
    const unit = tool.has('b') ? 1 : tool.has('m') ? 1024 ** 2 : 1024;
    const shown = (bytes: number) => (tool.has('h') ? humanSize(bytes) : String(Math.ceil(bytes / unit)));
    const deepest = tool.has('s') ? 0 : Number(tool.value('d') ?? Number.POSITIVE_INFINITY);
    let status = 0;
    let total = 0;
    const visit = async (path: string, depth: number): Promise<number> => {
      try {
        const stat = tool.sys.lstat(path);
        let bytes = tool.has('b') ? stat.size : blocksOf(stat) * 1024;
        if (stat.type === 'directory')
          for (const { name } of tool.sys.readdir(path))
            if (name !== '.' && name !== '..') bytes += await visit(path === '/' ? `/${name}` : `${path}/${name}`, depth + 1);
        if (depth === 0 || (depth <= deepest && (stat.type === 'directory' || tool.has('a'))))
          await tool.print(`${shown(bytes)}\t${path}\n`);
        return bytes;
      } catch (error) {
        status = await tool.failed(error, depth === 0 ? `cannot access '${path}'` : `cannot read directory '${path}'`, path);
        return 0;
      }
    };
    for (const path of tool.args.length ? tool.args : ['.']) total += await visit(path, 0);
    if (tool.has('c')) await tool.print(`${shown(total)}\ttotal\n`);
    return status;
  },
};

export const main = gnu(du);
