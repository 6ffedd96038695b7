import { isErrno } from '../../base/errno.ts';
import { signalNamed, signalNumber } from '../../libc/signal-numbers.ts';
import { ContainerdError } from '../api.ts';
import type { ShimProcess } from './process.ts';
import type { ShimContext } from './task.ts';

/**
 * Sends a signal: to the init by `runc kill`, to an added process directly. A process that is over, or not yet there, is `not found`.
 * Source: containerd's process/utils.go, checkKillError.
 */
export async function killProcess({ sys, id, runc }: ShimContext, process: ShimProcess, name: string, all: boolean): Promise<void> {
  const signal = signalNamed(name);
  if (!signal) throw new ContainerdError('invalid argument', `unknown signal ${JSON.stringify(name)}`);
  try {
    if (process.execId === undefined) {
      await runc.run('', ['kill', ...(all ? ['--all'] : []), id, String(signalNumber(signal))]);
    } else {
      if (process.pid === 0) throw new ContainerdError('failed precondition', 'process not created');
      if (process.status === 'stopped') throw finished();
      sys.kill(process.pid, signal);
    }
  } catch (error) {
    if (isErrno(error, 'ESRCH')) throw finished();
    if (error instanceof ContainerdError && error.message === 'container not running') throw finished();
    if (error instanceof ContainerdError && error.message === 'container does not exist') {
      throw new ContainerdError('not found', 'no such container: not found');
    }
    throw error;
  }
}

const finished = () => new ContainerdError('not found', 'process already finished: not found');
