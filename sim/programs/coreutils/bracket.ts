import { evaluate } from '../files/condition.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const bracket: ToolDefinition = {
  name: '[',
  usage: 'EXPRESSION ]',
  about: 'Says by its exit status whether an expression is true.',
  short: '',
  raw: true,
  wrongUsage: 2,
  run: (tool) =>
    tool.args.at(-1) === ']'
      ? evaluate(tool, tool.args.slice(0, -1))
      : tool.complain(tool.busybox ? 'missing ]' : `missing ${tool.quote(']')}`, 2),
};

export const main = gnu(bracket);
