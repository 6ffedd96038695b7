import { importOffline } from '../docker/dockerd/image/import.ts';
import { imageOf } from '../images/catalog.ts';
import type { Sys } from '../kernel/sys.ts';
import { WorldError } from './document.ts';

const DATA_ROOT = '/var/lib/docker';

/**
 * Puts images of the catalogue onto a host's disk, as if pulled before: `busybox`, `busybox:1.37`.
 * @throws WorldError when the catalogue has no such image
 */
export function preload(sys: Sys, names: readonly string[]): void {
  const images = names.map((name) => {
    const image = imageOf(name.replace(/:[^/]*$/, ''));
    if (!image) throw new WorldError(`world: images: the catalogue has no image "${name}"`);
    return { name, digest: image.list.digest, config: image.config.bytes, layers: image.layers.map((layer) => layer.blob) };
  });
  importOffline(sys, DATA_ROOT, images);
}
