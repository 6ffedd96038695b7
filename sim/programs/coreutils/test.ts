import { evaluate } from '../condition.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const test: ToolDefinition = {
  name: 'test',
  usage: 'EXPRESSION',
  about: 'Says by its exit status whether an expression is true.',
  short: '',
  raw: true,
  wrongUsage: 2,
  run: (tool) => evaluate(tool, [...tool.args]),
};

export const main = gnu(test);
