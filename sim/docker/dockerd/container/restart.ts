import type { Daemon } from '../daemon.ts';
import { type Container, eventAttributes } from './container.ts';
import { parseSignal } from './signal.ts';
import { run } from './start.ts';
import { isRunning } from './state.ts';
import { endRun, type StopOptions } from './stop.ts';

/** Stops a container that runs, and starts it. Source: moby daemon/restart.go. */
export async function restartContainer(daemon: Daemon, container: Container, options: StopOptions): Promise<void> {
  const signal = options.signal ? parseSignal(options.signal) : undefined;
  const { AutoRemove } = container.hostConfig;
  if (isRunning(container.state)) {
    // A container that is to vanish at its end must outlive this one.
    container.hostConfig = { ...container.hostConfig, AutoRemove: false };
    try {
      await endRun(daemon, container, signal, options.timeout);
    } finally {
      container.hostConfig = { ...container.hostConfig, AutoRemove };
    }
  }
  container.manuallyStopped = false;
  await run(daemon, container);
  daemon.events.log('container', 'restart', container.id, eventAttributes(container));
}
