import type { Errno } from '../../base/errno.ts';
import type { Micros } from '../../base/scheduler.ts';
import type { Refusal } from '../../base/trace.ts';
import type { Packet, Verdict } from './firewall.ts';
import type { NetNamespace } from './net-namespace.ts';
import { cablesOf, comesBack, cross, type Journey, type Leg, travel } from './path.ts';
import type { StreamListener } from './stream-socket.ts';

type Hop = Refusal['hop'];

/** What became of one SYN. Times are from now on, until the sender knows. */
export type Answer =
  | {
      readonly kind: 'open';
      readonly listener: StreamListener;
      readonly source: string;
      readonly after: Micros;
      /** The other machine, where it is another: its address as it was called. */
      readonly far: Far | undefined;
    }
  | {
      readonly kind: 'refused';
      readonly errno: Errno;
      readonly hop: Hop;
      readonly after: Micros;
      readonly sure: boolean;
      /** Remembers that nobody answered, once that is certain. */
      readonly noteAbsent?: (now: Micros) => void;
    }
  | { readonly kind: 'silence'; readonly hop: Hop }
  /** The machine is there, but has to be woken first. */
  | { readonly kind: 'asleep'; readonly target: NetNamespace };

export interface Far {
  /** The first packet, and the way it took. */
  readonly first: Packet;
  readonly journey: Journey;
}

export interface Surroundings {
  readonly now: Micros;
  /** In [0, 1). */
  readonly chance: () => number;
}

const SYN = 60;

/** Sends a SYN on its way to a port, and says what comes back and when. */
export function knock(from: NetNamespace, host: string, port: number, { now, chance }: Surroundings): Answer {
  const first: Packet = { protocol: 'tcp', source: from.sourceFor(host), destination: host, port, state: 'NEW', bytes: SYN };
  const journey = travel(from, first);
  const { end, legs } = journey;
  const cables = cablesOf(legs);
  const reaches = cross(cables, SYN, now, chance);
  if (end.kind === 'missing') {
    const { at, out, nextHop } = end;
    if (reaches === undefined) return { kind: 'silence', hop: 'link' };
    const back = legs.length === 0 ? 0 : 2 * (reaches - now);
    if (end.what === 'route' || !out || nextHop === undefined)
      return { kind: 'refused', errno: 'ENETUNREACH', hop: 'route', after: back, sure: true };
    return {
      ...{ kind: 'refused', errno: 'EHOSTUNREACH', hop: 'host', sure: false },
      after: back + at.neighbours.patience(nextHop, now),
      noteAbsent: (then) => at.neighbours.failed(nextHop, out.name, then),
    };
  }
  noteNeighbours(legs, now);
  if (reaches === undefined) return { kind: 'silence', hop: 'link' };
  const answered = cross([...cables].reverse(), SYN, reaches, chance);
  if (end.kind === 'expired') return { kind: 'silence', hop: 'route' };
  if (end.kind === 'stopped' && end.verdict === 'DROP') return { kind: 'silence', hop: 'firewall' };
  if (answered === undefined) return { kind: 'silence', hop: 'link' };
  const after = answered - now;
  if (end.kind === 'stopped') return { kind: 'refused', ...rejection(end.verdict), after, sure: true };
  const target = end.at;
  if (target.asleep) return { kind: 'asleep', target };
  if (comesBack(from, journey, first) !== 'ACCEPT') return { kind: 'silence', hop: 'firewall' };
  const { destination, source } = journey.packet;
  const listener = target.listenerFor(destination === '0.0.0.0' ? '127.0.0.1' : destination, journey.packet.port ?? port);
  if (!listener) return { kind: 'refused', errno: 'ECONNREFUSED', hop: 'listener', after, sure: true };
  return { kind: 'open', listener, source, after, far: cables.length > 0 ? { first, journey } : undefined };
}

/** What a REJECT rule tells the sender (iptables-extensions(8)). */
function rejection(verdict: Exclude<Verdict, 'ACCEPT'>): { errno: Errno; hop: Hop } {
  if (verdict === 'DROP') return { errno: 'ETIMEDOUT', hop: 'firewall' };
  if (verdict.reject === 'icmp-net-unreachable') return { errno: 'ENETUNREACH', hop: 'firewall' };
  const unreachable = /host|prohibited/.test(verdict.reject);
  return { errno: unreachable ? 'EHOSTUNREACH' : 'ECONNREFUSED', hop: 'firewall' };
}

/** Whoever a packet passed through knows its neighbours now, on both sides of each cable. */
export function noteNeighbours(legs: readonly Leg[], now: Micros): void {
  for (const { from, out, into } of legs) {
    if (out.kind === 'veth' && !out.addresses.length) continue;
    const there = into.addresses[0]?.split('/')[0];
    const here = out.addresses[0]?.split('/')[0];
    if (there) from.neighbours.answered(there, out.name, into.mac, now);
    if (here) into.namespace.neighbours.answered(here, into.name, out.mac, now);
  }
}
