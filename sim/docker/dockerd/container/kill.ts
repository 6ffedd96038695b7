import { ContainerdError } from '../../../containerd/api.ts';
import { conflict, systemError } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import { type Container, eventAttributes } from './container.ts';
import { saveContainer } from './disk.ts';
import { type ContainerSignal, parseSignal } from './signal.ts';
import { isRunning } from './state.ts';

export const KILL: ContainerSignal = { number: 9, name: 'SIGKILL' };

export const notRunning = (container: Container) => conflict(`container ${container.id} is not running`);

export const stopSignalOf = (container: Container): ContainerSignal => parseSignal(container.config.StopSignal || 'SIGTERM');

/** POST /containers/{id}/kill: a signal, or SIGKILL and the wait for the end. Source: moby daemon/kill.go. @throws DockerError */
export async function killContainer(daemon: Daemon, container: Container, signal: ContainerSignal): Promise<void> {
  if (signal.number !== KILL.number) return sendSignal(daemon, container, signal);
  if (!isRunning(container.state)) throw notRunning(container);
  const ended = exitOf(container);
  await sendSignal(daemon, container, signal);
  await ended;
}

/** Sends a signal to the first process; one that means to end it keeps restart policies away. */
export async function sendSignal(daemon: Daemon, container: Container, signal: ContainerSignal): Promise<void> {
  if (!isRunning(container.state)) throw notRunning(container);
  if (container.state.status === 'restarting')
    throw conflict(`Container ${container.id} is restarting, wait until the container is running`);
  const final = signal.number === KILL.number || signal.number === stopSignalOf(container).number;
  if (final && !daemon.isShuttingDown()) {
    container.exitOnNext = true;
    container.manuallyStopped = true;
    saveContainer(daemon, container);
  }
  if (signal.name) {
    await sendToTask(daemon, container, signal.name);
    if (final && container.state.status === 'paused') await daemon.containerd().resume({ id: container.id });
  }
  daemon.events.log('container', 'kill', container.id, eventAttributes(container, { signal: String(signal.number) }));
}

async function sendToTask(daemon: Daemon, container: Container, signal: string): Promise<void> {
  try {
    await daemon.containerd().kill({ id: container.id, signal });
  } catch (error) {
    if (!(error instanceof ContainerdError)) throw error;
    // The process has ended and its exit is on the way.
    if (error.kind !== 'not found') throw systemError(error.message);
  }
}

/** Resolves at the end of this run. */
export const exitOf = (container: Container): Promise<number> => new Promise((resolve) => container.onExit.add(resolve));
