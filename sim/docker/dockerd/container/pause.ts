import { ContainerdError } from '../../../containerd/api.ts';
import { conflict, systemError } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import { type Container, eventAttributes } from './container.ts';
import { saveContainer } from './disk.ts';
import { notRunning } from './kill.ts';
import { transition } from './state.ts';
import { traceState } from './trace.ts';

/** Source: moby daemon/pause.go. @throws DockerError */
export async function pauseContainer(daemon: Daemon, container: Container): Promise<void> {
  const { status } = container.state;
  if (status === 'paused') throw conflict(`Container ${container.id} is already paused`);
  if (status === 'restarting') throw conflict(`Container ${container.id} is restarting, wait until the container is running`);
  if (status !== 'running') throw notRunning(container);
  await call(() => daemon.containerd().pause({ id: container.id }), `cannot pause container ${container.id}`);
  settle(daemon, container, 'paused', 'pause');
}

/** Source: moby daemon/unpause.go. @throws DockerError */
export async function unpauseContainer(daemon: Daemon, container: Container): Promise<void> {
  if (container.state.status !== 'paused') throw conflict(`Container ${container.id} is not paused`);
  await call(() => daemon.containerd().resume({ id: container.id }), `cannot unpause container ${container.id}`);
  settle(daemon, container, 'running', 'unpause');
}

async function call(run: () => Promise<void>, prefix: string): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw error instanceof ContainerdError ? systemError(`${prefix}: ${error.message}`) : error;
  }
}

function settle(daemon: Daemon, container: Container, status: 'paused' | 'running', action: string): void {
  if (container.state.status === status) return;
  transition(container.state, status);
  saveContainer(daemon, container);
  traceState(daemon, container);
  daemon.events.log('container', action, container.id, eventAttributes(container));
}
