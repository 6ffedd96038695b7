import { MEDIA } from '../images/build.ts';
import { definitionOf, imageOf } from '../images/catalog.ts';
import type { RegistryConfig } from './config.ts';

export interface StoredManifest {
  readonly mediaType: string;
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** What a registry holds, by repository. Images of the catalogue are built when first asked for. */
export interface Content {
  has(repository: string): boolean;
  /** Sorted. */
  readonly repositories: readonly string[];
  tags(repository: string): readonly string[];
  /** By tag or digest. */
  manifest(repository: string, reference: string): StoredManifest | undefined;
  blob(repository: string, digest: string): Uint8Array | undefined;
}

interface Offer {
  readonly repository: string;
  readonly image: string;
  readonly tags: readonly string[];
}

export function createContent(config: RegistryConfig): Content {
  const offers = Object.entries(config.repositories).map(([key, image]): Offer => {
    const [, repository = key, tag] = /^(.*?)(?::([^/:]+))?$/.exec(key) ?? [];
    return { repository, image, tags: tag === undefined ? (definitionOf(image)?.tags ?? []) : [tag] };
  });
  const of = (repository: string): Offer[] => offers.filter((offer) => offer.repository === repository);
  return {
    has: (repository) => of(repository).length > 0,
    repositories: [...new Set(offers.map((offer) => offer.repository))].sort(),
    tags: (repository) =>
      of(repository)
        .flatMap((offer) => offer.tags)
        .sort(),
    manifest: (repository, reference) => {
      for (const offer of of(repository)) {
        const image = imageOf(offer.image);
        if (!image) continue;
        const { list, manifest } = image;
        if (offer.tags.includes(reference) || reference === list.digest)
          return { mediaType: MEDIA.list, digest: list.digest, bytes: list.bytes };
        if (reference === manifest.digest) return { mediaType: MEDIA.manifest, digest: manifest.digest, bytes: manifest.bytes };
      }
      return undefined;
    },
    blob: (repository, digest) => {
      for (const offer of of(repository)) {
        const image = imageOf(offer.image);
        if (image?.config.digest === digest) return image.config.bytes;
        const layer = image?.layers.find((candidate) => candidate.digest === digest);
        if (layer) return layer.blob;
      }
      return undefined;
    },
  };
}
