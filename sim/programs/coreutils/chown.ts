import { changeOwners } from '../files/ownership.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const chown: ToolDefinition = {
  name: 'chown',
  usage: '[OPTION]... [OWNER][:[GROUP]] FILE...',
  about: 'Changes the owner of files.',
  short: 'RhvcfHLP@:#:',
  long: {
    recursive: 'R',
    'no-dereference': 'h',
    verbose: 'v',
    changes: 'c',
    silent: 'f',
    quiet: 'f',
    'from=': '@',
    'reference=': '#',
  },
  run: (tool) => changeOwners(tool, 'ownership'),
};

export const main = gnu(chown);
