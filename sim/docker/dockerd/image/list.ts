import { invalidParameter } from '../../api/error.ts';
import type { Filters } from '../../api/filters.ts';
import { familiarName, familiarString, type Reference } from '../../api/reference.ts';
import type { ImageSummary } from '../../api/types/image.ts';
import { globMatch } from './glob.ts';
import type { Images } from './images.ts';
import type { StoredImage } from './store.ts';
import { createdMicros, matchLabelFilters, untilOf } from './time-and-labels.ts';

const ACCEPTED = ['dangling', 'label', 'label!', 'before', 'since', 'reference', 'until'];

export interface ListOptions {
  readonly filters: Filters;
  readonly all: boolean;
  readonly sharedSize: boolean;
  readonly countContainers: boolean;
}

/** GET /images/json, newest first. Source: moby daemon/images/images.go. @throws DockerError */
export function listImages(images: Images, options: ListOptions): ImageSummary[] {
  const { filters } = options;
  filters.validate(ACCEPTED);
  const danglingOnly = filters.bool('dangling') ?? false;
  const keep = [matchLabelFilters(filters), ...timeBounds(images, filters)];
  const summaries: ImageSummary[] = [];
  for (const image of images.store.all) {
    if (danglingOnly && images.store.children(image.id).length > 0) continue;
    if (!keep.every((fits) => fits(image))) continue;
    const summary = summarize(images, image, options, danglingOnly);
    if (summary) summaries.push(summary);
  }
  return summaries.sort((a, b) => b.Created - a.Created || (a.Id < b.Id ? -1 : 1));
}

function timeBounds(images: Images, filters: Filters): ((image: StoredImage) => boolean)[] {
  const [before] = filters.get('before').map((name) => createdMicros(images.find(name)));
  const [since] = filters.get('since').map((name) => createdMicros(images.find(name)));
  const until = untilOf(filters, images.deps.sys.now());
  return [
    (image) => before === undefined || createdMicros(image) < before,
    (image) => since === undefined || createdMicros(image) > since,
    (image) => until === undefined || createdMicros(image) < until,
  ];
}

function summarize(images: Images, image: StoredImage, options: ListOptions, danglingOnly: boolean): ImageSummary | undefined {
  const { filters } = options;
  const names = images.references.of(image.id).filter((reference) => matchesReference(filters, reference));
  const tags = names.filter((reference) => reference.digest === undefined).map(familiarString);
  const digests = names.filter((reference) => reference.digest !== undefined).map(familiarString);
  if (names.length === 0) {
    if (!options.all && images.store.children(image.id).length > 0) return undefined;
    if (filters.has('dangling') && !danglingOnly) return undefined;
    if (filters.has('reference')) return undefined;
  } else if (danglingOnly && tags.length > 0) return undefined;
  const users = options.countContainers ? images.deps.users().filter((user) => user.imageId === image.id).length : -1;
  return {
    Containers: users,
    Created: Math.floor(createdMicros(image) / 1e6),
    Id: image.id,
    Labels: image.document.config?.Labels ?? null,
    ParentId: images.store.parent(image.id) ?? '',
    RepoDigests: digests,
    RepoTags: tags,
    SharedSize: options.sharedSize ? sharedSize(images, image) : -1,
    Size: images.size(image),
  };
}

/** reference.FamiliarMatch: the pattern fits the name alone, or with its tag or digest. @throws DockerError */
function matchesReference(filters: Filters, reference: Reference): boolean {
  if (!filters.has('reference')) return true;
  return filters.get('reference').some((pattern) => {
    const matches = globMatch(pattern);
    if (!matches) throw invalidParameter('syntax error in pattern');
    return matches(familiarString(reference)) || matches(familiarName(reference));
  });
}

/** Bytes in layers that another image has too. */
function sharedSize(images: Images, image: StoredImage): number {
  const others = new Set(
    images.store.all
      .filter((other) => other.id !== image.id)
      .flatMap((other) => images.layers.stack(other.topLayer).map((layer) => layer.chainId)),
  );
  return images.layers.stack(image.topLayer).reduce((sum, layer) => sum + (others.has(layer.chainId) ? layer.size : 0), 0);
}
