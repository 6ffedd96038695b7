import { isErrno } from '../../../base/errno.ts';
import { forbidden } from '../../api/error.ts';
import type { NetworkController } from './controller.ts';
import { type Network, PREDEFINED } from './network.ts';

/** DELETE /networks/{id}. Texts from recordings G/networks_volumes_api. @throws DockerError */
export function removeNetwork(networks: NetworkController, network: Network): void {
  if (PREDEFINED.includes(network.name)) throw forbidden(`${network.name} is a pre-defined network and cannot be removed`);
  const active = [...network.endpoints.values()].map(
    ({ containerName, id }) => `name:${JSON.stringify(containerName)} id:${JSON.stringify(id.slice(0, 12))}`,
  );
  if (active.length) throw forbidden(`error while removing network: network ${network.name} has active endpoints (${active.join(', ')})`);
  try {
    if (network.bridge) networks.sys.netlink.removeLink(network.bridge.device);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  networks.remove(network);
  networks.events.log('network', 'destroy', network.id, { name: network.name, type: network.driver });
}
