import { SysError } from '../../base/errno.ts';
import type { Signal } from '../../kernel/sys.ts';
import { exitStatus, signalNamed } from '../../libc/signal-numbers.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { thread } from '../../libc/thread.ts';
import { parseDuration } from '../dates/duration.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const timeout: ToolDefinition = {
  name: 'timeout',
  usage: '[OPTION] DURATION COMMAND [ARG]...',
  about: 'Runs a command, and ends it when it takes too long.',
  short: 'k:s:v',
  long: { foreground: 'foreground', 'kill-after=': 'k', 'preserve-status': 'preserve-status', 'signal=': 's', verbose: 'v' },
  stopAtOperand: true,
  wrongUsage: 125,
  async run(tool) {
    const { sys } = tool;
    const [duration, ...command] = tool.args;
    if (duration === undefined || command.length === 0) return tool.wrong(undefined, 125);
    const limit = parseDuration(duration);
    if (limit === undefined)
      return tool.busybox
        ? tool.complain(`invalid number '${duration}'`)
        : tool.wrong(`invalid time interval ${tool.quote(duration)}`, 125);
    const name = tool.value('s') ?? 'TERM';
    const signal = signalNamed(name);
    if (!signal) return tool.wrong(`${tool.quote(name)}: invalid signal`, 125);
    const path = findInPath(sys, command[0] ?? '');
    if (path === undefined)
      return tool.complain(
        tool.busybox
          ? `can't execute '${command[0]}': No such file or directory`
          : `failed to run command ${tool.quote(command[0] ?? '')}: No such file or directory`,
        127,
      );
    // The command's children are to be ended with it: they are all in a group of our own.
    const whole = !tool.busybox && !tool.has('foreground');
    if (whole) sys.setpgid(0, 0);
    try {
      if (sys.stat(path).type === 'directory') throw new SysError('EACCES');
    } catch (error) {
      await tool.failed(error, `failed to run command ${tool.quote(command[0] ?? '')}`, `can't execute '${command[0]}'`);
      return 126;
    }
    const pid = spawn(sys, path, command);
    let timedOut = false;
    let over = false;
    const send = (which: Signal) => {
      if (over) return;
      sys.kill(pid, which);
      if (!whole) return;
      // The group is ours too: what can be ignored does not reach us, SIGKILL does.
      if (which !== 'SIGKILL' && which !== 'SIGSTOP') sys.sigaction(which, 'ignore');
      sys.kill(0, which);
    };
    if (limit > 0) {
      thread(async () => {
        await sys.sleep(limit);
        timedOut = !over;
        if (timedOut && tool.has('v')) await tool.complain(`sending signal ${signal.slice(3)} to command ${tool.quote(command[0] ?? '')}`);
        send(signal);
        const grace = tool.value('k');
        if (grace === undefined) return;
        await sys.sleep(parseDuration(grace) ?? 0);
        send('SIGKILL');
      });
    }
    for (const passed of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) sys.sigaction(passed, send);
    const ended = await sys.waitpid(pid);
    over = true;
    const killed = ended?.status.kind === 'signaled' && ended.status.signal === 'SIGKILL';
    if (timedOut && !killed && !tool.has('preserve-status')) return tool.busybox ? 143 : 124;
    return ended ? exitStatus(ended.status) : 0;
  },
};

export const main = gnu(timeout);
