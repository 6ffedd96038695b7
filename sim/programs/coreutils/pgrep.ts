import { matchProcesses } from '../match-processes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const pgrep: ToolDefinition = {
  name: 'pgrep',
  usage: '[OPTION]... PATTERN',
  about: 'Prints the pids of processes that fit a pattern.',
  short: 'acd:flnovxeu:P:s:',
  long: {
    'list-name': 'l',
    'list-full': 'a',
    full: 'f',
    exact: 'x',
    'euid=': 'u',
    'parent=': 'P',
    'signal=': 's',
    newest: 'n',
    oldest: 'o',
    count: 'c',
    inverse: 'v',
  },
  wrongUsage: 2,
  digits: 's',
  run: (tool) => matchProcesses(tool, undefined),
};

export const main = gnu(pgrep);
