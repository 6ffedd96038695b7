import { conflict, type DockerError } from '../../api/error.ts';
import { familiarString, nameOf, parseReference, type Reference, withDefaultTag } from '../../api/reference.ts';
import type { ImageDeleteItem } from '../../api/types/image.ts';
import type { Images } from './images.ts';
import { type StoredImage, shortId } from './store.ts';

/** What stands against deleting an image. `hard`: force does not help. */
interface Obstacle {
  readonly hard: boolean;
  /** A container is in the way. */
  readonly used: boolean;
  readonly message: string;
}

interface Options {
  readonly force: boolean;
  /** Delete the parents too that nothing else needs. */
  readonly prune: boolean;
}

/**
 * Takes away a name of an image, or the image itself when it was its last.
 * Source: moby daemon/images/image_delete.go; texts from recordings D/images_and_rmi.
 * @throws DockerError notFound, conflict
 */
export function deleteImage(images: Images, name: string, options: Options): ImageDeleteItem[] {
  const image = images.find(name);
  const items: ImageDeleteItem[] = [];
  const names = images.references.of(image.id);
  if (isIdPrefix(image.id, name)) {
    if (isSingle(names)) {
      refuse(image, obstacle(images, image, { ...options, countNames: false }));
      for (const reference of names) untag(images, image, reference, items, true);
    }
    deleteUnnamed(images, image, options, false, items);
    return items;
  }
  if (!options.force && isSingle(names)) {
    const user = images.deps.users().find((candidate) => candidate.imageId === image.id);
    if (user) {
      const what = `unable to remove repository reference ${JSON.stringify(name)} (must force)`;
      throw conflict(`conflict: ${what} - container ${shortId(user.containerId)} is using its referenced image ${shortId(image.id)}`);
    }
  }
  const removed = withDefaultTag(parseReference(name));
  untag(images, image, removed, items, true);
  if (removed.digest === undefined) dropDigests(images, image, removed, items);
  if (images.references.of(image.id).length === 0) deleteUnnamed(images, image, options, true, items);
  return items;
}

/** Digest references go with the last tag of their repository. */
function dropDigests(images: Images, image: StoredImage, removed: Reference, items: ImageDeleteItem[]): void {
  const same = images.references.of(image.id).filter((reference) => nameOf(reference) === nameOf(removed));
  if (same.some((reference) => reference.digest === undefined)) return;
  for (const reference of same) untag(images, image, reference, items, false);
}

function untag(images: Images, image: StoredImage, reference: Reference, items: ImageDeleteItem[], announce: boolean): void {
  images.references.delete(reference);
  if (announce) images.logEvent('untag', image.id, image.id, image);
  items.push({ Untagged: familiarString(reference) });
}

/** `quiet`: a name was removed already, so that an obstacle is no failure any more. */
function deleteUnnamed(images: Images, image: StoredImage, options: Options, quiet: boolean, items: ImageDeleteItem[]): void {
  const found = obstacle(images, image, { ...options, countNames: true });
  if (found && quiet && (images.references.of(image.id).length > 0 || found.used)) return;
  refuse(image, found);
  const parent = images.store.parent(image.id);
  for (const reference of images.references.of(image.id)) untag(images, image, reference, items, true);
  images.store.delete(image.id);
  images.logEvent('delete', image.id, image.id, image);
  items.push({ Deleted: image.id });
  for (const layer of images.releaseLayers(image.topLayer)) items.push({ Deleted: layer.chainId });
  const above = parent === undefined ? undefined : images.store.get(parent);
  if (options.prune && above) deleteUnnamed(images, above, { force: false, prune: true }, true, items);
}

function obstacle(images: Images, image: StoredImage, options: Options & { countNames: boolean }): Obstacle | undefined {
  if (images.store.children(image.id).length > 0) return { hard: true, used: false, message: 'image has dependent child images' };
  const users = images.deps.users().filter((user) => user.imageId === image.id);
  const running = users.find((user) => user.running);
  if (running) return { hard: true, used: true, message: `image is being used by running container ${shortId(running.containerId)}` };
  if (options.force) return undefined;
  if (options.countNames && images.references.of(image.id).length > 0) {
    return { hard: false, used: false, message: 'image is referenced in multiple repositories' };
  }
  const [stopped] = users;
  if (stopped) return { hard: false, used: true, message: `image is being used by stopped container ${shortId(stopped.containerId)}` };
  return undefined;
}

function refuse(image: StoredImage, found: Obstacle | undefined): void {
  if (found) throw conflictOf(image, found);
}

function conflictOf(image: StoredImage, { hard, message }: Obstacle): DockerError {
  return conflict(`conflict: unable to delete ${shortId(image.id)} (${hard ? 'cannot be forced' : 'must be forced'}) - ${message}`);
}

/** Whether a request named the image by its id. */
function isIdPrefix(id: string, name: string): boolean {
  return id.startsWith(name) || id.slice('sha256:'.length).startsWith(name);
}

/** Whether all names are of one repository, with at most one tag. */
function isSingle(names: readonly Reference[]): boolean {
  if (names.length <= 1) return true;
  const withDigest = new Set(names.filter((reference) => reference.digest !== undefined).map(nameOf));
  const tagged = names.filter((reference) => reference.digest === undefined);
  if (tagged.length > 1) return false;
  const single = tagged[0] ?? names[0];
  return withDigest.size === 1 && single !== undefined && withDigest.has(nameOf(single));
}
