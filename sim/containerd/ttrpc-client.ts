import type { Duplex } from '../base/byte-stream.ts';
import { isErrno } from '../base/errno.ts';
import { thread } from '../libc/thread.ts';
import { ContainerdError } from './api.ts';
import { errorOf } from './status.ts';
import { DATA, encodeMessage, frameWriter, messageOf, REMOTE_CLOSED, REQUEST, type Request, type Response, readFrames } from './ttrpc.ts';

export interface TtrpcClient {
  /** Calls a method and waits for its answer. Rejects with {@link ContainerdError}; kind `unavailable` when the connection is gone. */
  call(service: string, method: string, payload: unknown): Promise<unknown>;
  /** Opens a stream from the server; resolves when the server has accepted it. */
  stream(service: string, method: string, payload: unknown, onMessage: (message: unknown) => void): Promise<void>;
  close(): void;
}

interface Pending {
  readonly resolve: (payload: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onMessage: ((message: unknown) => void) | undefined;
  answered: boolean;
}

/** Speaks ttrpc as a client. Clients number their streams 1, 3, 5 … `onClosed` runs once, when the connection has ended. */
export function ttrpcClient(connection: Duplex, onClosed: () => void): TtrpcClient {
  const pending = new Map<number, Pending>();
  const write = frameWriter(connection);
  let next = 1;
  let open = true;

  const end = () => {
    if (!open) return;
    open = false;
    for (const call of pending.values()) if (!call.answered) call.reject(closed());
    pending.clear();
    connection.close();
    onClosed();
  };

  const receive = async () => {
    for await (const frame of readFrames(connection)) {
      const call = pending.get(frame.stream);
      if (!call) continue;
      if (frame.type === DATA) call.onMessage?.(messageOf(frame));
      else settle(call, messageOf(frame) as Response);
      if (frame.type !== DATA && !call.onMessage) pending.delete(frame.stream);
      if (frame.type === DATA && frame.flags & REMOTE_CLOSED) pending.delete(frame.stream);
    }
  };
  thread(async () => {
    try {
      await receive();
    } catch (error) {
      if (!isErrno(error) && !(error instanceof RangeError)) throw error;
    }
    end();
  });

  const send = (request: Request, onMessage: Pending['onMessage']): Promise<unknown> => {
    if (!open) return Promise.reject(closed());
    const stream = next;
    next += 2;
    return new Promise((resolve, reject) => {
      pending.set(stream, { resolve, reject, onMessage, answered: false });
      write(encodeMessage(stream, REQUEST, request)).catch((error: unknown) => {
        pending.delete(stream);
        reject(isErrno(error) ? closed() : (error as Error));
      });
    });
  };

  return {
    call: (service, method, payload) => send({ service, method, payload }, undefined),
    stream: async (service, method, payload, onMessage) => {
      await send({ service, method, payload }, onMessage);
    },
    close: end,
  };
}

function settle(call: Pending, response: Response): void {
  call.answered = true;
  if (response.status) call.reject(errorOf(response.status));
  else call.resolve(response.payload);
}

const closed = () => new ContainerdError('unavailable', 'ttrpc: closed');
