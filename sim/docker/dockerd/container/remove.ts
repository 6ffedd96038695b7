import { conflict, DockerError } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import { ANONYMOUS } from '../volume/store.ts';
import { waitingSinks } from './attach.ts';
import { type Container, eventAttributes } from './container.ts';
import { deleteContainerFiles } from './disk.ts';
import { KILL, killContainer } from './kill.ts';
import { isRunning } from './state.ts';
import { traceState } from './trace.ts';

export interface RemoveOptions {
  readonly force: boolean;
  /** Anonymous volumes too. */
  readonly volumes: boolean;
}

/** Source: moby daemon/delete.go; texts from recordings C/rm_variants. @throws DockerError */
export async function removeContainer(daemon: Daemon, container: Container, options: RemoveOptions): Promise<void> {
  if (container.state.status === 'removing') throw conflict(`removal of container ${container.name.slice(1)} is already in progress`);
  if (isRunning(container.state)) {
    if (!options.force) throw conflict(refusal(container));
    await end(daemon, container);
  }
  // The end of a container with AutoRemove has removed it already.
  if (!daemon.containers.byId(container.id)) return;
  container.state.status = 'removing';
  traceState(daemon, container);
  if (container.imageId) await daemon.images.removeLayer(container.id);
  deleteContainerFiles(daemon, container);
  daemon.containers.delete(container);
  releaseVolumes(daemon, container, options.volumes);
  traceState(daemon, container, 'removed');
  daemon.events.log('container', 'destroy', container.id, eventAttributes(container));
  for (const sink of waitingSinks(container)) sink.close();
  for (const tell of [...container.onRemoved]) tell(container.state.exitCode);
  container.onRemoved.clear();
}

function refusal(container: Container): string {
  if (container.state.status === 'paused') return 'container is paused and must be unpaused first';
  return 'container is running: stop the container before removing or force remove';
}

async function end(daemon: Daemon, container: Container): Promise<void> {
  if (container.cancelRestart) return container.cancelRestart();
  try {
    await killContainer(daemon, container, KILL);
  } catch (error) {
    if (!(error instanceof DockerError) || error.kind !== 'conflict') throw error;
  }
}

function releaseVolumes(daemon: Daemon, container: Container, anonymous: boolean): void {
  for (const { Name } of container.mounts) {
    if (!Name) continue;
    daemon.volumes.release(Name, container.id);
    const volume = daemon.volumes.all.find((known) => known.Name === Name);
    if (anonymous && volume?.Labels && Object.hasOwn(volume.Labels, ANONYMOUS) && daemon.volumes.usersOf(Name).length === 0)
      daemon.volumes.remove(Name, true);
  }
}
