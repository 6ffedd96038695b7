import { DockerError, invalidParameter } from '../../api/error.ts';
import type { Filters } from '../../api/filters.ts';
import type { ContainerStatus } from '../../api/types/container.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';
import { isRunning } from './state.ts';
import { portsOf } from './summary.ts';

const ACCEPTED = [
  'ancestor',
  'before',
  'exited',
  'id',
  'isolation',
  'label',
  'name',
  'status',
  'health',
  'since',
  'volume',
  'network',
  'is-task',
  'publish',
  'expose',
];
const STATUSES: readonly ContainerStatus[] = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'];
const HEALTHS = ['starting', 'healthy', 'unhealthy', 'none'];

export interface ListOptions {
  readonly all: boolean;
  /** Newest so many, whether they run or not; 0 = no limit. */
  readonly limit: number;
  readonly filters: Filters;
}

/** Containers, newest first. Source: moby daemon/list.go. @throws DockerError */
export function listContainers(daemon: Daemon, options: ListOptions): Container[] {
  const { filters } = options;
  filters.validate(ACCEPTED);
  for (const status of filters.get('status')) {
    if (!STATUSES.some((known) => known === status)) throw invalidStatus(status);
  }
  for (const status of filters.get('health')) {
    if (!HEALTHS.includes(status))
      throw invalidParameter(
        `invalid filter 'health=${status}': invalid value for health (${status}): must be one of ${HEALTHS.join(', ')}`,
      );
  }
  filters.bool('is-task');
  const all = [...daemon.containers.all].sort((a, b) => b.created - a.created || (a.id < b.id ? -1 : 1));
  const bounds = { before: named(daemon, filters, 'before'), since: named(daemon, filters, 'since') };
  const ancestors = ancestorIds(daemon, filters);
  const exited = filters.get('exited').map(exitCode);
  const everything =
    options.all || options.limit > 0 || filters.has('status') || filters.has('exited') || filters.has('before') || filters.has('since');
  const matching = all.filter(
    (container) =>
      (everything || isRunning(container.state)) &&
      (!bounds.before || container.created < bounds.before.created) &&
      (!bounds.since || container.created > bounds.since.created) &&
      (!ancestors || ancestors.has(container.imageId)) &&
      (exited.length === 0 || (container.state.status === 'exited' && exited.includes(container.state.exitCode))) &&
      matches(container, filters),
  );
  return options.limit > 0 ? matching.slice(0, options.limit) : matching;
}

function matches(container: Container, filters: Filters): boolean {
  const { state, config, mounts, endpoints, name } = container;
  const ports = portsOf(container);
  const wanted = (key: string) => filters.get(key);
  return (
    (filters.match('name', name) || filters.match('name', name.slice(1))) &&
    (!filters.has('id') || wanted('id').some((id) => container.id.startsWith(id) || new RegExp(id).test(container.id))) &&
    filters.exact('status', state.status) &&
    filters.exact('health', state.health?.Status ?? 'none') &&
    filters.matchLabels('label', config.Labels ?? {}) &&
    (!filters.has('is-task') || filters.bool('is-task') === false) &&
    (!filters.has('volume') ||
      mounts.some((point) => wanted('volume').some((value) => [point.Name, point.Source, point.Destination].includes(value)))) &&
    (!filters.has('network') ||
      [...endpoints].some(([network, settings]) =>
        wanted('network').some((value) => network === value || settings.NetworkID.startsWith(value)),
      )) &&
    (!filters.has('publish') ||
      wanted('publish').some((value) =>
        ports.some((port) => port.PublicPort !== undefined && inRange(value, port.PublicPort, port.Type)),
      )) &&
    (!filters.has('expose') ||
      wanted('expose').some((value) =>
        Object.keys(config.ExposedPorts ?? {}).some((port) => inRange(value, Number.parseInt(port, 10), port.split('/')[1] ?? 'tcp')),
      ))
  );
}

/** `80`, `80/udp`, `8000-8080`. */
function inRange(filter: string, port: number, protocol: string): boolean {
  const [, first = '', last = first, wanted = 'tcp'] = /^(\d+)(?:-(\d+))?(?:\/(\w+))?$/.exec(filter) ?? [];
  if (first === '') throw invalidParameter(`invalid port specification: ${JSON.stringify(filter)}`);
  return wanted === protocol && port >= Number(first) && port <= Number(last);
}

function invalidStatus(status: string): DockerError {
  return invalidParameter(`invalid filter 'status=${status}': invalid value for state (${status}): must be one of ${STATUSES.join(', ')}`);
}

function exitCode(text: string): number {
  if (!/^-?\d+$/.test(text))
    throw invalidParameter(`invalid filter 'exited=${text}': strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
  return Number(text);
}

function named(daemon: Daemon, filters: Filters, key: 'before' | 'since'): Container | undefined {
  const [reference] = filters.get(key);
  if (reference === undefined) return undefined;
  return daemon.containers.find(reference);
}

/** Images that `ancestor` names. Only containers made of that very image match: images here do not tell their parents. */
function ancestorIds(daemon: Daemon, filters: Filters): Set<string> | undefined {
  if (!filters.has('ancestor')) return undefined;
  const ids = new Set<string>();
  for (const reference of filters.get('ancestor')) {
    try {
      ids.add(daemon.images.find(reference).id);
    } catch (error) {
      if (!(error instanceof DockerError)) throw error;
    }
  }
  return ids;
}
