import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { duplexOf } from '../../libc/duplex.ts';
import { thread } from '../../libc/thread.ts';
import { ContainerdError, type TaskEvent } from '../api.ts';
import { EVENTS } from '../services.ts';
import { type TtrpcClient, ttrpcClient } from '../ttrpc-client.ts';

const SECOND = 1_000_000;
/** containerd's shim.RemoteEventsPublisher: an event is tried this often, a little later each time, and then given up. */
const ATTEMPTS = 5;

/** Tells containerd what happened, in order. containerd may be away for a while: it restarts and the shim stays. */
export function publisher(sys: Sys, address: string): (event: TaskEvent) => void {
  let client: TtrpcClient | undefined;
  let last: Promise<void> = Promise.resolve();

  const send = async (event: TaskEvent): Promise<boolean> => {
    try {
      if (!client) {
        const connection = await sys.connect({ family: 'unix', path: address });
        sys.setCloseOnExec(connection, true);
        client = ttrpcClient(duplexOf(sys, connection), () => {
          client = undefined;
        });
      }
      await client.call(EVENTS, 'Publish', event);
      return true;
    } catch (error) {
      if (!isErrno(error) && !(error instanceof ContainerdError)) throw error;
      return false;
    }
  };
  const deliver = async (event: TaskEvent) => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (await send(event)) return;
      await sys.sleep(attempt * SECOND);
    }
  };
  return (event) => {
    last = last.then(() => deliver(event));
    const delivered = last;
    thread(() => delivered);
  };
}
