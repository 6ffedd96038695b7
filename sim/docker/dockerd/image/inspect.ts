import type { ImageConfig, ImageHistoryItem, ImageInspect } from '../../api/types/image.ts';
import { compareVersions } from '../../api/versions.ts';
import type { Images } from './images.ts';
import { createdMicros } from './time-and-labels.ts';

/** Fields that `Config` has whether the image says anything of them or not. Source: moby api/server/router/image/inspect_response.go. */
const ALWAYS = { Cmd: null, Entrypoint: null, Env: null, Labels: null, OnBuild: null, User: '', Volumes: null, WorkingDir: '' };
const ALWAYS_BEFORE_1_50 = {
  ...ALWAYS,
  ...{ AttachStderr: false, AttachStdin: false, AttachStdout: false, Domainname: '', Hostname: '', Image: '', OpenStdin: false },
  ...{ StdinOnce: false, Tty: false },
};

/** GET /images/{name}/json. @throws DockerError notFound */
export function inspectImage(images: Images, name: string): ImageInspect {
  const image = images.find(name);
  const { document } = image;
  const { tags, digests } = images.namesOf(image.id);
  const top = image.topLayer === undefined ? undefined : images.layers.get(image.topLayer);
  return {
    Id: image.id,
    RepoTags: tags,
    RepoDigests: digests,
    Parent: images.store.parent(image.id) ?? '',
    Comment: document.comment ?? document.history?.at(-1)?.comment ?? '',
    Created: document.created ?? '',
    DockerVersion: document.docker_version ?? '',
    Author: document.author ?? '',
    Architecture: document.architecture ?? '',
    ...(document.variant ? { Variant: document.variant } : {}),
    Os: document.os ?? '',
    Size: images.size(image),
    GraphDriver: top ? images.graphDriver(top) : { Data: null, Name: 'overlay2' },
    RootFS: { Type: document.rootfs.type, ...(document.rootfs.diff_ids?.length ? { Layers: [...document.rootfs.diff_ids] } : {}) },
    Metadata: { LastTagTime: images.store.lastUpdated(image.id) ?? '0001-01-01T00:00:00Z' },
    Config: (document.config ?? null) as ImageConfig | null,
  };
}

/** `Config` as a version of the API shows it: keys in alphabetical order, some always there. */
export function configFor(version: string, config: ImageConfig | null): unknown {
  if (!config) return null;
  const always = compareVersions(version, '1.50') < 0 ? ALWAYS_BEFORE_1_50 : ALWAYS;
  return Object.fromEntries(Object.entries({ ...always, ...config }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** GET /images/{name}/history, newest step first. Source: moby daemon/images/image_history.go. */
export function imageHistory(images: Images, name: string): ImageHistoryItem[] {
  const image = images.find(name);
  const sizes = images.layers.stack(image.topLayer).map((layer) => layer.size);
  const items: ImageHistoryItem[] = [];
  for (const step of image.document.history ?? []) {
    const created = step.created === undefined ? createdMicros(image) : Date.parse(step.created) * 1000;
    items.unshift({
      Comment: step.comment ?? '',
      Created: Math.floor(created / 1e6),
      CreatedBy: step.created_by ?? '',
      Id: '<missing>',
      Size: step.empty_layer ? 0 : (sizes.pop() ?? 0),
      Tags: null,
    });
  }
  // Steps that were images of their own, built here, have ids.
  let id: string | undefined = image.id;
  for (const item of items) {
    if (id === undefined) break;
    item.Id = id;
    const { tags } = images.namesOf(id);
    item.Tags = tags.length > 0 ? tags : null;
    id = images.store.parent(id);
  }
  return items;
}
