import { humanDuration } from '../../../go/units.ts';
import type { ContainerSummary, PortSummary } from '../../api/types/container.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';

/** One element of GET /containers/json. Source: moby daemon/list.go, container/view.go; recordings G/api_containers. */
export function summaryOf(daemon: Daemon, container: Container, size: boolean): ContainerSummary {
  const sizes = size ? daemon.images.layerSize(container.id) : undefined;
  return {
    Id: container.id,
    Names: [container.name],
    Image: imageName(daemon, container),
    ImageID: container.imageId,
    Command: commandOf(container),
    Created: Math.floor(container.created / 1e6),
    Ports: portsOf(container),
    ...(sizes ? { ...(sizes.rw ? { SizeRw: sizes.rw } : {}), SizeRootFs: sizes.rootFs } : {}),
    Labels: container.config.Labels ?? {},
    State: container.state.status,
    Status: statusText(daemon.sys.now(), container),
    HostConfig: {
      NetworkMode: container.hostConfig.NetworkMode,
      ...(container.hostConfig.Annotations ? { Annotations: container.hostConfig.Annotations } : {}),
    },
    NetworkSettings: { Networks: networksOf(container) },
    Mounts: container.mounts,
  };
}

/** Lists show where a container is in a network, not how it wants to be there. */
function networksOf(container: Container): ContainerSummary['NetworkSettings']['Networks'] {
  const shown = [...container.endpoints].map(
    ([name, settings]) => [name, { ...settings, IPAMConfig: null, Links: null, Aliases: null, DriverOpts: null, DNSNames: null }] as const,
  );
  return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name the container was made by while it still means its image, else the image's id. */
function imageName(daemon: Daemon, container: Container): string {
  const name = container.config.Image;
  if (name === container.imageId) return name;
  try {
    return daemon.images.find(name).id === container.imageId ? name : container.imageId;
  } catch {
    return container.imageId;
  }
}

function commandOf({ path, args }: Container): string {
  const quoted = args.map((arg) => (arg.includes(' ') ? `'${arg}'` : arg));
  return [path, ...quoted].join(' ').trimEnd();
}

export function portsOf(container: Container): PortSummary[] {
  return Object.entries(container.sandbox?.ports ?? {}).flatMap(([port, bindings]): PortSummary[] => {
    const [number = '', type = 'tcp'] = port.split('/');
    if (!bindings) return [{ PrivatePort: Number(number), Type: type }];
    return bindings.map(({ HostIp, HostPort }) => ({ IP: HostIp, PrivatePort: Number(number), PublicPort: Number(HostPort), Type: type }));
  });
}

/** `Up 3 minutes (healthy)`, `Exited (0) 2 hours ago`, `Created` … Source: moby container/state.go String. */
export function statusText(now: number, { state }: Container): string {
  const since = (micros: number | undefined) => humanDuration((now - (micros ?? now)) * 1000);
  switch (state.status) {
    case 'running':
      return `Up ${since(state.startedAt)}${health(state.health?.Status)}`;
    case 'paused':
      return `Up ${since(state.startedAt)} (Paused)`;
    case 'restarting':
      return `Restarting (${state.exitCode}) ${since(state.finishedAt)} ago`;
    case 'removing':
      return 'Removal In Progress';
    case 'dead':
      return 'Dead';
    case 'created':
      return 'Created';
    case 'exited':
      return state.finishedAt === undefined ? '' : `Exited (${state.exitCode}) ${since(state.finishedAt)} ago`;
  }
}

function health(status: string | undefined): string {
  if (!status || status === 'none') return '';
  return status === 'starting' ? ' (health: starting)' : ` (${status})`;
}
