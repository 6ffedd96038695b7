import type { Sys } from '../kernel/sys.ts';
import { exitStatus } from '../libc/signal-numbers.ts';
import { createContainer } from './create.ts';
import { remove } from './delete.ts';
import { RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';
import { startContainer } from './start.ts';

/** `runc run`: create, start, wait for the end, delete. */
export async function run(sys: Sys, invocation: Invocation): Promise<number> {
  const id = invocation.args[0] ?? '';
  let pid: number;
  try {
    pid = await createContainer(sys, invocation, invocation.flags.has('detach'));
    await startContainer(sys, invocation.root, id);
  } catch (error) {
    if (error instanceof RuncFailure) throw new RuncFailure(`runc run failed: ${error.message}`, error.status);
    throw error;
  }
  if (invocation.flags.has('detach')) return 0;
  const ended = await sys.waitpid(pid);
  await remove(sys, { ...invocation, flags: new Map([['force', 'true']]) });
  return ended ? exitStatus(ended.status) : 1;
}
