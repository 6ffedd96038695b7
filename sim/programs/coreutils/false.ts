import { gnu, type ToolDefinition } from '../tool.ts';

export const noFalse: ToolDefinition = {
  name: 'false',
  usage: '',
  about: 'Does nothing, unsuccessfully.',
  short: '',
  raw: true,
  run: () => 1,
};

export const main = gnu(noFalse);
