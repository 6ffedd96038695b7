import { isErrno, strerror } from '../../base/errno.ts';
import { findInPath } from '../../libc/spawn.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

/** Where the first standard error waits while the command is begun. */
const KEPT = 10;

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
      sys.dup2(file, 1);
      sys.close(file);
    } else if (sys.isatty(0)) await tool.complain(sys.isatty(2) ? 'ignoring input and redirecting stderr to stdout' : 'ignoring input');
    else if (sys.isatty(2)) await tool.complain('redirecting stderr to stdout');
    if (sys.isatty(0)) sys.dup2(sys.open('/dev/null', { read: true }), 0);
    const [name = ''] = tool.args;
    const path = findInPath(sys, name, sys.env.PATH);
    // What cannot be run is said to who called: standard error goes into the file only with the command.
    const kept = sys.isatty(2) ? KEPT : undefined;
    if (kept !== undefined) {
      sys.dup2(2, kept);
      sys.setCloseOnExec(kept, true);
      sys.dup2(1, 2);
    }
    try {
      if (path !== undefined) return await sys.exec(path, tool.args, sys.env);
    } catch (error) {
      if (!isErrno(error)) throw error;
      if (kept !== undefined) sys.dup2(kept, 2);
      await tool.complain(`failed to run command '${name}': ${strerror(error.code)}`);
      return error.code === 'ENOENT' ? 127 : 126;
    }
    if (kept !== undefined) sys.dup2(kept, 2);
    return tool.complain(`failed to run command '${name}': No such file or directory`, 127);
  },
};

export const main = gnu(nohup);
