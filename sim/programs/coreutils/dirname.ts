import { gnu, type ToolDefinition } from '../tool.ts';

export const dirname: ToolDefinition = {
  name: 'dirname',
  usage: 'NAME...',
  about: 'Prints the directory part of each name.',
  short: 'z',
  long: { zero: 'z' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    for (const path of tool.args) {
      const trimmed = path.replace(/(.)\/+$/, '$1');
      const cut = trimmed.lastIndexOf('/');
      await tool.print(`${cut < 0 ? '.' : trimmed.slice(0, cut).replace(/(.)\/+$/, '$1') || '/'}${tool.has('z') ? '\0' : '\n'}`);
    }
    return 0;
  },
};

export const main = gnu(dirname);
