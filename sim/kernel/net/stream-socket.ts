import { SysError } from '../../base/errno.ts';
import type { Address, Happening } from '../../base/trace.ts';
import { letGo } from '../descriptors.ts';
import { type Description, type OpenFile, WOULD_BLOCK } from '../open-file.ts';
import { anonymousStat, PipeBuffer } from '../pipe.ts';
import type { Credentials, Stat } from '../sys.ts';
import { WaitQueue } from '../wait-queue.ts';

/** Linux's default send and receive buffer for unix stream sockets (net.core.wmem_default). */
const SOCKET_BUFFER = 212_992;

/** Tells the world's timeline what happens on one connection. */
export type Report = (happening: Happening) => void;

/** A connected stream socket, unix or TCP: two bounded buffers, each written by one side and read by the other. */
export interface Connection {
  readonly number: number;
  readonly client: StreamSocket;
  readonly server: StreamSocket;
}

export function connectPair(options: {
  number: number;
  clientAddress: Address;
  serverAddress: Address;
  credentials: Credentials;
  ino: () => number;
  reportClient: Report;
  reportServer: Report;
}): Connection {
  const toServer = new PipeBuffer(SOCKET_BUFFER);
  const toClient = new PipeBuffer(SOCKET_BUFFER);
  const { number, clientAddress, serverAddress, credentials, ino } = options;
  const client = new StreamSocket(
    'client',
    number,
    toClient,
    toServer,
    clientAddress,
    serverAddress,
    undefined,
    ino(),
    options.reportClient,
  );
  const server = new StreamSocket(
    'server',
    number,
    toServer,
    toClient,
    serverAddress,
    clientAddress,
    credentials,
    ino(),
    options.reportServer,
  );
  client.meet(server);
  server.meet(client);
  return { number, client, server };
}

export class StreamSocket implements OpenFile {
  readonly side: 'client' | 'server';
  readonly connection: number;
  readonly local: Address;
  readonly peer: Address;
  /** SO_PEERCRED, on the accepting side. */
  readonly peerCredentials: Credentials | undefined;
  readonly changed = new WaitQueue();
  readonly #incoming: PipeBuffer;
  readonly #outgoing: PipeBuffer;
  readonly #stat: Stat;
  readonly #report: Report;
  /** Descriptors that the other end has sent and nobody has received. */
  readonly #rights: Description[] = [];
  #other: StreamSocket | undefined;
  #closed = false;

  constructor(
    side: 'client' | 'server',
    connection: number,
    incoming: PipeBuffer,
    outgoing: PipeBuffer,
    local: Address,
    peer: Address,
    peerCredentials: Credentials | undefined,
    ino: number,
    report: Report,
  ) {
    this.side = side;
    this.connection = connection;
    this.local = local;
    this.peer = peer;
    this.peerCredentials = peerCredentials;
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#stat = anonymousStat(ino, 'socket');
    this.#report = report;
    for (const buffer of [incoming, outgoing]) this.#relay(buffer);
  }

  read(max: number): Uint8Array | typeof WOULD_BLOCK {
    return this.#incoming.take(max);
  }

  write(bytes: Uint8Array): number | typeof WOULD_BLOCK {
    if (this.#outgoing.ended) throw new SysError('EPIPE');
    const taken = this.#outgoing.put(bytes);
    if (typeof taken === 'number' && taken > 0)
      this.#report({ type: 'socket.data', connection: this.connection, from: this.side, bytes: bytes.slice(0, taken) });
    return taken;
  }

  /** The two ends of a connection come to know each other. */
  meet(other: StreamSocket): void {
    this.#other = other;
  }

  /** Takes over a held description. @throws EPIPE when the other end is closed. */
  sendRights(description: Description): void {
    if (!this.#other || this.#other.#closed) throw new SysError('EPIPE');
    this.#other.#rights.push(description);
    this.#other.changed.wakeAll();
  }

  /** Undefined when the other end has gone. */
  takeRights(): Description | undefined | typeof WOULD_BLOCK {
    return this.#rights.shift() ?? (this.#incoming.ended ? undefined : WOULD_BLOCK);
  }

  readable(): boolean {
    return this.#incoming.length > 0 || this.#incoming.ended;
  }

  shutdownWrite(): void {
    if (this.#outgoing.ended) return;
    this.#outgoing.end();
    this.#report({ type: 'socket.close', connection: this.connection, from: this.side });
  }

  stat(): Stat {
    return this.#stat;
  }

  describe(): string {
    return `socket:[${this.#stat.ino}]`;
  }

  release(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const description of this.#rights.splice(0)) letGo(description);
    this.shutdownWrite();
    this.#incoming.desert();
  }

  #relay(buffer: PipeBuffer): void {
    const relay = (): void => {
      if (this.#closed) return;
      buffer.changed.add(relay);
      this.changed.wakeAll();
    };
    buffer.changed.add(relay);
  }
}

/** A listening socket and those who wait to be accepted. */
export class StreamListener implements OpenFile {
  readonly address: Address;
  readonly changed = new WaitQueue();
  readonly owner: { host: string; pid: number };
  readonly #waiting: StreamSocket[] = [];
  readonly #stat: Stat;
  readonly #onRelease: () => void;
  closed = false;

  constructor(address: Address, owner: { host: string; pid: number }, ino: number, onRelease: () => void) {
    this.address = address;
    this.owner = owner;
    this.#stat = anonymousStat(ino, 'socket');
    this.#onRelease = onRelease;
  }

  enqueue(socket: StreamSocket): void {
    this.#waiting.push(socket);
    this.changed.wakeAll();
  }

  accept(): StreamSocket | typeof WOULD_BLOCK {
    return this.#waiting.shift() ?? WOULD_BLOCK;
  }

  read(): never {
    throw new SysError('EINVAL');
  }

  write(): never {
    throw new SysError('ENOTCONN');
  }

  readable(): boolean {
    return this.#waiting.length > 0;
  }

  stat(): Stat {
    return this.#stat;
  }

  describe(): string {
    return `socket:[${this.#stat.ino}]`;
  }

  release(): void {
    this.closed = true;
    for (const socket of this.#waiting.splice(0)) socket.release();
    this.#onRelease();
    this.changed.wakeAll();
  }
}
