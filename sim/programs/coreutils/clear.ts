import { gnu, type ToolDefinition } from '../tool.ts';

export const clear: ToolDefinition = {
  name: 'clear',
  usage: '',
  about: 'Clears the terminal.',
  short: 'xVT:',
  async run(tool) {
    await tool.print('\x1b[H\x1b[2J\x1b[3J');
    return 0;
  },
};

export const main = gnu(clear);
