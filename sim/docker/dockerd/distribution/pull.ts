import { DockerError, systemError } from '../../api/error.ts';
import { familiarName, familiarString, fullString, type Reference, withDigest, withTag } from '../../api/reference.ts';
import type { Images } from '../image/images.ts';
import type { PullRequest } from '../image/service.ts';
import { TransportError } from './dial.ts';
import { endpointsOf } from './endpoint.ts';
import { fetchConfig, fetchManifest, type Manifest, resolveTag } from './manifest.ts';
import { pullLayers } from './pull-layers.ts';
import { RegistryClient } from './registry-client.ts';
import { RegistryError, translatePullError } from './registry-error.ts';

/**
 * Pulls an image, or all tags of a repository. Progress goes to `request.output`; what fails before the first message is thrown as it is.
 * Source: moby distribution/pull.go, pull_v2.go; recordings D/images_and_rmi, G/api_images.
 * @throws DockerError
 */
export async function pullImage(images: Images, request: PullRequest): Promise<void> {
  const { sys, insecureRegistries } = images.deps;
  let failure: DockerError | undefined;
  for (const endpoint of endpointsOf(request.reference, insecureRegistries())) {
    const client = new RegistryClient(sys, endpoint, request.reference.path, request.auth);
    try {
      await client.open();
      await pullFrom(images, client, request);
      return;
    } catch (error) {
      failure = failureOf(error, request.reference);
      // Only when nothing could be said to the registry is there another way to try.
      if (!(error instanceof TransportError)) throw failure;
    } finally {
      client.close();
    }
  }
  if (failure) throw failure;
}

function failureOf(error: unknown, reference: Reference): DockerError {
  if (error instanceof DockerError) return error;
  if (error instanceof RegistryError) return translatePullError(error, reference);
  if (error instanceof TransportError) return systemError(error.message);
  throw error;
}

async function pullFrom(images: Images, client: RegistryClient, request: PullRequest): Promise<void> {
  const { reference, output } = request;
  if (reference.tag !== undefined || reference.digest !== undefined) {
    const newer = await pullOne(images, client, request, reference);
    await output.write({ status: statusLine(newer, familiarString(reference)) });
    images.logEvent('pull', familiarString(reference), familiarName(reference), undefined);
    return;
  }
  const { body } = await client.get(`/v2/${reference.path}/tags/list`);
  const { tags } = JSON.parse(new TextDecoder().decode(body)) as { tags: string[] };
  let anyNewer = false;
  for (const tag of tags) anyNewer = (await pullOne(images, client, request, withTag(reference, tag))) || anyNewer;
  await output.write({ status: statusLine(anyNewer, familiarString(reference)) });
  images.logEvent('pull', familiarString(reference), familiarName(reference), undefined);
}

const statusLine = (newer: boolean, name: string): string =>
  `Status: ${newer ? 'Downloaded newer image' : 'Image is up to date'} for ${name}`;

/** @returns whether the name means another image now */
async function pullOne(images: Images, client: RegistryClient, request: PullRequest, reference: Reference): Promise<boolean> {
  const { output } = request;
  const digest = reference.digest ?? (await resolveTag(client, reference));
  const manifest = await fetchManifest(client, reference, digest, request.platform);
  await output.write({
    status: `Pulling from ${reference.path}`,
    id: reference.digest === undefined ? (reference.tag ?? '') : fullString(reference),
  });
  const id = await pullContents(images, client, request, manifest);
  await output.write({ status: `Digest: ${digest}` });
  const known = images.references.get(reference);
  images.references.set(withDigest(reference, digest), id);
  if (reference.digest === undefined && known !== id) images.addReference(reference, id);
  return known !== id;
}

/** Fetches what is not here yet. @returns the image's id */
async function pullContents(images: Images, client: RegistryClient, request: PullRequest, manifest: Manifest): Promise<string> {
  if (images.store.get(manifest.config.digest)) return manifest.config.digest;
  const config = await fetchConfig(client, request.reference, manifest);
  await pullLayers(images, client, request, manifest, config.diffIds);
  return images.store.create(config.bytes).id;
}
