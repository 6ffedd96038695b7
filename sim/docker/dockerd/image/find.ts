import { invalidParameter, notFound } from '../../api/error.ts';
import {
  ReferenceError as BadReference,
  checkDigest,
  familiarString,
  parseReference,
  type Reference,
  withDefaultTag,
} from '../../api/reference.ts';
import type { ReferenceStore } from './references.ts';
import type { ImageStore, StoredImage } from './store.ts';

/** A name, as the API takes it, or the digest that it really is. */
function parseAny(name: string): Reference | { readonly id: string } {
  if (/^[a-f0-9]{64}$/.test(name)) return { id: `sha256:${name}` };
  if (isDigest(name)) return { id: name };
  try {
    return parseReference(name);
  } catch (error) {
    if (error instanceof BadReference) throw invalidParameter(error.message);
    throw error;
  }
}

function isDigest(name: string): boolean {
  try {
    checkDigest(name);
    return true;
  } catch (error) {
    if (error instanceof BadReference) return false;
    throw error;
  }
}

/**
 * The image that a name, an id or the beginning of an id means; names win.
 * Source: moby daemon/images/image.go getImage.
 * @throws DockerError invalidParameter, notFound `No such image: x:latest`
 */
export function findImage(images: ImageStore, references: ReferenceStore, name: string): StoredImage {
  const parsed = parseAny(name);
  if ('id' in parsed) {
    const image = images.get(parsed.id);
    if (!image) throw notFound(`No such image: ${parsed.id}`);
    return image;
  }
  const named = references.get(parsed);
  const image = (named === undefined ? undefined : images.get(named)) ?? images.search(name);
  if (!image) throw notFound(`No such image: ${familiarString(withDefaultTag(parsed))}`);
  return image;
}
