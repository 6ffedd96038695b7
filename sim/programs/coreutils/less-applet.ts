import { page } from '../page.ts';
import type { ToolDefinition } from '../tool.ts';

/** BusyBox's less, which is a smaller one. */
export const less: ToolDefinition = {
  name: 'less',
  usage: '[OPTION]... [FILE]...',
  about: 'Shows text a screen at a time.',
  short: 'eFiNRSXrnqsMmIE~',
  run: (tool) => page(tool),
};
