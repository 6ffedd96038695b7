import { gnu, type ToolDefinition } from '../tool.ts';

export const pwd: ToolDefinition = {
  name: 'pwd',
  usage: '[-LP]',
  about: 'Prints the name of the working directory.',
  short: 'LP',
  async run(tool) {
    if (tool.args.length && !tool.busybox) await tool.complain('ignoring non-option arguments');
    await tool.print(`${tool.sys.cwd()}\n`);
    return 0;
  },
};

export const main = gnu(pwd);
