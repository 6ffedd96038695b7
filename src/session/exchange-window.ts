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
  /** The processes at both ends, as of one state of the list. */
  #named: { readonly of: readonly Exchange[]; readonly ends: ReadonlySet<string> } = { of: [], ends: new Set() };

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
    if (this.#named.of !== this.#list.value) this.#named = { of: this.#list.value, ends: endsOf(this.#list.value) };
    return this.#named.ends.has(`${host} ${pid}`);
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

function endsOf(list: readonly Exchange[]): ReadonlySet<string> {
  return new Set(list.flatMap(({ host, clientPid, server }) => [`${host} ${clientPid}`, `${server.host} ${server.pid}`]));
}

const isOver = ({ state }: Exchange): boolean => state === 'complete' || state === 'broken' || state === 'refused';

function sizeOf({ request, response, stream }: Exchange): number {
  const bodies = [request?.body, request?.codedBody, response?.body, response?.codedBody];
  return [...bodies, ...(stream ?? []).map(({ bytes }) => bytes)].reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0);
}
