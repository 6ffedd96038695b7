import { goMessage, isErrno } from '../../base/errno.ts';
import { ContainerdError } from '../../containerd/api.ts';
import { thread } from '../../libc/thread.ts';
import { DockerError } from '../api/error.ts';
import type { Container } from './container/container.ts';
import { loadContainers, saveContainer } from './container/disk.ts';
import { removeContainer } from './container/remove.ts';
import { startsWithDaemon } from './container/restart-policy.ts';
import { run } from './container/start.ts';
import { isRunning } from './container/state.ts';
import type { Daemon } from './daemon.ts';

/** Finds the containers an earlier daemon left, settles those that ran, and starts those whose policy says so. Source: moby daemon/daemon.go restore. */
export async function restoreContainers(daemon: Daemon): Promise<void> {
  const containers = loadContainers(daemon);
  for (const container of containers) {
    daemon.containers.add(container);
    for (const { Name } of container.mounts) if (Name) daemon.volumes.acquire(Name, container.id);
    for (const settings of container.endpoints.values())
      Object.assign(settings, { EndpointID: '', Gateway: '', IPAddress: '', IPPrefixLen: 0, MacAddress: '' });
    if (isRunning(container.state)) await settle(daemon, container);
  }
  await Promise.all(containers.filter(startsWithDaemon).map((container) => startAgain(daemon, container)));
  thread(() => dropAutoRemoved(daemon, containers));
}

/** A container that ran when its daemon died: what is left of it is ended. */
async function settle(daemon: Daemon, container: Container): Promise<void> {
  const { state } = container;
  // Its exit will be reported too: it is not that of a run of ours.
  state.status = 'exited';
  const end = await endOfTask(daemon, container.id);
  Object.assign(state, { pid: 0, exitCode: end?.exitStatus ?? 255, finishedAt: end?.exitedAt || daemon.sys.now() });
  await daemon.images.unmountLayer(container.id);
  saveContainer(daemon, container);
}

async function endOfTask(daemon: Daemon, id: string): Promise<{ exitStatus: number; exitedAt: number } | undefined> {
  const containerd = daemon.containerd();
  try {
    const { status } = await containerd.state({ id });
    if (status !== 'stopped') await containerd.kill({ id, signal: 'SIGKILL', all: true });
    for (let attempt = 0; attempt < 100 && (await containerd.state({ id })).status !== 'stopped'; attempt++) await daemon.sys.sleep(10_000);
    return await containerd.delete({ id });
  } catch (error) {
    if (!(error instanceof ContainerdError)) throw error;
    return undefined;
  }
}

async function startAgain(daemon: Daemon, container: Container): Promise<void> {
  try {
    await run(daemon, container);
  } catch (error) {
    if (!(error instanceof DockerError)) throw error;
    daemon.log.error('failed to start container', { container: container.id, error: error.message });
  }
}

async function dropAutoRemoved(daemon: Daemon, containers: readonly Container[]): Promise<void> {
  for (const container of containers) {
    if (!container.hostConfig.AutoRemove || isRunning(container.state)) continue;
    try {
      await removeContainer(daemon, container, { force: true, volumes: true });
    } catch (error) {
      if (!isErrno(error)) throw error;
      daemon.log.error('failed to remove container', { container: container.id, error: goMessage(error.code) });
    }
  }
}
