import { become } from '../become.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const nohup: ToolDefinition = {
  name: 'nohup',
  usage: 'COMMAND [ARG]...',
  about: 'Runs a command that goes on when the terminal is closed.',
  short: '',
  stopAtOperand: true,
  wrongUsage: 125,
  async run(tool) {
    const { sys } = tool;
    if (tool.args.length === 0) return tool.wrong('missing operand', 125);
    sys.sigaction('SIGHUP', 'ignore');
    if (sys.isatty(1)) {
      const file = sys.open('nohup.out', { write: true, create: true, append: true }, 0o600);
      const input = sys.isatty(0) ? 'ignoring input and ' : '';
      await tool.complain(`${input}appending output to 'nohup.out'`);
      if (sys.isatty(2)) sys.dup2(file, 2);
      sys.dup2(file, 1);
      sys.close(file);
    }
    if (sys.isatty(0)) sys.dup2(sys.open('/dev/null', { read: true }), 0);
    return become(tool, tool.args);
  },
};

export const main = gnu(nohup);
