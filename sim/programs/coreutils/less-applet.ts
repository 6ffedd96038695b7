import { type PagerLook, page } from '../terminal/page.ts';
import type { ToolDefinition } from '../tool.ts';

const LOOK: PagerLook = {
  missing: 'missing filename ("less --help" for help)',
  prompt: () => ':',
  endPrompt: '\x1b[7m(END)\x1b[0m',
};

/** BusyBox's less, which is a smaller one. */
export const less: ToolDefinition = {
  name: 'less',
  usage: '[OPTION]... [FILE]...',
  about: 'Shows text a screen at a time.',
  short: 'eFiNRSXrnqsMmIE~',
  run: (tool) => page(tool, LOOK),
};
