import { gnu, type ToolDefinition } from '../tool.ts';

export const sync: ToolDefinition = {
  name: 'sync',
  usage: '',
  about: 'Writes what is still in memory to disk; here all is there already.',
  short: '',
  run: () => 0,
};

export const main = gnu(sync);
