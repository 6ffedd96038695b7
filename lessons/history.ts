import type { Address, Exchange, SandboxMessage, TraceEvent } from '../sim/ports/api.ts';

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

/** Everything that has happened in a world so far, arranged so that checks can ask for it. Fed by the sandbox's messages alone. */
export class History {
  readonly runs: Run[] = [];
  readonly exchanges = new Map<string, Exchange>();
  readonly #processes = new Map<string, { uid: number; ppid: number; run?: Run }>();
  readonly #listening = new Map<string, { host: string; pid: number; address: Address }>();
  readonly #containers = new Map<string, { id: string; image: string; name: string; states: string[] }>();

  take(message: SandboxMessage): void {
    if (message.kind === 'exchange') this.#exchange(message.exchange, message.streamFrom ?? 0);
    if (message.kind === 'events') for (const event of message.events) this.#happen(event);
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
    const earlier = this.exchanges.get(exchange.id)?.stream?.slice(0, streamFrom) ?? [];
    this.exchanges.set(exchange.id, exchange.stream ? { ...exchange, stream: [...earlier, ...exchange.stream] } : exchange);
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
        this.runs.push(process.run);
        return;
      }
      case 'process.exit': {
        const run = this.#processes.get(key)?.run;
        if (run) run.ended = { status: event.status, signal: event.signal };
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

function addressKey(address: Address): string {
  return address.family === 'unix' ? `unix ${address.path.replace(/^\/var\/run\//, '/run/')}` : `inet ${address.host}:${address.port}`;
}
