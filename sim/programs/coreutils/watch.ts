import { spawn } from '../../libc/spawn.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { parseDuration } from '../duration.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const watch: ToolDefinition = {
  name: 'watch',
  usage: '[OPTION]... COMMAND',
  about: 'Runs a command over and over and shows its output.',
  short: 'n:td',
  long: { 'interval=': 'n', 'no-title': 't', differences: 'd' },
  stopAtOperand: true,
  async run(tool) {
    const { sys } = tool;
    if (tool.args.length === 0) return tool.wrong('missing command');
    const pause = parseDuration(tool.value('n') ?? '2') ?? 2_000_000;
    const command = tool.args.join(' ');
    for (;;) {
      const every = `Every ${(pause / 1e6).toFixed(1)}s: ${command}`;
      const right = `${sys.hostname()}: ${localText(sys, '%c', sys.now())}`;
      const gap = Math.max(1, (sys.isatty(1) ? sys.winsize(1).cols || 80 : 80) - every.length - right.length);
      await tool.print(`\x1b[H\x1b[2J${tool.has('t') ? '' : `${every}${' '.repeat(gap)}${right}\n\n`}`);
      await sys.waitpid(spawn(sys, '/bin/sh', ['sh', '-c', command]));
      await sys.sleep(pause);
    }
  },
};

export const main = gnu(watch);
