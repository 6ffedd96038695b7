import { DockerError } from '../../api/error.ts';
import { decodeFilters, type Filters } from '../../api/filters.ts';
import type { EndpointSettings, NetworkCreateBody } from '../../api/types/network.ts';
import type { Daemon } from '../daemon.ts';
import { connectContainer, disconnectContainer } from '../network/attach-container.ts';
import { createNetwork } from '../network/create.ts';
import { describeNetwork } from '../network/describe.ts';
import { type Network, PREDEFINED } from '../network/network.ts';
import { removeNetwork } from '../network/remove.ts';
import { matchesPrune } from '../prune-filter.ts';
import { readJson } from './body.ts';
import { del, get, post, type Route } from './route.ts';

const DRIVERS = ['bridge', 'host', 'null', 'macvlan', 'ipvlan', 'overlay'];
const ACCEPTED = ['dangling', 'driver', 'id', 'label', 'name', 'scope', 'type'];

export function networkRoutes(daemon: Daemon): Route[] {
  const { networks } = daemon;
  const list = ({ query, reply }: Parameters<Route['handle']>[0]) =>
    reply.json(
      200,
      matching(networks.all, decodeFilters(query.text('filters'))).map((network) => describeNetwork(network, false)),
    );
  return [
    get('/networks', list),
    get('/networks/', list),
    get('/networks/{id}', ({ reply, vars }) => reply.json(200, describeNetwork(networks.find(vars.id ?? ''), true))),
    post('/networks/create', async ({ request, reply }) => {
      const body = (await readJson(request, { kind: 'map', of: { kind: 'any' } })) as NetworkCreateBody | undefined;
      // The real daemon looks for a plugin of an unknown driver's name for this long.
      if (body?.Driver && !DRIVERS.includes(body.Driver)) await daemon.sys.sleep(15_000_000);
      await reply.json(201, createNetwork(networks, body ?? { Name: '' }));
    }),
    post('/networks/prune', async ({ query, reply }) => {
      const match = matchesPrune(daemon.sys.now(), decodeFilters(query.text('filters')));
      const unused = networks.all.filter(
        (network) =>
          !PREDEFINED.includes(network.name) &&
          network.endpoints.size === 0 &&
          !isReferenced(daemon, network) &&
          match(network.created, network.labels),
      );
      for (const network of unused) removeNetwork(networks, network);
      daemon.events.log('network', 'prune', '', { reclaimed: '0' });
      await reply.json(200, { NetworksDeleted: unused.length ? unused.map((network) => network.name) : null });
    }),
    post('/networks/{id}/connect', async ({ request, reply, vars }) => {
      const body = (await readJson(request, { kind: 'map', of: { kind: 'any' } })) as
        | { Container?: string; EndpointConfig?: Partial<EndpointSettings> | null }
        | undefined;
      const network = networks.find(vars.id ?? '');
      connectContainer(daemon, network, daemon.containers.find(body?.Container ?? ''), body?.EndpointConfig ?? {});
      await reply.empty(200);
    }),
    post('/networks/{id}/disconnect', async ({ request, reply, vars }) => {
      const body = (await readJson(request, { kind: 'map', of: { kind: 'any' } })) as { Container?: string } | undefined;
      const network = networks.find(vars.id ?? '');
      disconnectContainer(daemon, network, daemon.containers.find(body?.Container ?? ''));
      await reply.empty(200);
    }),
    del('/networks/{id}', async ({ reply, vars }) => {
      removeNetwork(networks, networks.find(vars.id ?? ''));
      await reply.empty(204);
    }),
  ];
}

const isReferenced = (daemon: Daemon, network: Network): boolean =>
  daemon.containers.all.some((container) => container.state.status === 'running' && container.endpoints.has(network.name));

function matching(all: readonly Network[], filters: Filters): Network[] {
  filters.validate(ACCEPTED);
  for (const type of filters.get('type')) {
    if (type !== 'builtin' && type !== 'custom') throw new DockerError('system', `invalid filter: 'type'='${type}'`);
  }
  const dangling = filters.bool('dangling');
  return all.filter(
    (network) =>
      filters.exact('driver', network.driver) &&
      (!filters.has('name') ||
        filters.get('name').some((name) => network.name.includes(name.replace(/[\^$]/g, '')) && filters.match('name', network.name))) &&
      (!filters.has('id') || filters.get('id').some((id) => network.id.startsWith(id))) &&
      filters.matchLabels('label', network.labels) &&
      filters.exact('scope', 'local') &&
      (!filters.has('type') || filters.get('type').includes(PREDEFINED.includes(network.name) ? 'builtin' : 'custom')) &&
      (dangling === undefined || dangling === (!PREDEFINED.includes(network.name) && network.endpoints.size === 0)),
  );
}
