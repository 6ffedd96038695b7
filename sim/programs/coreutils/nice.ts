import { isErrno, strerror } from '../../base/errno.ts';
import type { Program } from '../../kernel/sys.ts';
import { become } from '../processes/become.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const nice: ToolDefinition = {
  name: 'nice',
  usage: '[OPTION] [COMMAND [ARG]...]',
  about: 'Runs a command with another priority. It is kept and shown, and has no effect: nothing competes for the processor.',
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
      await tool.print(`${tool.sys.getpriority('process', 0)}\n`);
      return 0;
    }
    try {
      tool.sys.setpriority('process', 0, tool.sys.getpriority('process', 0) + Number(given ?? 10));
    } catch (error) {
      if (!isErrno(error)) throw error;
      // It runs the command all the same.
      await tool.complain(`cannot set niceness: ${strerror(error.code)}`);
    }
    return become(tool, tool.args);
  },
};

/** The old form may have a sign of its own: `--5` is −5, `-+5` is 5. */
export const main: Program = (sys, argv) => {
  const words = argv.slice(1);
  const signed = /^-([-+]\d+)$/.exec(words[0] ?? '')?.[1];
  return gnu(nice)(sys, signed === undefined ? argv : ['nice', '-n', signed, ...words.slice(1)]);
};
