import { gnu, type ToolDefinition } from '../tool.ts';

export const arch: ToolDefinition = {
  name: 'arch',
  usage: '[OPTION]...',
  about: 'Prints the machine architecture.',
  short: '',
  async run(tool) {
    if (tool.args[0] !== undefined) return tool.wrong(`extra operand ${tool.quote(tool.args[0])}`);
    await tool.print(`${tool.sys.uname().machine}\n`);
    return 0;
  },
};

export const main = gnu(arch);
