import { gnu, type ToolDefinition } from '../tool.ts';

export const reset: ToolDefinition = {
  name: 'reset',
  usage: '[terminal]',
  about: 'Puts a terminal that shows nonsense in order again.',
  short: 'Ice:i:k:m:qQrsVw',
  async run(tool) {
    if (tool.sys.isatty(0)) tool.sys.tcsetattr(0, { canonical: true, echo: true, signals: true, crToNl: true, nlToCrNl: true });
    await tool.print('\x1bc\x1b[!p\x1b[?3;4l\x1b[4l\x1b>\r');
    return 0;
  },
};

export const main = gnu(reset);
