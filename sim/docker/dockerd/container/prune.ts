import type { Filters } from '../../api/filters.ts';
import type { ContainersPruned } from '../../api/types/container.ts';
import type { Daemon } from '../daemon.ts';
import { matchesPrune } from '../prune-filter.ts';
import { removeContainer } from './remove.ts';

/** POST /containers/prune. Source: moby daemon/prune.go. */
export async function pruneContainers(daemon: Daemon, filters: Filters): Promise<ContainersPruned> {
  const matching = matchesPrune(daemon.sys.now(), filters);
  const report: ContainersPruned = { ContainersDeleted: null, SpaceReclaimed: 0 };
  const deleted: string[] = [];
  for (const container of [...daemon.containers.all].sort((a, b) => b.created - a.created)) {
    const { status } = container.state;
    if ((status !== 'created' && status !== 'exited' && status !== 'dead') || !matching(container.created, container.config.Labels ?? {}))
      continue;
    report.SpaceReclaimed += container.imageId ? daemon.images.layerSize(container.id).rw : 0;
    await removeContainer(daemon, container, { force: false, volumes: false });
    deleted.push(container.id);
  }
  if (deleted.length) report.ContainersDeleted = deleted;
  daemon.events.log('container', 'prune', '', { reclaimed: String(report.SpaceReclaimed) });
  return report;
}
