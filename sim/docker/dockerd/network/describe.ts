import { formatTime, RFC3339Nano } from '../../../go/time.ts';
import type { NetworkResource } from '../../api/types/network.ts';
import type { Network } from './network.ts';

/** As the API shows a network; its containers only where one is looked at by itself. */
export function describeNetwork(network: Network, withContainers: boolean): NetworkResource {
  const entries = withContainers ? [...network.endpoints.values()] : [];
  const containers = entries.map(
    ({ containerId, containerName, id, mac, address }) =>
      [
        containerId,
        {
          Name: containerName,
          EndpointID: id,
          MacAddress: mac,
          IPv4Address: address ? `${address}/${network.bridge?.pool.prefix}` : '',
          IPv6Address: '',
        },
      ] as const,
  );
  return {
    Name: network.name,
    Id: network.id,
    Created: formatTime(RFC3339Nano, network.created),
    Scope: 'local',
    Driver: network.driver,
    EnableIPv4: true,
    EnableIPv6: network.enableIPv6,
    IPAM: network.ipam,
    Internal: network.internal,
    Attachable: network.attachable,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: Object.fromEntries(containers.sort(([a], [b]) => (a < b ? -1 : 1))),
    Options: { ...network.options },
    Labels: { ...network.labels },
  };
}
