import { removeTree } from '../../libc/files.ts';
import { spawn } from '../../libc/spawn.ts';
import { thread } from '../../libc/thread.ts';
import { bundleOf } from '../services.ts';
import type { Task, TaskContext } from './task.ts';

/** What containerd reports for a task whose shim is gone: as if by SIGKILL. */
const KILLED = 137;

/**
 * A shim that ended without being told to: nobody will report the container's end any more, so containerd ends the container and
 * reports it itself. Source: containerd's core/runtime/v2/shim.go, cleanupAfterDeadShim.
 */
export function afterLoss(context: TaskContext, task: Task): void {
  if (task.deleted) return;
  task.deleted = true;
  const { sys, tasks, events, log } = context;
  thread(async () => {
    const { id, pid } = task;
    await log('info', 'shim disconnected', { id, namespace: 'moby' });
    await log('warning', 'cleaning up after shim disconnected', { id, namespace: 'moby' });
    const argv = ['runc', '--root', '/run/docker/runtime-runc/moby', 'delete', '--force', id];
    await sys.waitpid(spawn(sys, '/usr/bin/runc', argv));
    tasks.delete(id);
    removeTree(sys, bundleOf(id));
    const exitedAt = sys.now();
    sys.trace({ type: 'container.state', id, by: 'containerd', state: 'stopped' });
    events.publish({ topic: '/tasks/exit', id, pid, exitStatus: KILLED, exitedAt });
    events.publish({ topic: '/tasks/delete', id, pid, exitStatus: KILLED, exitedAt });
  });
}
