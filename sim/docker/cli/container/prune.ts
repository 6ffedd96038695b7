import { listed, pruneCommand } from '../prune.ts';

export const prune = pruneCommand({
  short: 'Remove all containers that have ended',
  path: '/containers/prune',
  warning: () => 'WARNING! This will remove all stopped containers.',
  report: ({ ContainersDeleted }) => listed('Deleted Containers', ContainersDeleted),
});
