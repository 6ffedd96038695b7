import type { TaskEvent } from '../../../containerd/api.ts';
import { ContainerdError } from '../../../containerd/api.ts';
import { DockerError } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import { type Container, eventAttributes } from './container.ts';
import { saveContainer } from './disk.ts';
import { execExited } from './exec/exited.ts';
import { logOf } from './log-driver.ts';
import { releaseResources } from './release.ts';
import { removeContainer } from './remove.ts';
import { nextRestart } from './restart-policy.ts';
import { run } from './start.ts';
import { isRunning, transition } from './state.ts';
import { traceState } from './trace.ts';

/** What containerd tells of tasks, handled one at a time for each container. Source: moby daemon/monitor.go ProcessEvent. */
export async function onTaskEvent(daemon: Daemon, event: TaskEvent): Promise<void> {
  const container = daemon.containers.byId(event.id);
  if (!container) return;
  if (event.topic === '/tasks/oom') {
    container.state.oomKilled = true;
    daemon.events.log('container', 'oom', container.id, eventAttributes(container));
  }
  if (event.topic !== '/tasks/exit') return;
  if (event.execId) return execExited(daemon, container, event.execId, event);
  await container.starting;
  if (event.pid === container.state.pid) await exited(daemon, container, event.exitStatus, event.exitedAt);
}

async function exited(daemon: Daemon, container: Container, exitCode: number, exitedAt: number): Promise<void> {
  if (!isRunning(container.state)) return;
  await container.streams?.drained;
  if (container.hostConfig.LogConfig.Type !== 'none') await logOf(daemon, container).flushed();
  try {
    await daemon.containerd().delete({ id: container.id });
  } catch (error) {
    if (!(error instanceof ContainerdError)) throw error;
  }
  const { state } = container;
  const ran = exitedAt - (state.startedAt ?? exitedAt);
  Object.assign(state, { exitCode, finishedAt: exitedAt, pid: 0 });
  const delay = daemon.isShuttingDown() ? undefined : nextRestart(container, exitCode, ran);
  transition(state, delay === undefined ? 'exited' : 'restarting');
  if (delay !== undefined) container.restartCount++;
  await releaseResources(daemon, container);
  saveContainer(daemon, container);
  traceState(daemon, container);
  daemon.events.log(
    'container',
    'die',
    container.id,
    eventAttributes(container, { exitCode: String(exitCode), execDuration: String(Math.floor(ran / 1e6)) }),
  );
  const waiters = [...container.onExit];
  container.onExit.clear();
  for (const tell of waiters) tell(exitCode);
  if (delay !== undefined) return restartAfter(daemon, container, delay);
  if (container.hostConfig.AutoRemove && !daemon.isShuttingDown()) await removeContainer(daemon, container, { force: true, volumes: true });
}

/** Waits, then runs the container again; a stop in the meantime ends the waiting. */
function restartAfter(daemon: Daemon, container: Container, delay: number): void {
  let cancelled = false;
  container.cancelRestart = () => {
    cancelled = true;
    container.cancelRestart = undefined;
    transition(container.state, 'exited');
    saveContainer(daemon, container);
    traceState(daemon, container);
  };
  const again = async () => {
    await daemon.sys.sleep(delay);
    if (cancelled || container.state.status !== 'restarting') return;
    container.cancelRestart = undefined;
    try {
      await run(daemon, container);
    } catch (error) {
      if (!(error instanceof DockerError)) throw error;
      daemon.log.error('restartmanger wait error: ' + error.message);
    }
  };
  again().catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'ProcessGone') throw error;
  });
}
