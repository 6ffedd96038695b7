import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Exchange } from '../../sim/ports/api.ts';

/** Beyond so many exchanges, or so many bytes in them, the oldest that are over go. */
const MOST = 2_000;
const MOST_BYTES = 64_000_000;

/** The newest exchanges, in the order in which they began. */
export class ExchangeWindow {
  readonly list: ReadonlySignal<readonly Exchange[]>;
  /** How many older ones are kept no more. */
  readonly dropped: ReadonlySignal<number>;
  readonly #list = signal<readonly Exchange[]>([]);
  readonly #dropped = signal(0);
  readonly #kept = new Map<string, { exchange: Exchange; bytes: number }>();
  #bytes = 0;

  constructor() {
    this.list = this.#list;
    this.dropped = this.#dropped;
  }

  merge(grown: Iterable<Exchange>): void {
    for (const exchange of grown) {
      const bytes = sizeOf(exchange);
      this.#bytes += bytes - (this.#kept.get(exchange.id)?.bytes ?? 0);
      this.#kept.set(exchange.id, { exchange, bytes });
    }
    this.#drop();
    this.#list.value = Array.from(this.#kept.values(), ({ exchange }) => exchange);
  }

  /** Is this process at either end of one of them? */
  names(host: string, pid: number): boolean {
    return this.#list.value.some(
      ({ host: client, clientPid, server }) => (clientPid === pid && client === host) || (server.pid === pid && server.host === host),
    );
  }

  /** What is still going on stays as long as anything else can go. */
  #drop(): void {
    for (const over of [true, false])
      for (const [id, { exchange, bytes }] of this.#kept) {
        if (this.#kept.size <= MOST && this.#bytes <= MOST_BYTES) return;
        if (over && !isOver(exchange)) continue;
        this.#kept.delete(id);
        this.#bytes -= bytes;
        this.#dropped.value += 1;
      }
  }
}

const isOver = ({ state }: Exchange): boolean => state === 'complete' || state === 'broken' || state === 'refused';

function sizeOf({ request, response, stream }: Exchange): number {
  const bodies = [request?.body, request?.codedBody, response?.body, response?.codedBody];
  return [...bodies, ...(stream ?? []).map(({ bytes }) => bytes)].reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0);
}
