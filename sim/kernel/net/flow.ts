import type { Errno } from '../../base/errno.ts';
import type { Micros, Scheduler } from '../../base/scheduler.ts';
import { WOULD_BLOCK } from '../open-file.ts';
import { PIPE_CAPACITY, type PipeBuffer } from '../pipe.ts';

/** Linux's smallest and largest retransmission timeouts, and how often it tries before it gives a connection up (tcp(7)). */
const RTO_MIN = 200_000;
const RTO_MAX = 120_000_000;
const RETRIES = 15;
/** One Ethernet frame's worth of a stream. */
const MSS = 1448;
const HEADERS = 66;

/** What the network does with a packet of this many bytes that is sent now. */
export type Fate = { readonly arrives: Micros } | { readonly lost: Errno };

export interface FlowOptions {
  readonly scheduler: Scheduler;
  /** Where the sender's writes are kept, and where the receiver reads. */
  readonly from: PipeBuffer;
  readonly to: PipeBuffer;
  send(bytes: number): Fate;
  /** Does the way lose packets? Then they are sent one by one. */
  lossy(): boolean;
  /** The other end has gone: it answers with a reset. */
  onReset(): void;
  /** Nobody answered for too long. */
  onGivenUp(errno: Errno): void;
}

interface InFlight {
  readonly bytes: Uint8Array;
  /** The last one: it says that nothing more comes. */
  readonly last: boolean;
  arrived: boolean;
}

/** One direction of a TCP connection between two machines: in order, bounded by the receiver's buffer, repeated where packets get lost. */
export class Flow {
  readonly #options: FlowOptions;
  readonly #flying: InFlight[] = [];
  #bytes = 0;
  #finSent = false;
  #pushing = false;
  #stopped = false;
  #latest: Micros = 0;
  /** Smoothed from what the way took. */
  #rto = RTO_MIN;
  #retries = 0;
  #timer: { dispose(): void } | undefined;

  constructor(options: FlowOptions) {
    this.#options = options;
    for (const buffer of [options.from, options.to]) this.#watch(buffer);
  }

  /** Nothing more is sent or delivered. */
  stop(): void {
    this.#stopped = true;
    this.#timer?.dispose();
  }

  #watch(buffer: PipeBuffer): void {
    const wake = (): void => {
      if (this.#stopped) return;
      buffer.changed.add(wake);
      this.#push();
    };
    buffer.changed.add(wake);
  }

  /** Sends what the window allows. While a packet is missing, only that is repeated. Taking bytes wakes this very method: one at a time. */
  #push(): void {
    if (this.#pushing) return;
    this.#pushing = true;
    while (!this.#stopped && !this.#finSent && this.#timer === undefined && this.#sendOne());
    this.#pushing = false;
  }

  #sendOne(): boolean {
    const { from, to } = this.#options;
    const room = to.deserted ? to.capacity : to.capacity - to.length - this.#bytes;
    if (room <= 0) return false;
    const bytes = from.take(Math.min(room, this.#options.lossy() ? MSS : PIPE_CAPACITY));
    if (bytes === WOULD_BLOCK) return false;
    const packet: InFlight = { bytes, last: bytes.length === 0, arrived: false };
    this.#finSent = packet.last;
    this.#bytes += bytes.length;
    this.#flying.push(packet);
    this.#transmit(packet);
    return true;
  }

  #transmit(packet: InFlight): void {
    const { scheduler } = this.#options;
    const fate = this.#options.send(packet.bytes.length + HEADERS);
    if ('lost' in fate) return this.#waitFor(packet, fate.lost);
    this.#rto = Math.max(RTO_MIN, 2 * (fate.arrives - scheduler.now()));
    this.#latest = Math.max(this.#latest, fate.arrives);
    scheduler.at(this.#latest, () => {
      packet.arrived = true;
      if (!this.#stopped) this.#deliver();
    });
  }

  /** The retransmission timer, twice as long each time. */
  #waitFor(packet: InFlight, errno: Errno): void {
    const { scheduler } = this.#options;
    const pause = Math.min(RTO_MAX, this.#rto * 2 ** this.#retries);
    this.#timer = scheduler.at(scheduler.now() + pause, () => {
      this.#timer = undefined;
      if (this.#stopped) return;
      this.#retries += 1;
      if (this.#retries > RETRIES) return this.#options.onGivenUp(errno);
      this.#transmit(packet);
      this.#push();
    });
  }

  #deliver(): void {
    const { to } = this.#options;
    for (let head = this.#flying[0]; head?.arrived; head = this.#flying[0]) {
      this.#flying.shift();
      this.#bytes -= head.bytes.length;
      this.#retries = 0;
      if (head.last) {
        to.end();
        return this.stop();
      }
      if (to.deserted) {
        this.stop();
        return this.#options.onReset();
      }
      to.put(head.bytes);
    }
  }
}
