import { changeOwners } from '../files/ownership.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const chgrp: ToolDefinition = {
  name: 'chgrp',
  usage: '[OPTION]... GROUP FILE...',
  about: 'Changes the group of files.',
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
  run: (tool) => changeOwners(tool, 'group'),
};

export const main = gnu(chgrp);
