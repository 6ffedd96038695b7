import { removeTree } from '../../libc/files.ts';
import { bundleOf, SHIM } from '../services.ts';
import { mustTask, type TaskContext } from './task.ts';

interface Ended {
  exitStatus: number;
  exitedAt: number;
  pid: number;
}

/** Removes a stopped task, or an added process that is over. With the task its shim ends and its bundle goes. */
export async function deleteTask(context: TaskContext, { id, execId }: { id: string; execId?: string }): Promise<Ended> {
  const { sys, tasks, events } = context;
  const task = mustTask(context, id);
  const ended = (await task.shim.call(SHIM, 'Delete', execId ? { execId } : {})) as Ended;
  if (execId) return ended;
  task.deleted = true;
  await task.shim.call(SHIM, 'Shutdown', {});
  task.shim.close();
  tasks.delete(id);
  removeTree(sys, bundleOf(id));
  events.publish({ topic: '/tasks/delete', id, ...ended });
  sys.trace({ type: 'container.state', id, by: 'containerd', state: 'deleted' });
  return ended;
}
