import { hex } from '../../../base/bytes.ts';
import { isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { notFound } from '../../api/error.ts';
import type { EventBus } from '../events/bus.ts';
import { AddressPool } from './address-pool.ts';
import type { BridgeRules } from './firewall/bridge.ts';
import { createFirewall, type FirewallOptions, type NetworkFirewall } from './firewall/firewall.ts';
import type { Endpoint, Network } from './network.ts';
import { createPortAllocator, type PortAllocator } from './ports.ts';

/** The networks of this host. */
export interface NetworkController {
  readonly sys: Sys;
  readonly events: EventBus;
  readonly ports: PortAllocator;
  readonly firewall: NetworkFirewall;
  readonly all: readonly Network[];
  /** By name, id, or the start of an id. @throws DockerError `network x not found` */
  find(reference: string): Network;
  add(network: Network): void;
  remove(network: Network): void;
  /** A place in a network; announces it. */
  join(network: Network, container: { id: string; name: string }, wanted?: { address?: string; mac?: string }): Endpoint;
  leave(network: Network, endpoint: Endpoint): void;
}

export interface ControllerOptions {
  /** `172.17.0.1/16`. */
  readonly bridgeAddress: string;
  readonly mtu: number;
  readonly hostAddress: string;
  readonly firewall: FirewallOptions;
  readonly communicating: boolean;
  readonly masquerade: boolean;
  readonly userlandProxy: boolean;
}

export function createNetworks(sys: Sys, events: EventBus, options: ControllerOptions): NetworkController {
  const networks: Network[] = predefined(sys, options);
  const firewall = createFirewall(sys, options.firewall);
  for (const network of networks) if (network.bridge) firewall.addBridge(rulesOf(network));
  return {
    sys,
    events,
    firewall,
    ports: createPortAllocator(sys, firewall, options.userlandProxy),
    get all() {
      return networks;
    },
    find(reference) {
      const found =
        networks.find((network) => network.id === reference) ??
        networks.find((network) => network.name === reference) ??
        (reference ? networks.find((network) => network.id.startsWith(reference)) : undefined);
      if (!found) throw notFound(`network ${reference} not found`);
      return found;
    },
    add(network) {
      networks.push(network);
      if (network.bridge) firewall.addBridge(rulesOf(network));
    },
    remove(network) {
      networks.splice(networks.indexOf(network), 1);
      if (network.bridge) firewall.removeBridge(rulesOf(network));
    },
    join(network, container, wanted = {}) {
      const endpoint: Endpoint = {
        id: newId(sys),
        containerId: container.id,
        containerName: container.name,
        mac: network.bridge ? wanted.mac || randomMac(sys) : '',
        address: network.bridge ? network.bridge.pool.take(wanted.address) : '',
      };
      network.endpoints.set(endpoint.id, endpoint);
      if (network.bridge && !network.internal) firewall.guard(network.bridge.device, endpoint.address);
      events.log('network', 'connect', network.id, attributes(network, container.id));
      return endpoint;
    },
    leave(network, endpoint) {
      if (!network.endpoints.delete(endpoint.id)) return;
      if (endpoint.address) network.bridge?.pool.release(endpoint.address);
      if (network.bridge) firewall.unguard(network.bridge.device, endpoint.address);
      events.log('network', 'disconnect', network.id, attributes(network, endpoint.containerId));
    },
  };
}

function rulesOf(network: Network): BridgeRules {
  const yes = (key: string): boolean => network.options[`com.docker.network.bridge.${key}`] !== 'false';
  return {
    ...{ device: network.bridge?.device ?? '', subnet: network.bridge?.pool.subnet ?? '', internal: network.internal },
    ...{ communicating: yes('enable_icc'), masquerade: yes('enable_ip_masquerade') },
  };
}

const attributes = (network: Network, container: string): Record<string, string> => ({
  container,
  name: network.name,
  type: network.driver,
});

/** The three networks that are always there. Source: recordings G/networks_volumes_api. */
function predefined(sys: Sys, options: ControllerOptions): Network[] {
  const base = { created: sys.now(), internal: false, attachable: false, enableIPv6: false, labels: {} };
  const none = {
    ...base,
    id: newId(sys),
    name: 'none',
    driver: 'null',
    ipam: { Driver: 'default', Options: null, Config: null },
    options: {},
    endpoints: new Map(),
  };
  const host = { ...none, id: newId(sys), name: 'host', driver: 'host', endpoints: new Map() };
  const pool = new AddressPool(options.bridgeAddress);
  const gateway = pool.take(options.bridgeAddress.split('/')[0]);
  addBridge(sys, 'docker0', options.bridgeAddress);
  const bridge: Network = {
    ...none,
    id: newId(sys),
    name: 'bridge',
    driver: 'bridge',
    ipam: { Driver: 'default', Options: null, Config: [{ Subnet: pool.subnet, Gateway: gateway }] },
    options: {
      'com.docker.network.bridge.default_bridge': 'true',
      'com.docker.network.bridge.enable_icc': String(options.communicating),
      'com.docker.network.bridge.enable_ip_masquerade': String(options.masquerade),
      'com.docker.network.bridge.host_binding_ipv4': options.hostAddress,
      'com.docker.network.bridge.name': 'docker0',
      'com.docker.network.driver.mtu': String(options.mtu),
    },
    bridge: { device: 'docker0', pool, gateway },
    endpoints: new Map(),
  };
  return [none, host, bridge];
}

export function addBridge(sys: Sys, device: string, cidr: string): void {
  if (sys.netlink.interfaces().some((link) => link.name === device)) return;
  try {
    sys.netlink.addBridge(device, cidr);
    sys.netlink.setUp(device);
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
}

export const newId = (sys: Sys): string => hex(sys.random(32));

/** A locally administered unicast address. */
function randomMac(sys: Sys): string {
  const bytes = sys.random(6);
  bytes[0] = ((bytes[0] ?? 0) & 0xfe) | 0x02;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}
