import { MATCHING, matchProcesses } from '../processes/match-processes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const pgrep: ToolDefinition = {
  name: 'pgrep',
  usage: '[OPTION]... PATTERN',
  about: 'Prints the pids of processes that fit a pattern.',
  ...MATCHING,
  run: (tool) => matchProcesses(tool, undefined),
};

export const main = gnu(pgrep);
