import { SysError } from '../../base/errno.ts';
import type { Scheduler } from '../../base/scheduler.ts';
import type { Datagram } from '../sys.ts';
import type { DatagramSocket } from './datagram-socket.ts';
import type { Packet, Verdict } from './firewall.ts';
import { noteNeighbours } from './knock.ts';
import type { NetNamespace } from './net-namespace.ts';
import { cablesOf, comesBack, cross, type Leg, travel } from './path.ts';

export interface Post {
  readonly scheduler: Scheduler;
  /** In [0, 1). */
  readonly chance: () => number;
}

const HEADERS = 28;
/** An echo request's bytes hold its ICMP header already. */
const IP_HEADER = 20;
/** What a machine needs to answer a ping, microseconds: at least, and at most this much more. */
const ECHO = 12;
const ECHO_JITTER = 30;

/** Sends one datagram. What comes of it, an answer or an ICMP error, arrives at `sender` later, if at all. @throws EPERM a filter here */
export function post(
  from: NetNamespace,
  sender: DatagramSocket,
  bytes: Uint8Array,
  to: { host: string; port: number },
  ttl: number,
  { scheduler, chance }: Post,
): void {
  const { protocol } = sender;
  const size = bytes.length + (protocol === 'icmp' ? IP_HEADER : HEADERS);
  const shown = protocol === 'udp' ? from.tracked(to, sender.port) : undefined;
  const first: Packet = {
    ...{ protocol, source: from.sourceFor(to.host), destination: to.host, bytes: size },
    ...{ state: shown ? ('ESTABLISHED' as const) : ('NEW' as const), port: to.port, sourcePort: sender.port },
  };
  const journey = travel(from, first, { ttl, ...(shown ? { known: [] } : {}) });
  const { legs, end, packet } = journey;
  const now = scheduler.now();
  const cables = cablesOf(legs);
  const jitter = legs.length > 0 ? cables.reduce((sum, { physics }) => sum + (physics?.latency ?? 0), 0) * 0.3 : ECHO_JITTER;
  const arrives = cross(cables, size, now, chance);
  const back =
    arrives === undefined ? undefined : cross([...cables].reverse(), size, arrives + ECHO + Math.floor(jitter * chance()), chance);
  const left = 64 - Math.max(0, legs.length - 1);
  const report = (kind: Datagram['kind'], address: string, delay = 0): void => {
    if (back === undefined) return;
    scheduler.at(back + delay, () => sender.deliver({ kind, bytes, from: { host: address, port: 0 }, ttl: left, to }));
  };
  const here = addressOf(legs.at(-1));
  if (end.kind === 'expired') return report('time-exceeded', here ?? first.source);
  if (end.kind === 'missing') {
    const { at, out, nextHop } = end;
    if (end.what === 'route' || !out || nextHop === undefined) return report('net-unreachable', here ?? first.source);
    const patience = at.neighbours.patience(nextHop, now);
    at.neighbours.failed(nextHop, out.name, now);
    return report('host-unreachable', here ?? out.addresses[0]?.split('/')[0] ?? first.source, patience);
  }
  noteNeighbours(legs, now);
  if (end.kind === 'stopped') {
    const own = first.destination.startsWith('127.') ? first.destination : first.source;
    if (end.hook !== 'OUTPUT' || legs.length > 0) return end.verdict === 'DROP' ? undefined : report(reasonOf(end.verdict), here ?? own);
    // What this machine tells itself passes its own filter too, and is there when the call fails.
    const told = { protocol: 'icmp', source: own, destination: own, state: 'NEW', bytes: size, icmpType: 3, out: 'lo' } as const;
    if (end.verdict !== 'DROP' && from.firewall.judge('OUTPUT', told) === 'ACCEPT')
      sender.deliver({ kind: reasonOf(end.verdict), bytes, from: { host: own, port: 0 }, ttl: left, to });
    throw new SysError('EPERM');
  }
  for (const { at, change } of journey.translations) if (change.source !== undefined) at.masquerade(sender);
  const target = end.at;
  if (protocol === 'icmp') {
    if (back === undefined || target.ignoresEcho || comesBack(from, journey, first) !== 'ACCEPT') return;
    const host = to.host === '0.0.0.0' ? '127.0.0.1' : to.host;
    return void scheduler.at(back, () => sender.deliver({ kind: 'echo-reply', bytes, from: { host, port: 0 }, ttl: left, to }));
  }
  if (arrives === undefined) return;
  const { destination, port = to.port } = packet;
  const arrive = (): void => {
    const receiver = target.datagramFor(destination, port);
    if (!receiver) return comesBack(from, journey, first) === 'ACCEPT' ? report('port-unreachable', to.host) : undefined;
    const seen = { host: shown?.host ?? packet.source, port: shown?.port ?? sender.port };
    target.track(seen, port, { host: to.host === '0.0.0.0' ? '127.0.0.1' : to.host, port: to.port });
    receiver.deliver({ kind: 'data', bytes, from: seen, ttl: left, to });
  };
  scheduler.at(arrives, () => {
    // Whoever wakes it waits at the door, in the order of coming.
    if (target.asleep) void target.asleep().then(arrive);
    else arrive();
  });
}

function reasonOf({ reject }: Exclude<Verdict, string>): Datagram['kind'] {
  if (reject.includes('prohibited')) return 'prohibited';
  return reject.includes('net') ? 'net-unreachable' : reject.includes('port') ? 'port-unreachable' : 'host-unreachable';
}

function addressOf(leg: Leg | undefined): string | undefined {
  return leg?.into.addresses[0]?.split('/')[0];
}
