import { utf8 } from '../base/bytes.ts';
import type { ImageDefinition } from './definition.ts';
import { type BuiltLayer, buildLayer, digestOf } from './layer.ts';

export const MEDIA = {
  list: 'application/vnd.docker.distribution.manifest.list.v2+json',
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
  layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
} as const;

/** Some bytes and their digest, `sha256:…`. */
export interface Blob {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** An image as a registry holds it: image manifest version 2, schema 2, behind a manifest list for linux/amd64. */
export interface BuiltImage {
  readonly config: Blob;
  readonly layers: readonly BuiltLayer[];
  readonly manifest: Blob;
  readonly list: Blob;
}

const blob = (bytes: Uint8Array): Blob => ({ bytes, digest: digestOf(bytes) });
/** As registries' tools indent them. */
const document = (value: unknown): Blob => blob(utf8(JSON.stringify(value, null, 3)));

/** The same definition gives the same bytes. */
export function buildImage(definition: ImageDefinition): BuiltImage {
  const created = definition.created;
  const mtime = Math.floor(Date.parse(created) / 1000);
  const layers = definition.steps.flatMap((step) => (step.layer ? [buildLayer(step.layer, mtime)] : []));
  const config = blob(utf8(JSON.stringify(configOf(definition, layers))));
  const manifest = document({
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    config: { mediaType: MEDIA.config, size: config.bytes.length, digest: config.digest },
    layers: layers.map((layer) => ({ mediaType: MEDIA.layer, size: layer.blob.length, digest: layer.digest })),
  });
  const list = document({
    schemaVersion: 2,
    mediaType: MEDIA.list,
    manifests: [
      { mediaType: MEDIA.manifest, size: manifest.bytes.length, digest: manifest.digest, platform: { architecture: 'amd64', os: 'linux' } },
    ],
  });
  return { config, layers, manifest, list };
}

/** The image's configuration, fields in the order in which docker writes them. */
function configOf(definition: ImageDefinition, layers: readonly BuiltLayer[]): unknown {
  const { created, config } = definition;
  return {
    architecture: 'amd64',
    config: {
      ...(config.User === undefined ? {} : { User: config.User }),
      ...(config.ExposedPorts ? { ExposedPorts: config.ExposedPorts } : {}),
      Env: config.Env ?? ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      ...(config.Entrypoint ? { Entrypoint: config.Entrypoint } : {}),
      ...(config.Cmd ? { Cmd: config.Cmd } : {}),
      ...(config.Volumes ? { Volumes: config.Volumes } : {}),
      ...(config.WorkingDir === undefined ? {} : { WorkingDir: config.WorkingDir }),
      ...(config.Labels ? { Labels: config.Labels } : {}),
      ...(config.StopSignal === undefined ? {} : { StopSignal: config.StopSignal }),
    },
    created,
    history: definition.steps.map((step) => ({ created, created_by: step.createdBy, ...(step.layer ? {} : { empty_layer: true }) })),
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.diffId) },
  };
}
