import { DockerError } from '../api/error.ts';
import { isRunning } from './container/state.ts';
import { endRun } from './container/stop.ts';
import type { Daemon } from './daemon.ts';

/** Ends every container that runs, all at once, each with its own time to go. Source: moby daemon/daemon.go Shutdown. */
export async function stopAllContainers(daemon: Daemon): Promise<void> {
  const running = daemon.containers.all.filter((container) => isRunning(container.state));
  const longest = Math.max(
    daemon.config().number('shutdown-timeout'),
    ...running.map((container) => (container.config.StopTimeout ?? 10) + 5),
  );
  const all = Promise.all(
    running.map(async (container) => {
      try {
        await endRun(daemon, container);
      } catch (error) {
        if (!(error instanceof DockerError)) throw error;
        daemon.log.error('failed to shut down container', { container: container.id, error: error.message });
      }
    }),
  );
  if (running.length) await Promise.race([all, daemon.sys.sleep(longest * 1e6)]);
}
