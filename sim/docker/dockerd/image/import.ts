import { gunzipSync } from 'fflate';
import type { Sys } from '../../../kernel/sys.ts';
import { parseReference, withDefaultTag, withDigest } from '../../api/reference.ts';
import { GraphDriver } from '../layer/graph-driver.ts';
import { LayerStore } from '../layer/store.ts';
import { ReferenceStore } from './references.ts';
import { ImageStore } from './store.ts';

/** An image that is there without ever having been pulled in this world. */
export interface OfflineImage {
  /** `busybox`, `team/app:2`. */
  readonly name: string;
  /** Of the manifest, or of the manifest list: what the name was resolved to. */
  readonly digest: string;
  readonly config: Uint8Array;
  /** Gzipped layers, lowest first. */
  readonly layers: readonly Uint8Array[];
}

/** Writes into a data root, while no daemon uses it, what pulling these images would have left there. */
export function importOffline(sys: Sys, root: string, images: readonly OfflineImage[]): void {
  const layers = new LayerStore(sys, root, new GraphDriver(sys, root));
  const store = new ImageStore(sys, root);
  const references = new ReferenceStore(sys, root);
  for (const image of images) {
    let chain: string | undefined;
    for (const layer of image.layers) chain = layers.register(gunzipSync(layer), chain).chainId;
    const { id } = store.create(image.config);
    const reference = withDefaultTag(parseReference(image.name));
    references.set(reference, id);
    references.set(withDigest(reference, image.digest), id);
  }
}
