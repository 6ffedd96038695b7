import { Filters } from '../../api/filters.ts';
import { familiarString } from '../../api/reference.ts';
import { pullImage } from '../distribution/pull.ts';
import { changesOf, sizeOf } from '../layer/changes.ts';
import { deleteImage } from './delete.ts';
import { Images } from './images.ts';
import { imageHistory, inspectImage } from './inspect.ts';
import { listImages } from './list.ts';
import { pruneImages } from './prune.ts';
import type { ImageDependencies, ImageService } from './service.ts';

/** Opens what is on disk. */
export function createImageService(deps: ImageDependencies): ImageService {
  const images = new Images(deps);
  const { containerLayers } = images;
  return {
    find: (reference) => {
      const { id, document } = images.find(reference);
      return { id, config: document.config ?? {} };
    },
    createLayer: async (containerId, imageId) => containerLayers.create(containerId, images.store.get(imageId)?.topLayer),
    mountLayer: async (containerId) => containerLayers.mount(containerId),
    unmountLayer: async (containerId) => containerLayers.unmount(containerId),
    removeLayer: async (containerId) => {
      const parent = containerLayers.parent(containerId);
      containerLayers.remove(containerId);
      images.releaseLayers(parent);
    },
    graphDriver: (containerId) => containerLayers.info(containerId),
    layerSize: (containerId) => {
      const rw = sizeOf(deps.sys, containerLayers.directories(containerId).upper);
      const below = images.layers.stack(containerLayers.parent(containerId)).reduce((sum, layer) => sum + layer.size, 0);
      return { rw, rootFs: rw + below };
    },
    changes: (containerId) => {
      const { upper, lower } = containerLayers.directories(containerId);
      return changesOf(deps.sys, upper, lower);
    },
    count: () => images.store.all.length,
    list: (options) => listImages(images, options),
    inspect: (name) => inspectImage(images, name),
    history: (name) => imageHistory(images, name),
    remove: (name, options) => deleteImage(images, name, options),
    prune: (filters) => pruneImages(images, filters),
    tag: (name, target) => {
      const image = images.find(name);
      images.addReference(target, image.id);
      images.logEvent('tag', image.id, familiarString(target), image);
    },
    pull: (request) => pullImage(images, request),
    usage: () => ({
      layersSize: images.layers.all.reduce((sum, layer) => sum + layer.size, 0),
      images: listImages(images, { filters: new Filters(), all: true, sharedSize: true, countContainers: true }),
    }),
  };
}
