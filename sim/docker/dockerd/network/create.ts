import { conflict, forbidden, invalidParameter, notFound } from '../../api/error.ts';
import type { NetworkCreateBody, NetworkCreated } from '../../api/types/network.ts';
import { AddressPool } from './address-pool.ts';
import { addBridge, type NetworkController, newId } from './controller.ts';
import { isPredefined, type Network } from './network.ts';

/** Subnets for networks that name none. Source: moby libnetwork/ipamutils: 172.17…172.31/16, then 192.168.0.0/20. */
const POOLS = [
  ...Array.from({ length: 15 }, (_, i) => `172.${17 + i}.0.0/16`),
  ...Array.from({ length: 16 }, (_, i) => `192.168.${16 * i}.0/20`),
];

/** POST /networks/create. Source: moby daemon/network.go; texts from recordings G/networks_volumes_api. @throws DockerError */
export function createNetwork(networks: NetworkController, body: NetworkCreateBody): NetworkCreated {
  const name = body.Name ?? '';
  if (name.trim() === '') throw invalidParameter('invalid name: name is empty');
  if (isPredefined(name)) throw forbidden(`operation is not permitted on predefined ${name} network `);
  const [config = {}] = body.IPAM?.Config ?? [];
  if (config.Subnet !== undefined && !isCidr(config.Subnet))
    throw invalidParameter(`invalid network config:\ninvalid subnet ${config.Subnet}: invalid CIDR block notation`);
  if (networks.all.some((network) => network.name === name)) throw conflict(`network with name ${name} already exists`);
  const driver = body.Driver || 'bridge';
  if (driver !== 'bridge') throw notFound(`plugin ${JSON.stringify(driver)} not found`);
  const subnet = config.Subnet ?? freeSubnet(networks);
  if (taken(networks, subnet)) throw forbidden('invalid pool request: Pool overlaps with other one on this address space');
  const pool = new AddressPool(subnet);
  const gateway = pool.take(config.Gateway || undefined);
  const id = newId(networks.sys);
  const device = body.Options?.['com.docker.network.bridge.name'] ?? `br-${id.slice(0, 12)}`;
  addBridge(networks.sys, device, `${gateway}/${pool.prefix}`);
  const network: Network = {
    id,
    name,
    driver,
    created: networks.sys.now(),
    internal: body.Internal ?? false,
    attachable: body.Attachable ?? false,
    enableIPv6: body.EnableIPv6 ?? false,
    ipam: {
      Driver: body.IPAM?.Driver || 'default',
      Options: body.IPAM?.Options ?? (body.IPAM ? {} : null),
      Config: [{ ...config, Subnet: subnet, Gateway: gateway }],
    },
    options: body.Options ?? {},
    labels: body.Labels ?? {},
    bridge: { device, pool, gateway },
    endpoints: new Map(),
  };
  networks.add(network);
  networks.events.log('network', 'create', id, { name, type: driver });
  return { Id: id, Warning: '' };
}

const isCidr = (text: string): boolean => /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(text);
const usedSubnets = (networks: NetworkController): string[] =>
  networks.all.flatMap((network) => (network.bridge ? [network.bridge.pool.subnet] : []));
const freeSubnet = (networks: NetworkController): string => {
  const free = POOLS.find((pool) => !taken(networks, pool));
  if (free === undefined) throw forbidden('all predefined address pools have been fully subnetted');
  return free;
};

function taken(networks: NetworkController, subnet: string): boolean {
  return usedSubnets(networks).some((used) => overlap(used, subnet));
}

function overlap(a: string, b: string): boolean {
  const [first, second] = [bounds(a), bounds(b)];
  return first.start < second.end && second.start < first.end;
}

function bounds(subnet: string): { start: number; end: number } {
  const [address = '', bits = ''] = subnet.split('/');
  const size = 2 ** (32 - Number(bits));
  const value = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const start = value - (value % size);
  return { start, end: start + size };
}
