import { evaluate } from '../files/condition.ts';
import { gnu, type ToolDefinition } from '../tool.ts';
import { bracket } from './bracket.ts';

export const test: ToolDefinition = {
  name: 'test',
  usage: 'EXPRESSION',
  about: 'Says by its exit status whether an expression is true.',
  short: '',
  raw: true,
  wrongUsage: 2,
  // Under the name `[` it wants a closing bracket.
  run: (tool) => (/(^|\/)\[$/.test(tool.name) ? bracket.run(tool) : evaluate(tool, tool.args)),
};

export const main = gnu(test);
