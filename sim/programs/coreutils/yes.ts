import { gnu, type ToolDefinition } from '../tool.ts';

export const yes: ToolDefinition = {
  name: 'yes',
  usage: '[STRING]...',
  about: 'Writes a line over and over, until it is ended.',
  short: '',
  async run(tool) {
    const block = `${tool.args.join(' ') || 'y'}\n`.repeat(512);
    for (;;) await tool.print(block);
  },
};

export const main = gnu(yes);
