import { conflict, DockerError, invalidParameter, systemError } from '../../api/error.ts';
import type { HostConfig } from '../../api/types/container.ts';
import type { Daemon } from '../daemon.ts';
import { type Container, eventAttributes } from './container.ts';
import { saveContainer } from './disk.ts';
import { verifyResources, verifyRestartPolicy } from './host-config.ts';

/** POST /containers/{id}/update: what was sent and is not zero takes the place of the old value. Source: moby daemon/update.go, container_unix.go UpdateContainer. @throws DockerError */
export function updateContainer(daemon: Daemon, container: Container, change: Partial<HostConfig>): void {
  if (change.RestartPolicy?.Name) verifyRestartPolicy(change.RestartPolicy);
  const { hostConfig } = container;
  const next: HostConfig = { ...hostConfig };
  const keys: (keyof HostConfig)[] = [
    'CpuShares',
    'Memory',
    'NanoCpus',
    'CpuPeriod',
    'CpuQuota',
    'CpusetCpus',
    'CpusetMems',
    'MemoryReservation',
    'MemorySwap',
    'BlkioWeight',
    'PidsLimit',
  ];
  for (const key of keys) if (change[key]) Object.assign(next, { [key]: change[key] });
  if (change.RestartPolicy?.Name) next.RestartPolicy = change.RestartPolicy;
  if (container.state.status === 'removing' || container.state.status === 'dead')
    throw refuse(container, systemError('container is marked for removal and cannot be "update"'));
  if (change.RestartPolicy?.Name && hostConfig.AutoRemove)
    throw refuse(container, invalidParameter('Restart policy cannot be updated because AutoRemove is enabled for the container'));
  if (change.Memory && hostConfig.MemorySwap > 0 && !change.MemorySwap && change.Memory > hostConfig.MemorySwap)
    throw refuse(container, swapConflict());
  if (change.Memory && !change.MemorySwap && hostConfig.MemorySwap === 0) throw refuse(container, swapConflict());
  try {
    verifyResources(next);
  } catch (error) {
    throw error instanceof DockerError ? refuse(container, error) : error;
  }
  container.hostConfig = next;
  saveContainer(daemon, container);
  daemon.events.log('container', 'update', container.id, eventAttributes(container));
}

const swapConflict = () =>
  conflict('Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time');
const refuse = (container: Container, error: DockerError) =>
  new DockerError(error.kind, `Cannot update container ${container.id}: ${error.message}`);
