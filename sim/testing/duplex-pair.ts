import type { Duplex } from '../base/byte-stream.ts';
import { SysError } from '../base/errno.ts';

interface Lane {
  readonly queue: Uint8Array[];
  ended: boolean;
  readonly waiting: (() => void)[];
}

/** Two ends of a connection in memory, for tests of what speaks over one. `sent` shows every write of that end, apart. */
export function duplexPair(): [client: Duplex & { sent: Uint8Array[] }, server: Duplex & { sent: Uint8Array[] }] {
  const forth: Lane = { queue: [], ended: false, waiting: [] };
  const back: Lane = { queue: [], ended: false, waiting: [] };
  return [end(back, forth), end(forth, back)];
}

function end(incoming: Lane, outgoing: Lane): Duplex & { sent: Uint8Array[] } {
  let closed = false;
  const sent: Uint8Array[] = [];
  const finish = (): void => {
    outgoing.ended = true;
    wake(outgoing);
  };
  return {
    sent,
    async read() {
      for (;;) {
        const bytes = incoming.queue.shift();
        if (bytes) return bytes;
        if (incoming.ended || closed) return undefined;
        await new Promise<void>((resolve) => {
          incoming.waiting.push(resolve);
        });
      }
    },
    async write(bytes) {
      if (outgoing.ended || closed) throw new SysError('EPIPE');
      sent.push(bytes.slice());
      if (bytes.length) outgoing.queue.push(bytes.slice());
      wake(outgoing);
    },
    closeWrite: finish,
    close() {
      closed = true;
      finish();
      incoming.ended = true;
      wake(incoming);
    },
  };
}

function wake(lane: Lane): void {
  for (const resolve of lane.waiting.splice(0)) resolve();
}
