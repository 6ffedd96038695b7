import { exists } from '../../../libc/files.ts';
import type { ContainerJSON, ContainerState } from '../../api/types/container.ts';
import type { Daemon } from '../daemon.ts';
import { emptyEndpoint } from '../network/mode.ts';
import { type Container, showTime } from './container.ts';
import { containerDir, logPath } from './log-driver.ts';
import { isRunning } from './state.ts';

/** GET /containers/{id}/json. Source: moby daemon/inspect.go; recordings G/api_containers. */
export function inspectContainer(daemon: Daemon, container: Container, size: boolean): ContainerJSON {
  const directory = containerDir(daemon, container);
  // They are made by the first start, whether it succeeds or not.
  const prepared = exists(daemon.sys, `${directory}/hostname`);
  const sizes = size ? daemon.images.layerSize(container.id) : undefined;
  return {
    Id: container.id,
    Created: showTime(container.created),
    Path: container.path,
    Args: [...container.args],
    State: stateOf(container),
    Image: container.imageId,
    ResolvConfPath: prepared ? `${directory}/resolv.conf` : '',
    HostnamePath: prepared ? `${directory}/hostname` : '',
    HostsPath: prepared ? `${directory}/hosts` : '',
    LogPath: prepared && container.hostConfig.LogConfig.Type === 'json-file' ? logPath(daemon, container) : '',
    Name: container.name,
    RestartCount: container.restartCount,
    Driver: 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: '',
    ExecIDs: execIds(container),
    HostConfig: container.hostConfig,
    GraphDriver: graphDriver(daemon, container),
    ...(sizes ? { SizeRw: sizes.rw, SizeRootFs: sizes.rootFs } : {}),
    Mounts: container.mounts,
    Config: container.config,
    NetworkSettings: networkSettings(container),
  };
}

export function stateOf(container: Container): ContainerState {
  const { state } = container;
  return {
    Status: state.status,
    Running: isRunning(state),
    Paused: state.status === 'paused',
    Restarting: state.status === 'restarting',
    OOMKilled: state.oomKilled,
    Dead: state.status === 'dead',
    Pid: state.pid,
    ExitCode: state.exitCode,
    Error: state.error,
    StartedAt: showTime(state.startedAt),
    FinishedAt: showTime(state.finishedAt),
    ...(state.health ? { Health: state.health } : {}),
  };
}

/** Those that have not ended. */
function execIds(container: Container): string[] | null {
  const ids = [...container.execs.values()].filter((exec) => exec.status !== 'ended').map((exec) => exec.id);
  return ids.length ? ids.sort() : null;
}

function graphDriver(daemon: Daemon, container: Container): ContainerJSON['GraphDriver'] {
  const { Data, Name } = daemon.images.graphDriver(container.id);
  return { Data: Data && { ID: container.id, ...Data }, Name };
}

function networkSettings(container: Container): ContainerJSON['NetworkSettings'] {
  const bridge = container.endpoints.get('bridge') ?? emptyEndpoint();
  const sandbox = container.sandbox;
  return {
    Bridge: '',
    SandboxID: sandbox?.id ?? '',
    SandboxKey: sandbox ? `/var/run/docker/netns/${sandbox.id.slice(0, 12)}` : '',
    Ports: Object.fromEntries(Object.entries(sandbox?.ports ?? {}).map(([port, bindings]) => [port, bindings && [...bindings]])),
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    EndpointID: bridge.EndpointID,
    Gateway: bridge.Gateway,
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    IPAddress: bridge.IPAddress,
    IPPrefixLen: bridge.IPPrefixLen,
    IPv6Gateway: '',
    MacAddress: bridge.MacAddress,
    Networks: Object.fromEntries([...container.endpoints].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
