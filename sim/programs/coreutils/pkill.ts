import { MATCHING, matchProcesses } from '../processes/match-processes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const pkill: ToolDefinition = {
  name: 'pkill',
  usage: '[OPTION]... PATTERN',
  about: 'Sends a signal to processes that fit a pattern.',
  signals: 's',
  ...MATCHING,
  run: (tool) => matchProcesses(tool, 'SIGTERM'),
};

export const main = gnu(pkill);
