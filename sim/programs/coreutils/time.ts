import { exitStatus } from '../../libc/signal-numbers.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { printError } from '../../libc/stdio.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const time: ToolDefinition = {
  name: 'time',
  usage: 'COMMAND [ARG]...',
  about: 'Runs a command and tells how long it took.',
  short: 'p',
  long: { portability: 'p' },
  stopAtOperand: true,
  async run(tool) {
    const { sys } = tool;
    const path = findInPath(sys, tool.args[0] ?? '');
    if (tool.args.length === 0) return 0;
    if (path === undefined) return tool.complain(`cannot run ${tool.args[0]}: No such file or directory`, 127);
    const begun = sys.monotonic();
    const ended = await sys.waitpid(spawn(sys, path, tool.args));
    const seconds = (sys.monotonic() - begun) / 1e6;
    await printError(
      sys,
      tool.has('p')
        ? `real ${seconds.toFixed(2)}\nuser 0.00\nsys 0.00\n`
        : `real\t${Math.floor(seconds / 60)}m ${(seconds % 60).toFixed(2)}s\nuser\t0m 0.00s\nsys\t0m 0.00s\n`,
    );
    return ended ? exitStatus(ended.status) : 0;
  },
};

export const main = gnu(time);
