import { become } from '../become.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const nice: ToolDefinition = {
  name: 'nice',
  usage: '[OPTION] [COMMAND [ARG]...]',
  about: 'Runs a command with another priority. Priorities have no effect here: nothing competes for the processor.',
  short: 'n:',
  long: { 'adjustment=': 'n' },
  digits: 'n',
  stopAtOperand: true,
  wrongUsage: 125,
  async run(tool) {
    const given = tool.value('n');
    if (given !== undefined && !/^[-+]?\d+$/.test(given)) return tool.complain(`invalid adjustment ${tool.quote(given)}`, 125);
    if (tool.args.length === 0) {
      if (given !== undefined) return tool.wrong('a command must be given with an adjustment', 125);
      await tool.print('0\n');
      return 0;
    }
    if (Number(given ?? 0) < 0 && tool.sys.credentials().euid !== 0) await tool.complain('cannot set niceness: Permission denied');
    return become(tool, tool.args);
  },
};

export const main = gnu(nice);
