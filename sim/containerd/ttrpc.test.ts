import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duplex } from '../base/byte-stream.ts';
import { concat } from '../base/bytes.ts';
import type { TaskEvent } from './api.ts';
import { ContainerdError } from './api.ts';
import { connectContainerd } from './client.ts';
import { EVENTS, TASKS } from './services.ts';
import { encodeFrame, type Frame, readFrames } from './ttrpc.ts';
import { type Emit, type Services, serveTtrpc } from './ttrpc-server.ts';

function cable(): [Duplex, Duplex] {
  const lane = () => {
    const waiting: ((bytes: Uint8Array | undefined) => void)[] = [];
    const held: (Uint8Array | undefined)[] = [];
    return {
      put: (bytes: Uint8Array | undefined) => {
        const reader = waiting.shift();
        if (reader) reader(bytes);
        else held.push(bytes);
      },
      take: () => (held.length ? Promise.resolve(held.shift()) : new Promise<Uint8Array | undefined>((resolve) => waiting.push(resolve))),
    };
  };
  const [there, back] = [lane(), lane()];
  const end = (out: typeof there, into: typeof there): Duplex => ({
    read: () => into.take(),
    write: async (bytes) => out.put(bytes),
    closeWrite: () => out.put(undefined),
    close: () => {
      out.put(undefined);
      into.put(undefined);
    },
  });
  return [end(there, back), end(back, there)];
}

describe('ttrpc frames', () => {
  it('come out as they went in, however the bytes are cut', async () => {
    const frame = fc.record({
      stream: fc.nat(2 ** 31),
      type: fc.constantFrom(1, 2, 3),
      flags: fc.nat(255),
      data: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 6 }), fc.integer({ min: 1, max: 17 }), async (frames, step) => {
        const bytes = concat(frames.map(encodeFrame));
        let at = 0;
        const source = {
          read: async () => {
            const part = bytes.slice(at, at + step);
            at += step;
            return part.length ? part : undefined;
          },
        };
        const read: Frame[] = [];
        for await (const one of readFrames(source)) read.push(one);
        expect(read).toEqual(frames);
      }),
    );
  });

  it('start with the length, the stream, the type and the flags, big-endian', () => {
    const bytes = encodeFrame({ stream: 3, type: 1, flags: 2, data: new Uint8Array([7]) });
    expect([...bytes]).toEqual([0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 7]);
  });
});

describe('calls', () => {
  const serve = (services: Services, onClosed = () => undefined) => {
    const [client, server] = cable();
    void serveTtrpc(server, services);
    return connectContainerd(client, onClosed);
  };

  it('are answered each on their own, not in the order of asking', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const client = serve({ [TASKS]: { Get: () => held.then(() => ({ pid: 1 })), Start: async () => ({ pid: 2 }) } });
    const first = client.state({ id: 'a' });
    expect(await client.start({ id: 'a' })).toEqual({ pid: 2 });
    release();
    expect(await first).toEqual({ pid: 1 });
  });

  it('fail with the kind and the message of the other side', async () => {
    const client = serve({
      [TASKS]: { Kill: () => Promise.reject(new ContainerdError('not found', 'process already finished: not found')) },
    });
    const error = await client.kill({ id: 'a', signal: 'SIGTERM' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'not found', message: 'process already finished: not found' });
  });

  it('are unavailable once the connection has ended', async () => {
    let closed = 0;
    const [clientEnd, serverEnd] = cable();
    const client = connectContainerd(clientEnd, () => {
      closed++;
    });
    const waiting = client.state({ id: 'a' });
    serverEnd.close();
    await expect(waiting).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(client.state({ id: 'a' })).rejects.toMatchObject({ kind: 'unavailable' });
    expect(closed).toBe(1);
  });

  it('can be streams', async () => {
    let emit: Emit = async () => undefined;
    const client = serve({
      [EVENTS]: {
        Subscribe: async (_request: unknown, to: Emit) => {
          emit = to;
        },
      },
    });
    const seen: TaskEvent[] = [];
    const arrived = new Promise<void>((resolve) => {
      void client.subscribe((event) => {
        seen.push(event);
        if (seen.length === 2) resolve();
      });
    });
    await Promise.resolve();
    await client.pids({ id: 'x' }).catch(() => undefined);
    await emit({ topic: '/tasks/oom', id: 'a' });
    await emit({ topic: '/tasks/paused', id: 'a' });
    await arrived;
    expect(seen).toEqual([
      { topic: '/tasks/oom', id: 'a' },
      { topic: '/tasks/paused', id: 'a' },
    ]);
  });
});
