import type { Scheduler } from '../../base/scheduler.ts';
import type { Datagram } from '../sys.ts';
import type { DatagramSocket } from './datagram-socket.ts';
import { noteNeighbours } from './knock.ts';
import type { NetNamespace } from './net-namespace.ts';
import { cablesOf, cross, filter, type Leg, type Path, pathTo, sourceOnArrival } from './path.ts';

export interface Post {
  readonly scheduler: Scheduler;
  /** In [0, 1). */
  readonly chance: () => number;
}

const HEADERS = 28;
/** What a machine needs to answer a ping, microseconds: at least, and at most this much more. */
const ECHO = 12;
const ECHO_JITTER = 30;

/** Sends one datagram. What comes of it, an answer or an ICMP error, arrives at `sender` later, if at all. */
export function post(
  from: NetNamespace,
  sender: DatagramSocket,
  bytes: Uint8Array,
  to: { host: string; port: number },
  ttl: number,
  { scheduler, chance }: Post,
): void {
  const whole = pathTo(from, to.host);
  const expired = 'missing' in whole ? whole.legs.length >= ttl : whole.legs.length > ttl;
  const path: Path = expired ? { legs: whole.legs.slice(0, ttl), missing: 'route', at: from } : whole;
  const size = bytes.length + HEADERS;
  const now = scheduler.now();
  const jitter =
    path.legs.length > 0 ? cablesOf(path.legs).reduce((sum, { physics }) => sum + (physics?.latency ?? 0), 0) * 0.3 : ECHO_JITTER;
  const cables = cablesOf(path.legs);
  const arrives = cross(cables, size, now, chance);
  const back =
    arrives === undefined ? undefined : cross([...cables].reverse(), size, arrives + ECHO + Math.floor(jitter * chance()), chance);
  const report = (kind: Datagram['kind'], address: string, delay = 0): void => {
    if (back === undefined) return;
    scheduler.at(back + delay, () => sender.deliver({ kind, bytes, from: { host: address, port: 0 }, ttl: 64 - path.legs.length + 1, to }));
  };
  if (expired) return report('time-exceeded', addressOf(path.legs.at(-1)) ?? from.sourceFor(to.host));
  if ('missing' in path) {
    const here = path.legs.length === 0;
    const address = here ? from.sourceFor(to.host) : (addressOf(path.legs.at(-1)) ?? '');
    if (path.missing === 'route' || !path.out || path.nextHop === undefined) return report('net-unreachable', address);
    const patience = path.at.neighbours.patience(path.nextHop, now);
    path.at.neighbours.failed(path.nextHop, path.out.name, now);
    return report('host-unreachable', here ? (path.out.addresses[0]?.split('/')[0] ?? address) : address, patience);
  }
  noteNeighbours(path.legs, now);
  const source = sourceOnArrival(from, path.legs, to.host);
  if (source !== from.sourceFor(to.host)) for (const { from: at } of path.legs) if (at !== from && at.owns(source)) at.masquerade(sender);
  const { protocol } = sender;
  const { verdict, at } = filter(from, path.legs, {
    ...{ protocol, source, destination: to.host, bytes: size },
    ...{ state: 'NEW' as const, port: to.port, sourcePort: sender.port },
  });
  if (verdict === 'DROP') return;
  if (verdict !== 'ACCEPT') {
    const kind = verdict.reject.includes('net') ? 'net' : verdict.reject.includes('port') ? 'port' : 'host';
    const prohibited = verdict.reject.includes('prohibited');
    return report(prohibited ? 'prohibited' : `${kind}-unreachable`, at === 0 ? source : (addressOf(path.legs[at - 1]) ?? to.host));
  }
  const { target } = path;
  if (protocol === 'icmp') {
    if (back !== undefined)
      scheduler.at(back, () => {
        const host = to.host === '0.0.0.0' ? '127.0.0.1' : to.host;
        sender.deliver({ kind: 'echo-reply', bytes, from: { host, port: 0 }, ttl: 64 - Math.max(0, path.legs.length - 1), to });
      });
    return;
  }
  if (arrives === undefined) return;
  const arrive = (): void => {
    const receiver = target.datagramFor(to.host, to.port);
    if (!receiver) return report('port-unreachable', to.host);
    receiver.deliver({ kind: 'data', bytes, from: { host: source, port: sender.port }, ttl: 64 - Math.max(0, path.legs.length - 1), to });
  };
  scheduler.at(arrives, () => {
    // Whoever wakes it waits at the door, in the order of coming.
    if (target.asleep) void target.asleep().then(arrive);
    else arrive();
  });
}

function addressOf(leg: Leg | undefined): string | undefined {
  return leg?.into.addresses[0]?.split('/')[0];
}
