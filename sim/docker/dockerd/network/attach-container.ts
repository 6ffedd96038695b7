import { conflict, forbidden, systemError } from '../../api/error.ts';
import type { EndpointSettings } from '../../api/types/network.ts';
import { type Container, shortId } from '../container/container.ts';
import { saveContainer } from '../container/disk.ts';
import { isRunning } from '../container/state.ts';
import type { Daemon } from '../daemon.ts';
import { newId } from './controller.ts';
import { emptyEndpoint } from './mode.ts';
import type { Network } from './network.ts';

/** POST /networks/{id}/connect. Texts from recordings G/networks_volumes_api. @throws DockerError */
export function connectContainer(daemon: Daemon, network: Network, container: Container, given: Partial<EndpointSettings>): void {
  if (network.name === 'host') throw forbidden('cannot connect container to host network - container must be created in host network mode');
  if (container.state.status === 'removing' || container.state.status === 'dead')
    throw conflict(
      `container ${container.id} is marked for removal and cannot be connected or disconnected to the network ${network.name}`,
    );
  const name = container.name.slice(1);
  if (container.endpoints.has(network.name)) throw forbidden(`endpoint with name ${name} already exists in network ${network.name}`);
  const settings = emptyEndpoint(given);
  if (network.name !== 'bridge') settings.DNSNames = [name, ...(settings.Aliases ?? []), shortId(container.id)];
  if (isRunning(container.state)) plug(daemon, network, container, settings);
  container.endpoints.set(network.name, settings);
  saveContainer(daemon, container);
}

function plug(daemon: Daemon, network: Network, container: Container, settings: EndpointSettings): void {
  const { networks } = daemon;
  const { bridge } = network;
  const address = settings.IPAMConfig?.IPv4Address;
  const endpoint = networks.join(network, { id: container.id, name: container.name.slice(1) }, address ? { address } : {});
  Object.assign(settings, {
    MacAddress: endpoint.mac,
    NetworkID: network.id,
    EndpointID: endpoint.id,
    IPAddress: endpoint.address,
    Gateway: bridge?.gateway ?? '',
    IPPrefixLen: bridge?.pool.prefix ?? 0,
  });
  const sandbox = container.sandbox;
  if (!bridge || !sandbox) return;
  const used = new Set(sandbox.links.map((link) => link.peerName));
  const peerName = ['eth0', 'eth1', 'eth2', 'eth3', 'eth4', 'eth5', 'eth6', 'eth7'].find((candidate) => !used.has(candidate)) ?? 'eth8';
  const link = {
    name: `veth${newId(daemon.sys).slice(0, 7)}`,
    master: bridge.device,
    peerName,
    mac: endpoint.mac,
    cidr: `${endpoint.address}/${bridge.pool.prefix}`,
  };
  daemon.sys.netlink.addVeth({
    name: link.name,
    master: link.master,
    pid: container.state.pid,
    peerName,
    mac: link.mac,
    addresses: [link.cidr],
  });
  container.sandbox = {
    ...sandbox,
    links: [...sandbox.links, link],
    release() {
      networks.leave(network, endpoint);
      Object.assign(settings, { MacAddress: '', EndpointID: '', Gateway: '', IPAddress: '', IPPrefixLen: 0 });
      sandbox.release();
    },
  };
}

/** POST /networks/{id}/disconnect. @throws DockerError */
export function disconnectContainer(daemon: Daemon, network: Network, container: Container): void {
  if (network.name === 'host')
    throw forbidden('cannot disconnect container from host network - container was created in host network mode');
  const settings = container.endpoints.get(network.name);
  if (!settings) throw systemError(`container ${container.id} is not connected to network ${network.name}`);
  const endpoint = [...network.endpoints.values()].find((known) => known.containerId === container.id);
  if (endpoint) {
    const link = container.sandbox?.links.find((known) => known.mac === endpoint.mac);
    if (link) daemon.sys.netlink.removeLink(link.name);
    daemon.networks.leave(network, endpoint);
  }
  container.endpoints.delete(network.name);
  saveContainer(daemon, container);
}
