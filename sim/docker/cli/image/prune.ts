import type { ImageDeleteItem } from '../../api/types/image.ts';
import { listed, pruneCommand } from '../prune.ts';

export const prune = pruneCommand({
  short: 'Remove images that nothing uses',
  path: '/images/prune',
  allUsage: 'Those with a name too, if no container uses them',
  warning: (all) =>
    all
      ? 'WARNING! This will remove all images without at least one container associated to them.'
      : 'WARNING! This will remove all dangling images.',
  withAll: (filters, all) => filters.add('dangling', String(!all)),
  report: ({ ImagesDeleted }) => {
    const items = (ImagesDeleted ?? []) as ImageDeleteItem[];
    return listed(
      'Deleted Images',
      items.map(({ Deleted, Untagged }) => (Untagged ? `untagged: ${Untagged}` : `deleted: ${Deleted}`)),
    );
  },
});
