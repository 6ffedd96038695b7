import { type Errno, SysError } from '../../base/errno.ts';
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

export interface PairOptions {
  readonly number: number;
  readonly clientAddress: Address;
  readonly serverAddress: Address;
  readonly credentials: Credentials;
  readonly ino: () => number;
  readonly reportClient: Report;
  readonly reportServer: Report;
}

/** Buffers of both directions: where one side writes, and where the other reads. On one machine that is the same buffer. */
export interface Channel {
  readonly written: PipeBuffer;
  readonly read: PipeBuffer;
}

export function sharedChannel(): Channel {
  const buffer = new PipeBuffer(SOCKET_BUFFER);
  return { written: buffer, read: buffer };
}

export function distantChannel(): Channel {
  return { written: new PipeBuffer(SOCKET_BUFFER), read: new PipeBuffer(SOCKET_BUFFER) };
}

export function connectPair(options: PairOptions, toServer: Channel = sharedChannel(), toClient: Channel = sharedChannel()): Connection {
  const { number, clientAddress, serverAddress, credentials, ino } = options;
  const client = new StreamSocket(
    'client',
    number,
    toClient.read,
    toServer.written,
    clientAddress,
    serverAddress,
    undefined,
    ino(),
    options.reportClient,
  );
  const server = new StreamSocket(
    'server',
    number,
    toServer.read,
    toClient.written,
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
  /** Accepted by a socket for IPv6 and IPv4. */
  dualStack = false;
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
  /** Why the connection broke, until somebody has been told. */
  #failure: Errno | undefined;

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
    if (this.#incoming.length === 0) this.#tellFailure();
    return this.#incoming.take(max);
  }

  /** The connection broke: reset by the other end, or given up. Both directions are over. */
  fail(errno: Errno): void {
    if (this.#closed) return;
    this.#failure = errno;
    this.#outgoing.desert();
    this.#incoming.end();
    this.changed.wakeAll();
  }

  /** Bytes that came and were not read; bytes that were written and have not left. */
  get queues(): { received: number; sent: number } {
    return { received: this.#incoming.length, sent: this.#incoming === this.#outgoing ? 0 : this.#outgoing.length };
  }

  /** The other end's number, while there is one. */
  get peerIno(): number | undefined {
    return this.#other?.stat().ino;
  }

  #tellFailure(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw new SysError(failure);
  }

  write(bytes: Uint8Array): number | typeof WOULD_BLOCK {
    this.#tellFailure();
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
  dualStack = false;
  /** IPV6_V6ONLY. */
  only6 = false;
  /** SO_REUSEPORT. */
  reusePort = false;
  backlog = 4096;

  constructor(address: Address, owner: { host: string; pid: number }, ino: number, onRelease: () => void) {
    this.address = address;
    this.owner = owner;
    this.#stat = anonymousStat(ino, 'socket');
    this.#onRelease = onRelease;
  }

  get waiting(): number {
    return this.#waiting.length;
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
