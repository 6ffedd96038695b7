import type { Address, Exchange, SandboxMessage, TraceEvent } from '../sim/ports/api.ts';
import { thin } from './thin.ts';

/** Beyond so many, runs and exchanges that occur over and over are thinned. */
const MOST = 10_000;
/** Of a stream only the newest pieces are kept. */
const MOST_PIECES = 4_000;
const MOST_STREAM_BYTES = 2_000_000;

/** A program that ran: one process.exec, and how it ended. */
export interface Run {
  readonly host: string;
  readonly pid: number;
  readonly argv: readonly string[];
  readonly exe: string;
  readonly uid: number;
  /** The process that started it, and that one's program. */
  readonly ppid: number;
  readonly container: boolean;
  /** Undefined while it runs. 128 + n would hide which: a signal is named apart. */
  ended?: { readonly status: number; readonly signal?: string };
}

/** A container as its daemon last reported it. */
export interface ContainerFact {
  readonly id: string;
  readonly image: string;
  readonly name: string;
  /** In the order they were reported. */
  readonly states: readonly string[];
}

/**
 * Everything that has happened in a world so far, arranged so that checks can ask for it. Fed by the sandbox's messages alone. Of a flood of one
 * program, or of one request, the first and the newest are kept.
 */
export class History {
  #runs: Run[] = [];
  readonly exchanges = new Map<string, Exchange>();
  readonly #processes = new Map<string, { uid: number; ppid: number; run?: Run; over?: boolean }>();
  readonly #listening = new Map<string, { host: string; pid: number; address: Address }>();
  readonly #containers = new Map<string, { id: string; image: string; name: string; states: string[] }>();

  take(message: SandboxMessage): void {
    if (message.kind === 'exchange') this.#exchange(message.exchange, message.streamFrom ?? 0);
    if (message.kind === 'events') for (const event of message.events) this.#happen(event);
    if (this.#runs.length > MOST || this.#processes.size > 2 * MOST) this.#thinRuns();
    if (this.exchanges.size > MOST) this.#thinExchanges();
  }

  get runs(): readonly Run[] {
    return this.#runs;
  }

  /** Sockets that are listened on now. */
  get listening(): readonly { host: string; pid: number; address: Address }[] {
    return [...this.#listening.values()];
  }

  get containers(): readonly ContainerFact[] {
    return [...this.#containers.values()];
  }

  /** The program a process runs now, or ran last. */
  runOf(host: string, pid: number): Run | undefined {
    return this.#processes.get(`${host} ${pid}`)?.run;
  }

  #exchange(exchange: Exchange, streamFrom: number): void {
    const known = this.exchanges.get(exchange.id);
    const leftOut = known?.leftOut ?? { pieces: 0, bytes: 0 };
    const earlier = known?.stream?.slice(0, streamFrom - leftOut.pieces) ?? [];
    const whole = exchange.stream ? { ...exchange, ...newestOf([...earlier, ...exchange.stream], leftOut) } : exchange;
    this.exchanges.set(exchange.id, whole);
  }

  #thinRuns(): void {
    const named = new Set<string>();
    for (const { host, clientPid, server } of this.exchanges.values())
      named.add(`${host} ${clientPid}`).add(`${server.host} ${server.pid}`);
    // A program that its process has replaced by another has no end of its own.
    const isOver = (run: Run): boolean => run.ended !== undefined || this.runOf(run.host, run.pid) !== run;
    const mayGo = (run: Run): boolean => isOver(run) && !named.has(`${run.host} ${run.pid}`);
    const kept = thin(this.#runs, ({ exe }) => exe, mayGo);
    const left = new Set(kept);
    for (const [key, { run, over }] of this.#processes) if (run ? !left.has(run) : over) this.#processes.delete(key);
    this.#runs = kept;
  }

  #thinExchanges(): void {
    const over = ({ state }: Exchange): boolean => state === 'complete' || state === 'broken' || state === 'refused';
    const kept = thin([...this.exchanges.values()], kindOf, over);
    this.exchanges.clear();
    for (const exchange of kept) this.exchanges.set(exchange.id, exchange);
  }

  #happen(event: TraceEvent): void {
    const key = `${event.host} ${event.pid}`;
    switch (event.type) {
      case 'process.start':
        // Until it runs a program of its own, a child is what its parent is.
        this.#processes.set(key, { uid: event.uid, ppid: event.ppid });
        return;
      case 'process.exec': {
        const process = this.#processes.get(key) ?? { uid: 0, ppid: 0 };
        process.run = {
          host: event.host,
          pid: event.pid,
          argv: event.argv,
          exe: event.exe,
          uid: process.uid,
          ppid: process.ppid,
          container: event.container !== undefined,
        };
        this.#processes.set(key, process);
        this.#runs.push(process.run);
        return;
      }
      case 'process.exit': {
        const process = this.#processes.get(key);
        if (process) process.over = true;
        if (process?.run) process.run.ended = { status: event.status, signal: event.signal };
        return;
      }
      case 'socket.listen':
        this.#listening.set(`${event.host} ${addressKey(event.address)}`, { host: event.host, pid: event.pid, address: event.address });
        return;
      case 'socket.unlisten':
        this.#listening.delete(`${event.host} ${addressKey(event.address)}`);
        return;
      case 'container.state':
        if (event.by === 'dockerd') this.#containerState(event);
        return;
      default:
    }
  }

  #containerState(event: Extract<TraceEvent, { type: 'container.state' }>): void {
    const known = this.#containers.get(event.id) ?? { id: event.id, image: event.image ?? '', name: event.name ?? '', states: [] };
    known.states.push(event.state);
    if (event.image) known.image = event.image;
    if (event.name) known.name = event.name;
    this.#containers.set(event.id, known);
  }
}

/** The newest pieces of a stream, and how much was before them. */
function newestOf(
  stream: NonNullable<Exchange['stream']>,
  leftOut: NonNullable<Exchange['leftOut']>,
): Pick<Exchange, 'stream' | 'leftOut'> {
  let bytes = stream.reduce((sum, piece) => sum + piece.bytes.length, 0);
  let at = 0;
  let gone = 0;
  for (; at < stream.length - 1 && (stream.length - at > MOST_PIECES || bytes > MOST_STREAM_BYTES); at++) {
    const length = stream[at]?.bytes.length ?? 0;
    bytes -= length;
    gone += length;
  }
  if (at === 0) return leftOut.pieces === 0 ? { stream } : { stream, leftOut };
  return { stream: stream.slice(at), leftOut: { pieces: leftOut.pieces + at, bytes: leftOut.bytes + gone } };
}

/** Requests that differ in nothing but the object they are about are of one kind. */
function kindOf({ state, address, request, response, refused }: Exchange): string {
  const path = request?.target.split('?')[0]?.split('/').filter(Boolean) ?? [];
  return [
    state,
    address,
    request?.method,
    path[1],
    path.length,
    path.at(-1)?.replace(/[0-9a-f]{12,}/, ''),
    response?.status,
    refused?.errno,
  ].join(' ');
}

function addressKey(address: Address): string {
  return address.family === 'unix' ? `unix ${address.path.replace(/^\/var\/run\//, '/run/')}` : `inet ${address.host}:${address.port}`;
}
