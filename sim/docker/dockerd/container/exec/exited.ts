import { ContainerdError } from '../../../../containerd/api.ts';
import type { Daemon } from '../../daemon.ts';
import { type Container, eventAttributes } from '../container.ts';

/** The end of an exec's process. */
export async function execExited(daemon: Daemon, container: Container, execId: string, end: { exitStatus: number }): Promise<void> {
  const exec = container.execs.get(execId);
  if (!exec || exec.status === 'ended') return;
  exec.status = 'ended';
  exec.exitCode = end.exitStatus;
  await exec.streams?.drained;
  try {
    await daemon.containerd().delete({ id: container.id, execId });
  } catch (error) {
    if (!(error instanceof ContainerdError)) throw error;
  }
  daemon.events.log(
    'container',
    'exec_die',
    container.id,
    eventAttributes(container, { execID: execId, exitCode: String(end.exitStatus) }),
  );
  for (const tell of exec.onExit) tell(end.exitStatus);
  exec.onExit.clear();
}
