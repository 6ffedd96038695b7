import { isErrno } from '../../base/errno.ts';
import { readTextIfAny, removeTree } from '../../libc/files.ts';
import { ContainerdError } from '../api.ts';
import { BUNDLES, bundleOf, SHIM } from '../services.ts';
import { afterLoss } from './loss.ts';
import { connectShim } from './shim-process.ts';
import type { Task, TaskContext } from './task.ts';

/** Finds the shims of an earlier containerd again, by the address file in every bundle. A bundle without a living shim is cleaned up. */
export async function restoreTasks(context: TaskContext): Promise<void> {
  for (const id of bundles(context)) {
    const address = readTextIfAny(context.sys, `${bundleOf(id)}/address`);
    try {
      if (!address) throw new ContainerdError('not found', 'no address');
      let task: Task | undefined;
      const shim = await connectShim(context, address, () => task && afterLoss(context, task));
      const { pid } = (await shim.call(SHIM, 'State', {})) as { pid: number };
      task = { id, shim, pid, deleted: false };
      context.tasks.set(id, task);
    } catch (error) {
      if (!(error instanceof ContainerdError)) throw error;
      await context.log('warning', 'cleaning up dead shim', { id, namespace: 'moby' });
      removeTree(context.sys, bundleOf(id));
    }
  }
}

function bundles({ sys }: TaskContext): string[] {
  try {
    return sys
      .readdir(BUNDLES)
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}
