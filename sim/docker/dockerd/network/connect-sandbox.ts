import { DockerError, systemError } from '../../api/error.ts';
import type { EndpointSettings } from '../../api/types/network.ts';
import type { Container } from '../container/container.ts';
import { type NetworkController, newId } from './controller.ts';
import type { Endpoint, Network } from './network.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * Gives a container its places in its networks, and publishes its ports. The interfaces themselves are made when its namespace exists.
 * Source: moby daemon/container_operations.go initializeNetworking; texts from recordings C/port_used_by_host_process.
 * @throws DockerError `failed to set up container networking: …`
 */
export function connectSandbox(networks: NetworkController, container: Container): Sandbox {
  const undo: (() => void)[] = [];
  const links: Sandbox['links'][number][] = [];
  let ports: Sandbox['ports'] = {};
  const release = () => {
    for (const run of undo.splice(0).reverse()) run();
  };
  try {
    for (const [name, settings] of container.endpoints) {
      const network = networks.find(name);
      const endpoint = networks.join(network, { id: container.id, name: container.name.slice(1) }, wanted(settings));
      undo.push(() => leave(networks, network, endpoint, settings));
      fill(settings, network, endpoint);
      if (!network.bridge) continue;
      const peerName = `eth${links.length}`;
      const { pool, gateway, device } = network.bridge;
      links.push({
        name: vethName(networks),
        master: device,
        peerName,
        mac: endpoint.mac,
        cidr: `${endpoint.address}/${pool.prefix}`,
        ...(links.length ? {} : { gateway }),
      });
      if (links.length === 1) {
        const published = publish(networks, container, network, endpoint);
        undo.push(published.release);
        ports = published.ports;
      }
    }
  } catch (error) {
    release();
    if (!(error instanceof DockerError)) throw error;
    throw new DockerError(error.kind, `failed to set up container networking: ${error.message}`);
  }
  return { id: newId(networks.sys), links, ports, release };
}

const wanted = (settings: EndpointSettings): { address?: string; mac?: string } => ({
  ...(settings.IPAMConfig?.IPv4Address ? { address: settings.IPAMConfig.IPv4Address } : {}),
  ...(settings.MacAddress ? { mac: settings.MacAddress } : {}),
});

function publish(networks: NetworkController, container: Container, network: Network, endpoint: Endpoint) {
  try {
    return networks.ports.publish({
      bindings: container.hostConfig.PortBindings ?? {},
      exposed: Object.keys(container.config.ExposedPorts ?? {}),
      publishAll: container.hostConfig.PublishAllPorts,
      address: endpoint.address,
      device: network.bridge?.device ?? '',
      hostAddress: network.options['com.docker.network.bridge.host_binding_ipv4'] ?? '0.0.0.0',
    });
  } catch (error) {
    if (!(error instanceof DockerError)) throw error;
    throw systemError(
      `driver failed programming external connectivity on endpoint ${endpoint.containerName} (${endpoint.id}): ${error.message}`,
    );
  }
}

function fill(settings: EndpointSettings, network: Network, endpoint: Endpoint): void {
  Object.assign(settings, {
    MacAddress: endpoint.mac,
    NetworkID: network.id,
    EndpointID: endpoint.id,
    Gateway: network.bridge?.gateway ?? '',
    IPAddress: endpoint.address,
    IPPrefixLen: network.bridge?.pool.prefix ?? 0,
  });
}

function leave(networks: NetworkController, network: Network, endpoint: Endpoint, settings: EndpointSettings): void {
  networks.leave(network, endpoint);
  Object.assign(settings, { MacAddress: '', EndpointID: '', Gateway: '', IPAddress: '', IPPrefixLen: 0 });
}

const vethName = (networks: NetworkController): string => `veth${newId(networks.sys).slice(0, 7)}`;
