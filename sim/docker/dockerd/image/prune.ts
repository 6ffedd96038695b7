import { DockerError } from '../../api/error.ts';
import type { Filters } from '../../api/filters.ts';
import { fullString } from '../../api/reference.ts';
import type { ImageDeleteItem, ImagesPruned } from '../../api/types/image.ts';
import { deleteImage } from './delete.ts';
import type { Images } from './images.ts';
import type { StoredImage } from './store.ts';
import { createdMicros, matchLabelFilters, untilOf } from './time-and-labels.ts';

/** POST /images/prune: without tags only, unless `dangling=false`. Source: moby daemon/images/image_prune.go. @throws DockerError */
export function pruneImages(images: Images, filters: Filters): ImagesPruned {
  filters.validate(['dangling', 'label', 'label!', 'until']);
  const danglingOnly = filters.bool('dangling') ?? true;
  const until = untilOf(filters, images.deps.sys.now());
  const hasLabels = matchLabelFilters(filters);
  const sizes = new Map(images.layers.all.map((layer) => [layer.chainId, layer.size]));
  const chosen = images.store.all.filter((image) => {
    const isParent = images.store.children(image.id).length > 0;
    if (isParent && (danglingOnly || images.references.of(image.id).length === 0)) return false;
    return (until === undefined || createdMicros(image) <= until) && hasLabels(image);
  });
  const deleted = chosen.flatMap((image) => pruneOne(images, image, danglingOnly));
  const reclaimed = deleted.reduce((sum, item) => sum + (item.Deleted === undefined ? 0 : (sizes.get(item.Deleted) ?? 0)), 0);
  images.deps.events.log('image', 'prune', '', { reclaimed: String(reclaimed) });
  return { ImagesDeleted: deleted.length > 0 ? deleted : null, SpaceReclaimed: reclaimed };
}

function pruneOne(images: Images, image: StoredImage, danglingOnly: boolean): ImageDeleteItem[] {
  const names = images.references.of(image.id);
  if (danglingOnly && names.some((reference) => reference.digest === undefined)) return [];
  const targets = names.length > 0 ? names.map(fullString) : [image.id.replace('sha256:', '')];
  return targets.flatMap((target) => tryDelete(images, target));
}

/** What is in use stays, without a word to the client. */
function tryDelete(images: Images, name: string): ImageDeleteItem[] {
  try {
    return deleteImage(images, name, { force: false, prune: true });
  } catch (error) {
    if (!(error instanceof DockerError)) throw error;
    images.deps.log.debug(`failed to prune image ${name}: ${error.message}`);
    return [];
  }
}
