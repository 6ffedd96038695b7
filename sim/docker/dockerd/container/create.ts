import { hex } from '../../../base/bytes.ts';
import { invalidParameter } from '../../api/error.ts';
import type { ContainerConfig, ContainerCreated, HostConfig, NetworkingConfig } from '../../api/types/container.ts';
import type { EndpointSettings } from '../../api/types/network.ts';
import { faultOfCgroupParent } from '../cgroup.ts';
import type { Daemon } from '../daemon.ts';
import { emptyEndpoint, networkModeOf } from '../network/mode.ts';
import { type Container, eventAttributes, shortId } from './container.ts';
import { storeContainer } from './disk.ts';
import { adaptHostConfig, verifySettings } from './host-config.ts';
import { mergeConfig } from './merge-config.ts';
import { mountPoints } from './mounts.ts';
import { reserveName } from './names.ts';
import { populateVolumes } from './populate-volumes.ts';
import { newState } from './state.ts';
import { traceState } from './trace.ts';

export interface CreateRequest {
  readonly name: string;
  readonly config: ContainerConfig;
  readonly hostConfig: HostConfig;
  readonly networking: NetworkingConfig | null;
}

/** Makes a container: settings checked, image found, name taken, layer made. Source: moby daemon/create.go; the order of errors is its. */
export async function createContainer(daemon: Daemon, request: CreateRequest): Promise<ContainerCreated> {
  verifySettings(request.config, request.hostConfig);
  const fault = faultOfCgroupParent(daemon.cgroup.driver, request.hostConfig.CgroupParent);
  if (fault !== undefined) throw invalidParameter(fault);
  checkLinks(daemon, request.hostConfig);
  const image = request.config.Image ? daemon.images.find(request.config.Image) : undefined;
  const config = mergeConfig(request.config, image?.config);
  const hostConfig = adaptHostConfig(request.hostConfig, daemon.config(), daemon.cgroup.version);
  const id = hex(daemon.sys.random(32));
  const name = reserveName(daemon.sys, daemon.containers, request.name, id);
  try {
    const container = newContainer(daemon, { id, name, config, hostConfig, imageId: image?.id ?? '' }, request.networking);
    if (image) await daemon.images.createLayer(id, image.id);
    container.mounts.push(...mountPoints(daemon.volumes, id, config, hostConfig, (other) => daemon.containers.find(other).mounts));
    if (image) await populateVolumes(daemon, container);
    daemon.containers.add(container);
    storeContainer(daemon, container);
    traceState(daemon, container);
    daemon.events.log('container', 'create', id, eventAttributes(container));
    return { Id: id, Warnings: [] };
  } catch (error) {
    daemon.containers.release(name);
    throw error;
  }
}

type Identity = Pick<Container, 'id' | 'name' | 'config' | 'hostConfig' | 'imageId'>;

function newContainer(daemon: Daemon, identity: Identity, networking: NetworkingConfig | null): Container {
  const { config, hostConfig, id } = identity;
  const command = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])];
  const host = networkModeOf(hostConfig.NetworkMode).kind === 'host';
  return {
    ...identity,
    config: { ...config, Hostname: config.Hostname || (host ? daemon.sys.hostname() : shortId(id)), Labels: config.Labels ?? {} },
    created: creationTime(daemon),
    path: command[0] ?? '',
    args: command.slice(1),
    endpoints: endpointsOf(hostConfig, networking),
    ...live(),
  };
}

/** Now, and later than every other container: lists are sorted by it, and simulated work may take no time at all. */
const creationTime = (daemon: Daemon): number =>
  Math.max(daemon.sys.now(), ...daemon.containers.all.map((container) => container.created + 1));

/** What of a container begins anew with each daemon. */
export function live(): Pick<
  Container,
  | 'root'
  | 'mounts'
  | 'state'
  | 'restartCount'
  | 'manuallyStopped'
  | 'startedBefore'
  | 'sandbox'
  | 'streams'
  | 'onStreams'
  | 'onExit'
  | 'onRemoved'
  | 'cancelRestart'
  | 'starting'
  | 'exitOnNext'
  | 'restartDelay'
  | 'execs'
> {
  return {
    root: '',
    mounts: [],
    state: newState(),
    restartCount: 0,
    manuallyStopped: false,
    startedBefore: false,
    sandbox: undefined,
    streams: undefined,
    onStreams: new Set(),
    onExit: new Set(),
    onRemoved: new Set(),
    cancelRestart: undefined,
    starting: undefined,
    exitOnNext: false,
    restartDelay: 0,
    execs: new Map(),
  };
}

function endpointsOf(hostConfig: HostConfig, networking: NetworkingConfig | null): Map<string, EndpointSettings> {
  const mode = networkModeOf(hostConfig.NetworkMode);
  if (mode.kind === 'container') return new Map();
  const given = Object.entries(networking?.EndpointsConfig ?? {}).map(
    ([name, settings]) => [networkModeOf(name).name, emptyEndpoint(settings ?? {})] as const,
  );
  const endpoints = new Map(given);
  if (!endpoints.has(mode.name)) return new Map([[mode.name, emptyEndpoint()], ...endpoints]);
  return endpoints;
}

function checkLinks(daemon: Daemon, hostConfig: HostConfig): void {
  for (const link of hostConfig.Links ?? []) {
    const name = link.split(':')[0] ?? '';
    try {
      daemon.containers.find(name);
    } catch (error) {
      throw error instanceof Error ? invalidParameter(`could not get container for ${name}: ${error.message}`) : error;
    }
  }
}
