import type { Duplex } from '../base/byte-stream.ts';
import { isErrno } from '../base/errno.ts';
import { thread } from '../libc/thread.ts';
import { ContainerdError } from './api.ts';
import { statusOf } from './status.ts';
import { DATA, encodeMessage, frameWriter, messageOf, REQUEST, RESPONSE, type Request, readFrames } from './ttrpc.ts';

/** Sends one message of a stream to the client that opened it. Rejects when the client is gone. */
export type Emit = (message: unknown) => Promise<void>;

/** What a server offers: `service` → `method` → what it does. A method that keeps `emit` is a stream; it runs until the connection ends. */
export type Services = Readonly<Record<string, Readonly<Record<string, (payload: never, emit: Emit) => Promise<unknown>>>>>;

/** Answers the calls of one connection, each as it comes, until the connection ends. */
export async function serveTtrpc(connection: Duplex, services: Services): Promise<void> {
  const write = frameWriter(connection);
  const answer = async (stream: number, request: Request) => {
    const emit: Emit = (message) => write(encodeMessage(stream, DATA, message));
    let response: Uint8Array;
    try {
      const payload = await methodOf(services, request)(request.payload as never, emit);
      response = encodeMessage(stream, RESPONSE, { payload: payload ?? null });
    } catch (error) {
      response = encodeMessage(stream, RESPONSE, { status: statusOf(error) });
    }
    try {
      await write(response);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  };
  try {
    for await (const frame of readFrames(connection)) {
      if (frame.type === REQUEST) thread(() => answer(frame.stream, messageOf(frame) as Request));
    }
  } catch (error) {
    if (!isErrno(error) && !(error instanceof RangeError)) throw error;
  }
  connection.close();
}

function methodOf(services: Services, { service, method }: Request) {
  const found = services[service]?.[method];
  if (!found) throw new ContainerdError('unknown', `unimplemented: service ${service} method ${method}`);
  return found;
}
