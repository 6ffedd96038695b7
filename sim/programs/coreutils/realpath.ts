import { realPath } from '../real-path.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const realpath: ToolDefinition = {
  name: 'realpath',
  usage: '[OPTION]... FILE...',
  about: 'Prints the absolute path of each file, without links.',
  short: 'eqsm',
  long: { 'canonicalize-existing': 'e', quiet: 'q', 'no-symlinks': 's' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    let status = 0;
    for (const path of tool.args) {
      try {
        await tool.print(`${realPath(tool.sys, path, !tool.has('e'))}\n`);
      } catch (error) {
        status = await tool.failed(error, path, path);
      }
    }
    return status;
  },
};

export const main = gnu(realpath);
