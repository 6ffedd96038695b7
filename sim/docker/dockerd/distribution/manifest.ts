import { text } from '../../../base/bytes.ts';
import { header } from '../../../http/message.ts';
import { notFound, systemError } from '../../api/error.ts';
import type { Reference } from '../../api/reference.ts';
import { ENGINE } from '../../api/versions.ts';
import type { ImageDocument } from '../image/store.ts';
import { digestOf } from '../layer/digest.ts';
import type { RegistryClient } from './registry-client.ts';
import { registryError } from './registry-error.ts';

/** In the order in which dockerd asks for them. */
const ACCEPTED = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/json',
];

export interface Descriptor {
  readonly mediaType: string;
  readonly size: number;
  readonly digest: string;
}

/** Image manifest version 2, schema 2, or OCI's. */
export interface Manifest {
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

interface ManifestList {
  readonly manifests: readonly (Descriptor & { readonly platform?: { architecture: string; os: string; variant?: string } })[];
}

const manifestPath = (reference: Reference, what: string): string => `/v2/${reference.path}/manifests/${what}`;

/** The digest that a tag has now. A HEAD is enough where all is well. @throws RegistryError */
export async function resolveTag(client: RegistryClient, reference: Reference): Promise<string> {
  const path = manifestPath(reference, reference.tag ?? 'latest');
  const head = await client.head(path, ACCEPTED);
  const known = header(head.headers, 'Docker-Content-Digest');
  if (head.status < 400 && known !== undefined) return known;
  const { headers, body } = await client.get(path, ACCEPTED);
  return header(headers, 'Docker-Content-Digest') ?? digestOf(body);
}

/** The manifest of this digest; of a list, the one for the platform. @throws DockerError, RegistryError */
export async function fetchManifest(
  client: RegistryClient,
  reference: Reference,
  digest: string,
  platform: string | undefined,
): Promise<Manifest> {
  const document = await fetchVerified(client, manifestPath(reference, digest), digest);
  if (!('manifests' in document)) return document as Manifest;
  const wanted = platform ?? `${ENGINE.os}/${ENGINE.arch}`;
  const found = (document as ManifestList).manifests.find((entry) => fits(entry.platform, wanted));
  if (!found) throw notFound(`no matching manifest for ${wanted} in the manifest list entries`);
  return (await fetchVerified(client, manifestPath(reference, found.digest), found.digest)) as Manifest;
}

async function fetchVerified(client: RegistryClient, path: string, digest: string): Promise<Manifest | ManifestList> {
  const { body } = await client.get(path, ACCEPTED);
  if (digestOf(body) !== digest) throw systemError(`manifest verification failed for digest ${digest}`);
  return JSON.parse(text(body)) as Manifest | ManifestList;
}

function fits(platform: { architecture: string; os: string; variant?: string } | undefined, wanted: string): boolean {
  const [os, architecture, variant] = wanted.split('/');
  return platform?.os === os && platform?.architecture === architecture && (variant === undefined || platform?.variant === variant);
}

/** The image's configuration. @throws DockerError, RegistryError */
export async function fetchConfig(
  client: RegistryClient,
  reference: Reference,
  manifest: Manifest,
): Promise<{ bytes: Uint8Array; diffIds: readonly string[] }> {
  const { body, status } = await client.get(`/v2/${reference.path}/blobs/${manifest.config.digest}`);
  if (status !== 200) throw registryError(status, '', body);
  if (digestOf(body) !== manifest.config.digest) throw systemError(`image config verification failed for digest ${manifest.config.digest}`);
  const document = JSON.parse(text(body)) as ImageDocument;
  return { bytes: body, diffIds: document.rootfs.diff_ids ?? [] };
}
