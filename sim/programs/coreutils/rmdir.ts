import { gnu, type ToolDefinition } from '../tool.ts';

export const rmdir: ToolDefinition = {
  name: 'rmdir',
  usage: '[OPTION]... DIRECTORY...',
  about: 'Removes empty directories.',
  short: 'pv',
  long: { parents: 'p', verbose: 'v' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    let status = 0;
    for (const path of tool.args) {
      try {
        tool.sys.rmdir(path);
      } catch (error) {
        status = await tool.failed(error, `failed to remove '${path}'`, `'${path}'`);
      }
    }
    return status;
  },
};

export const main = gnu(rmdir);
