import { gnu, type ToolDefinition } from '../tool.ts';

export const tty: ToolDefinition = {
  name: 'tty',
  usage: '[OPTION]...',
  about: 'Prints the name of the terminal on standard input.',
  short: 's',
  long: { silent: 's', quiet: 's' },
  async run(tool) {
    const terminal = tool.sys.isatty(0);
    if (!tool.has('s')) await tool.print(`${terminal ? tool.sys.ttyname(0) : 'not a tty'}\n`);
    return terminal ? 0 : 1;
  },
};

export const main = gnu(tty);
