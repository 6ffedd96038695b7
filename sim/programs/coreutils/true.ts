import { gnu, type ToolDefinition } from '../tool.ts';

export const yesTrue: ToolDefinition = {
  name: 'true',
  usage: '',
  about: 'Does nothing, successfully.',
  short: '',
  raw: true,
  run: () => 0,
};

export const main = gnu(yesTrue);
