import { gunzipSync } from 'fflate';
import { concat } from '../../../base/bytes.ts';
import { goMessage, isErrno } from '../../../base/errno.ts';
import { exists, makeDirectories } from '../../../libc/files.ts';
import { systemError } from '../../api/error.ts';
import type { Images } from '../image/images.ts';
import { layerProgress, layerStatus, type ProgressOutput } from '../image/progress.ts';
import type { PullRequest } from '../image/service.ts';
import { shortId } from '../image/store.ts';
import { chainOf, digestOf } from '../layer/digest.ts';
import type { Descriptor, Manifest } from './manifest.ts';
import type { RegistryClient } from './registry-client.ts';

/** At most so often is progress told, in microseconds. Source: moby pkg/progress. */
const INTERVAL = 100_000;
/** How much the unpacker reads at once. */
const READ = 32_768;

/**
 * Downloads and unpacks the layers that are not here yet, lowest first.
 * Source: moby distribution/xfer/download.go.
 * @throws DockerError, RegistryError
 */
export async function pullLayers(
  images: Images,
  client: RegistryClient,
  request: PullRequest,
  manifest: Manifest,
  diffIds: readonly string[],
): Promise<void> {
  const { output } = request;
  let chain: string | undefined;
  let known = 0;
  for (; known < diffIds.length; known++) {
    const next = chainOf(chain, diffIds[known] ?? '');
    if (!images.layers.get(next)) break;
    chain = next;
  }
  const missing = manifest.layers.slice(known);
  for (const layer of manifest.layers.slice(0, known)) await output.write(layerStatus(shortId(layer.digest), 'Already exists'));
  for (const layer of missing) await output.write(layerStatus(shortId(layer.digest), 'Pulling fs layer'));
  const blobs: Uint8Array[] = [];
  for (const layer of missing) blobs.push(await download(images, client, request, layer));
  for (const [i, layer] of missing.entries()) {
    if (request.cancelled()) throw systemError('context canceled');
    const archive = unzip(blobs[i] ?? new Uint8Array(0));
    if (digestOf(archive) !== diffIds[known + i]) throw systemError(`layers from manifest don't match image configuration`);
    await tellExtraction(output, layer);
    try {
      chain = images.layers.register(archive, chain).chainId;
    } catch (error) {
      if (!isErrno(error)) throw error;
      throw systemError(`failed to register layer: write ${error.path ?? '/'}: ${goMessage(error.code)}`);
    }
    await output.write(layerStatus(shortId(layer.digest), 'Pull complete'));
  }
}

async function download(images: Images, client: RegistryClient, request: PullRequest, layer: Descriptor): Promise<Uint8Array> {
  const { sys } = images.deps;
  const id = shortId(layer.digest);
  const { body } = await client.stream(`/v2/${request.reference.path}/blobs/${layer.digest}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  let told = Number.NEGATIVE_INFINITY;
  for (let part = await body.read(); part; part = await body.read()) {
    if (request.cancelled()) throw systemError('context canceled');
    parts.push(part);
    length += part.length;
    if (sys.monotonic() - told >= INTERVAL) {
      told = sys.monotonic();
      await request.output.write(layerProgress(id, 'Downloading', length, layer.size));
    }
  }
  const blob = concat(parts);
  passOverDisk(images, layer, blob);
  await request.output.write(layerStatus(id, 'Verifying Checksum'));
  if (digestOf(blob) !== layer.digest) throw systemError(`filesystem layer verification failed for digest ${layer.digest}`);
  await request.output.write(layerStatus(id, 'Download complete'));
  return blob;
}

/** What comes down lies in a file of its own until it is unpacked: a full disk shows there first, and is no reason to try again. */
function passOverDisk({ deps: { sys, root } }: Images, { digest }: Descriptor, blob: Uint8Array): void {
  const file = `${root}/tmp/GetImageBlob${Number.parseInt(digest.slice(7, 15), 16)}`;
  try {
    makeDirectories(sys, `${root}/tmp`, 0o700);
    sys.writeFile(file, blob, 0o600);
    sys.unlink(file);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (exists(sys, file)) sys.unlink(file);
    throw systemError(`${error.path === undefined ? 'write' : 'open'} ${file}: ${goMessage(error.code)}`);
  }
}

async function tellExtraction(output: ProgressOutput, layer: Descriptor): Promise<void> {
  const id = shortId(layer.digest);
  if (layer.size > READ) await output.write(layerProgress(id, 'Extracting', READ, layer.size));
  await output.write(layerProgress(id, 'Extracting', layer.size, layer.size));
}

/** A layer may come gzipped or as it is. */
function unzip(blob: Uint8Array): Uint8Array {
  return blob[0] === 0x1f && blob[1] === 0x8b ? gunzipSync(blob) : blob;
}
