import { makeDirectories, removeTree, writeText } from '../../libc/files.ts';
import { ContainerdError, type OciSpec, type TaskIo } from '../api.ts';
import { bundleOf, SHIM } from '../services.ts';
import { wrapped } from '../status.ts';
import { afterLoss } from './loss.ts';
import { connectShim, startShim } from './shim-process.ts';
import type { Task, TaskContext } from './task.ts';

/** Writes the bundle, starts a shim for it, and has the shim run `runc create`. */
export async function createTask(
  context: TaskContext,
  { id, spec, io }: { id: string; spec: OciSpec; io: TaskIo },
): Promise<{ pid: number }> {
  const { sys, tasks } = context;
  if (tasks.has(id)) throw new ContainerdError('already exists', `task ${id}: already exists`);
  const bundle = bundleOf(id);
  makeDirectories(sys, bundle, 0o700);
  writeText(sys, `${bundle}/config.json`, JSON.stringify(spec), 0o600);
  let task: Task | undefined;
  try {
    const address = await startShim(context, id);
    writeText(sys, `${bundle}/address`, address);
    const shim = await connectShim(context, address, () => task && afterLoss(context, task));
    task = { id, shim, pid: 0, deleted: false };
    tasks.set(id, task);
    const { pid } = (await shim.call(SHIM, 'Create', { io })) as { pid: number };
    task.pid = pid;
    return { pid };
  } catch (error) {
    await giveUp(context, id, task);
    throw wrapped(error, 'failed to create shim task');
  }
}

async function giveUp({ sys, tasks }: TaskContext, id: string, task: Task | undefined): Promise<void> {
  if (task) {
    task.deleted = true;
    await task.shim.call(SHIM, 'Shutdown', {});
    task.shim.close();
  }
  tasks.delete(id);
  removeTree(sys, bundleOf(id));
}
