import { page } from '../page.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const more: ToolDefinition = {
  name: 'more',
  usage: '[OPTION]... [FILE]...',
  about: 'Shows text a screen at a time.',
  short: 'eFiNRSXrnqs',
  run: (tool) => page(tool),
};

export const main = gnu(more);
