import { importOffline, type OfflineImage } from '../docker/dockerd/image/import.ts';
import { imageOf } from '../images/catalog.ts';
import type { Sys } from '../kernel/sys.ts';

/** Where dockerd keeps everything, unless it is told otherwise. */
const DATA_ROOT = '/var/lib/docker';

/** Puts images of the catalogue on a disk as if they had been pulled, in this order. */
export function preload(sys: Sys, names: readonly string[]): void {
  const images = names.flatMap((name): OfflineImage[] => {
    const image = imageOf(name);
    return image ? [{ name, digest: image.list.digest, config: image.config.bytes, layers: image.layers.map((layer) => layer.blob) }] : [];
  });
  importOffline(sys, DATA_ROOT, images);
}
