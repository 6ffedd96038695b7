import { type PagerLook, page } from '../terminal/page.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

const LOOK: PagerLook = {
  missing: 'bad usage',
  prompt: (percent) => `\x1b[7m--More--${percent}\x1b[0m`,
  goingBack: '...back 1 page\n',
};

export const more: ToolDefinition = {
  name: 'more',
  usage: '[OPTION]... [FILE]...',
  about: 'Shows text a screen at a time.',
  short: 'eFiNRSXrnqs',
  run: (tool) => page(tool, LOOK),
};

export const main = gnu(more);
