import { type Errno, SysError } from '../../base/errno.ts';
import { type OpenFile, WOULD_BLOCK } from '../open-file.ts';
import { anonymousStat } from '../pipe.ts';
import type { Datagram, Stat } from '../sys.ts';
import { WaitQueue } from '../wait-queue.ts';

/** As many bytes may wait as in Linux (net.core.rmem_default); what comes then is dropped. */
const RECEIVE_BUFFER = 212_992;

/** What a connected socket makes of an ICMP error. */
const ERRORS: Partial<Record<Datagram['kind'], Errno>> = {
  'port-unreachable': 'ECONNREFUSED',
  'host-unreachable': 'EHOSTUNREACH',
  'net-unreachable': 'ENETUNREACH',
  prohibited: 'EHOSTUNREACH',
};

/** A UDP socket, or one for ICMP echo (icmp(7)): messages instead of a stream. */
export class DatagramSocket implements OpenFile {
  readonly protocol: 'udp' | 'icmp';
  readonly host: string;
  readonly port: number;
  /** connect(2) was called: it hears of ICMP errors, and of nobody else. */
  peer: { host: string; port: number } | undefined;
  closed = false;
  readonly changed = new WaitQueue();
  readonly #queue: Datagram[] = [];
  readonly #stat: Stat;
  readonly #onRelease: (socket: DatagramSocket) => void;
  #waiting = 0;
  #error: Errno | undefined;

  constructor(protocol: 'udp' | 'icmp', local: { host: string; port: number }, ino: number, onRelease: (socket: DatagramSocket) => void) {
    this.protocol = protocol;
    this.host = local.host;
    this.port = local.port;
    this.#stat = anonymousStat(ino, 'socket');
    this.#onRelease = onRelease;
  }

  deliver(datagram: Datagram): void {
    const error = this.peer && ERRORS[datagram.kind];
    if (error) return this.fail(error);
    if (this.peer && datagram.kind === 'data' && (datagram.from.host !== this.peer.host || datagram.from.port !== this.peer.port)) return;
    if (this.#waiting + datagram.bytes.length > RECEIVE_BUFFER) return;
    this.#waiting += datagram.bytes.length;
    this.#queue.push(datagram);
    this.changed.wakeAll();
  }

  /** An ICMP error for what was sent: the next call reports it. */
  fail(errno: Errno): void {
    this.#error = errno;
    this.changed.wakeAll();
  }

  /** @throws what ICMP reported of an earlier message. */
  take(): Datagram | typeof WOULD_BLOCK {
    const error = this.#error;
    this.#error = undefined;
    if (error) throw new SysError(error);
    const datagram = this.#queue.shift();
    if (!datagram) return WOULD_BLOCK;
    this.#waiting -= datagram.bytes.length;
    return datagram;
  }

  read(max: number): Uint8Array | typeof WOULD_BLOCK {
    const datagram = this.take();
    return datagram === WOULD_BLOCK ? WOULD_BLOCK : datagram.bytes.subarray(0, max);
  }

  write(): never {
    throw new SysError('EDESTADDRREQ');
  }

  readable(): boolean {
    return this.#queue.length > 0 || this.#error !== undefined;
  }

  stat(): Stat {
    return this.#stat;
  }

  describe(): string {
    return `socket:[${this.#stat.ino}]`;
  }

  release(): void {
    this.closed = true;
    this.#onRelease(this);
  }
}
