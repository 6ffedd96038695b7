import { matchProcesses } from '../match-processes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const pkill: ToolDefinition = {
  name: 'pkill',
  usage: '[OPTION]... PATTERN',
  about: 'Sends a signal to processes that fit a pattern.',
  signals: 's',
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
  run: (tool) => matchProcesses(tool, 'SIGTERM'),
};

export const main = gnu(pkill);
