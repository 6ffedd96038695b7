import { formatTime, RFC3339Nano } from '../../../go/time.ts';
import type { Reference } from '../../api/reference.ts';
import { familiarString } from '../../api/reference.ts';
import { ContainerLayers } from '../layer/container-layers.ts';
import { GraphDriver, type GraphDriverInfo } from '../layer/graph-driver.ts';
import { type Layer, LayerStore } from '../layer/store.ts';
import { findImage } from './find.ts';
import { ReferenceStore } from './references.ts';
import type { ImageDependencies } from './service.ts';
import { ImageStore, type StoredImage } from './store.ts';

/** What the verbs on images share: the stores on disk and what ties them together. */
export class Images {
  readonly deps: ImageDependencies;
  readonly store: ImageStore;
  readonly references: ReferenceStore;
  readonly layers: LayerStore;
  readonly containerLayers: ContainerLayers;
  readonly #driver: GraphDriver;

  constructor(deps: ImageDependencies) {
    const { sys, root } = deps;
    const driver = new GraphDriver(sys, root);
    this.deps = deps;
    this.#driver = driver;
    this.store = new ImageStore(sys, root);
    this.references = new ReferenceStore(sys, root);
    this.layers = new LayerStore(sys, root, driver);
    this.containerLayers = new ContainerLayers(sys, root, driver, (chainId) => this.layers.get(chainId));
  }

  /** @throws DockerError notFound `No such image: x:latest` */
  find(name: string): StoredImage {
    return findImage(this.store, this.references, name);
  }

  /** Bytes in the files of all its layers. */
  size(image: StoredImage): number {
    return this.layers.stack(image.topLayer).reduce((sum, layer) => sum + layer.size, 0);
  }

  graphDriver(layer: Layer): GraphDriverInfo {
    return this.#driver.info(layer.cacheId);
  }

  /** Takes away what no image and no container needs, from this stack down. @returns what was removed, topmost first */
  releaseLayers(topLayer: string | undefined): Layer[] {
    return this.layers.release(
      topLayer,
      (chainId) => this.containerLayers.uses(chainId) || this.store.all.some((image) => image.topLayer === chainId),
    );
  }

  /** Gives an image one more name. */
  addReference(reference: Reference, id: string): void {
    this.references.set(reference, id);
    this.store.setLastUpdated(id, formatTime(RFC3339Nano, this.deps.sys.now()));
  }

  /** `name` is what the event calls the image; its labels come along. Source: moby daemon/images/image_events.go. */
  logEvent(action: string, id: string, name: string, image: StoredImage | undefined): void {
    this.deps.events.log('image', action, id, { ...image?.document.config?.Labels, name });
  }

  /** Names with a tag, and names with a digest, as people write them. */
  namesOf(id: string): { tags: string[]; digests: string[] } {
    const all = this.references.of(id);
    return {
      tags: all.filter((reference) => reference.digest === undefined).map(familiarString),
      digests: all.filter((reference) => reference.digest !== undefined).map(familiarString),
    };
  }
}
