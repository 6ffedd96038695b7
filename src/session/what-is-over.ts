import type { Address, TraceEvent } from '../../sim/ports/api.ts';

export type Named = (host: string, pid: number) => boolean;

/** One life of a process: its number may be given to another later. */
interface Life {
  readonly key: string;
  readonly parent: Life | undefined;
  over: boolean;
  /** What of it must stay known: children, listening sockets. */
  holds: number;
}

/**
 * Of the events in `older`, those that still tell how things are: a process that has ended goes with its connections, its children that have ended and
 * its sockets that are closed; of a container that is there its first and last states stay, of one that was removed nothing. `newer` are the events
 * after them; they say what has ended, and are not returned.
 */
export function withoutWhatIsOver(older: readonly TraceEvent[], newer: readonly TraceEvent[], isNamed: Named): TraceEvent[] {
  const past = new Past(isNamed);
  const lives = older.map((event) => past.take(event));
  // A process that ends among the newer events is not over yet for who reads the older ones first.
  for (const event of newer) past.mention(event);
  const gone = past.gone();
  return older.filter((event, i) => {
    const life = lives[i];
    return !(life && gone.has(life)) && past.matters(event, i);
  });
}

class Past {
  readonly #isNamed: Named;
  readonly #lives: Life[] = [];
  readonly #now = new Map<string, Life>();
  readonly #connections = new Map<number, number>();
  readonly #doors = new Map<string, { readonly at: number; readonly life: Life | undefined }>();
  readonly #closedDoors = new Set<number>();
  readonly #containers = new Map<string, { readonly kept: Map<string, number>; over: boolean }>();
  readonly #mentioned = new Set<Life>();
  #at = -1;

  constructor(isNamed: Named) {
    this.#isNamed = isNamed;
  }

  /** Takes the next event; returns the life that it is told of, if it goes with that. */
  take(event: TraceEvent): Life | undefined {
    this.#at += 1;
    const key = `${event.host} ${event.pid}`;
    const life = event.type === 'process.start' ? this.#begin(key, `${event.host} ${event.ppid}`) : this.#now.get(key);
    switch (event.type) {
      case 'process.exit':
        if (life) life.over = true;
        return life;
      case 'process.start':
      case 'process.exec':
      case 'terminal.open':
        return life ?? this.#begin(key, undefined);
      case 'socket.connect':
        this.#connections.set(event.connection, 2);
        return undefined;
      case 'socket.close':
        this.#connections.set(event.connection, (this.#connections.get(event.connection) ?? 1) - 1);
        return undefined;
      case 'socket.listen':
        this.#open(doorOf(event.host, event.pid, event.address), life);
        return undefined;
      case 'socket.unlisten':
        this.#close(doorOf(event.host, event.pid, event.address));
        return undefined;
      case 'container.state':
        this.#container(event);
        return undefined;
      case 'host.halt':
        this.#halt(event.host);
        return undefined;
      default:
        return undefined;
    }
  }

  /** Newer events are read after the older ones: who occurs in them must have begun. */
  mention(event: TraceEvent): void {
    for (const pid of event.type === 'process.start' ? [event.ppid] : [event.pid]) {
      const life = this.#now.get(`${event.host} ${pid}`);
      if (life) this.#mentioned.add(life);
    }
    if (event.type === 'process.start') this.#now.delete(`${event.host} ${event.pid}`);
    if (event.type === 'socket.close' && this.#connections.has(event.connection)) this.#connections.set(event.connection, 2);
    if (event.type === 'container.state') {
      const known = this.#containers.get(`${event.host} ${event.id}`);
      if (known) known.over = false;
    }
  }

  /** Lives that nothing depends on any more; children come after their parents, so the list is read from its end. */
  gone(): ReadonlySet<Life> {
    const gone = new Set<Life>();
    for (const life of [...this.#lives].reverse()) {
      const [host = '', pid] = life.key.split(' ');
      if (life.over && life.holds === 0 && !this.#mentioned.has(life) && !this.#isNamed(host, Number(pid))) gone.add(life);
      else if (life.parent) life.parent.holds += 1;
    }
    return gone;
  }

  /** Does an event, the `at`-th of the older ones, still matter for what it tells itself? */
  matters(event: TraceEvent, at: number): boolean {
    switch (event.type) {
      case 'socket.data':
      case 'socket.refused':
      case 'dns.query':
      case 'file.write':
      case 'process.signal':
        return false;
      case 'socket.connect':
      case 'socket.close':
        return (this.#connections.get(event.connection) ?? 0) > 0;
      case 'socket.listen':
        return !this.#closedDoors.has(at);
      case 'socket.unlisten':
        return false;
      case 'container.state': {
        const known = this.#containers.get(`${event.host} ${event.id}`);
        return known !== undefined && !known.over && [...known.kept.values()].includes(at);
      }
      default:
        return true;
    }
  }

  #begin(key: string, parentKey: string | undefined): Life {
    const life: Life = { key, parent: parentKey === undefined ? undefined : this.#now.get(parentKey), over: false, holds: 0 };
    this.#lives.push(life);
    this.#now.set(key, life);
    return life;
  }

  #open(door: string, life: Life | undefined): void {
    this.#close(door);
    this.#doors.set(door, { at: this.#at, life });
    if (life) life.holds += 1;
  }

  #close(door: string): void {
    const open = this.#doors.get(door);
    if (!open) return;
    this.#closedDoors.add(open.at);
    if (open.life) open.life.holds -= 1;
    this.#doors.delete(door);
  }

  #container(event: Extract<TraceEvent, { type: 'container.state' }>): void {
    const key = `${event.host} ${event.id}`;
    const known = this.#containers.get(key) ?? { kept: new Map<string, number>(), over: false };
    if (!known.kept.has('first')) known.kept.set('first', this.#at);
    known.kept.set(event.by, this.#at);
    known.over = event.by === 'dockerd' && (event.state === 'removed' || event.state === 'deleted');
    this.#containers.set(key, known);
  }

  /** With a machine everything on it ends. */
  #halt(host: string): void {
    for (const door of [...this.#doors.keys()]) if (door.startsWith(`${host} `)) this.#close(door);
    for (const [key, life] of this.#now) if (key.startsWith(`${host} `)) life.over = true;
  }
}

/** A unix socket has one name on a machine; the same port may be open in many containers. */
const doorOf = (host: string, pid: number, address: Address): string =>
  address.family === 'unix' ? `${host} ${address.path.replace(/^\/var\/run\//, '/run/')}` : `${host} :${address.port}#${pid}`;
