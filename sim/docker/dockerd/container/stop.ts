import { notModified } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import { type Container, eventAttributes } from './container.ts';
import { saveContainer } from './disk.ts';
import { exitOf, KILL, sendSignal, stopSignalOf } from './kill.ts';
import { parseSignal } from './signal.ts';
import { isRunning } from './state.ts';

const DEFAULT_TIMEOUT = 10;

export interface StopOptions {
  /** '' = the container's own. */
  readonly signal: string;
  /** Seconds; negative = for ever; undefined = the container's own, or 10. */
  readonly timeout: number | undefined;
}

/** Source: moby daemon/stop.go. @throws DockerError notModified when it does not run */
export async function stopContainer(daemon: Daemon, container: Container, options: StopOptions): Promise<void> {
  const signal = options.signal ? parseSignal(options.signal) : stopSignalOf(container);
  if (!isRunning(container.state)) throw notModified();
  await endRun(daemon, container, signal, options.timeout);
  daemon.events.log('container', 'stop', container.id, eventAttributes(container));
}

/** The stop signal, then SIGKILL when time is up. */
export async function endRun(daemon: Daemon, container: Container, signal = stopSignalOf(container), timeout?: number): Promise<void> {
  if (container.cancelRestart) {
    container.manuallyStopped = true;
    container.cancelRestart();
    return saveContainer(daemon, container);
  }
  if (!isRunning(container.state)) return;
  const seconds = timeout ?? container.config.StopTimeout ?? DEFAULT_TIMEOUT;
  const ended = exitOf(container);
  if (!daemon.isShuttingDown()) container.exitOnNext = true;
  await sendSignal(daemon, container, signal);
  if (!isRunning(container.state)) return;
  const done = await Promise.race([ended.then(() => true), ...(seconds < 0 ? [] : [daemon.sys.sleep(seconds * 1e6).then(() => false)])]);
  if (done || !isRunning(container.state)) return;
  await sendSignal(daemon, container, KILL);
  await ended;
}
