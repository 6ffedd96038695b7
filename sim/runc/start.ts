import { utf8 } from '../base/bytes.ts';
import type { Sys } from '../kernel/sys.ts';
import { fifoOf, mustState, type Status, statusOf } from './container.ts';
import { RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';

const REFUSALS: Readonly<Partial<Record<Status, string>>> = {
  stopped: 'cannot start a container that has stopped',
  running: 'cannot start an already running container',
  paused: 'cannot start a container in the paused state',
};

/** `runc start`: lets the waiting init go on, through exec.fifo. */
export async function start(sys: Sys, { root, args }: Invocation): Promise<number> {
  await startContainer(sys, root, args[0] ?? '');
  return 0;
}

export async function startContainer(sys: Sys, root: string, id: string): Promise<void> {
  const state = mustState(sys, root, id);
  const refusal = REFUSALS[statusOf(sys, root, state)];
  if (refusal) throw new RuncFailure(refusal);
  const fifo = fifoOf(root, id);
  const fd = sys.open(fifo, { write: true });
  await sys.write(fd, utf8('0'));
  sys.close(fd);
  sys.unlink(fifo);
  sys.trace({ type: 'container.state', id, by: 'runc', state: 'running', init: state.init_process_pid });
}
