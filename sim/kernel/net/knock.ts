import type { Errno } from '../../base/errno.ts';
import type { Micros } from '../../base/scheduler.ts';
import type { Refusal } from '../../base/trace.ts';
import type { Packet, Verdict } from './firewall.ts';
import type { NetNamespace } from './net-namespace.ts';
import { cablesOf, cross, filter, type Leg, pathTo, sourceOnArrival } from './path.ts';
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
  | { readonly kind: 'refused'; readonly errno: Errno; readonly hop: Hop; readonly after: Micros; readonly sure: boolean }
  | { readonly kind: 'silence'; readonly hop: Hop }
  /** The machine is there, but has to be woken first. */
  | { readonly kind: 'asleep'; readonly target: NetNamespace };

export interface Far {
  readonly host: string;
  readonly port: number;
  readonly source: string;
}

export interface Surroundings {
  readonly now: Micros;
  /** In [0, 1). */
  readonly chance: () => number;
}

const SYN = 60;

/** Sends a SYN on its way to a port, and says what comes back and when. */
export function knock(from: NetNamespace, host: string, port: number, { now, chance }: Surroundings): Answer {
  const path = pathTo(from, host);
  const cables = cablesOf(path.legs);
  const reaches = cross(cables, SYN, now, chance);
  if ('missing' in path) {
    const { at, out, nextHop } = path;
    const here = path.legs.length === 0;
    if (reaches === undefined) return { kind: 'silence', hop: 'link' };
    const back = here ? 0 : 2 * (reaches - now);
    if (path.missing === 'route' || !out || nextHop === undefined)
      return { kind: 'refused', errno: 'ENETUNREACH', hop: 'route', after: back, sure: true };
    return { kind: 'refused', errno: 'EHOSTUNREACH', hop: 'host', after: back + at.neighbours.patience(nextHop, now), sure: false };
  }
  noteNeighbours(path.legs, now);
  const { target } = path;
  const rule = [...target.published].find(
    (entry) => entry.hostPort === port && (entry.hostAddress === '0.0.0.0' || entry.hostAddress === host),
  );
  const source = sourceOnArrival(from, path.legs, host);
  const packet: Packet = { protocol: 'tcp', source, destination: host, port, state: 'NEW', bytes: SYN };
  const { verdict } = filter(from, path.legs, packet, { forwarded: rule !== undefined });
  if (reaches === undefined) return { kind: 'silence', hop: 'link' };
  const answered = cross([...cables].reverse(), SYN, reaches, chance);
  if (verdict === 'DROP') return { kind: 'silence', hop: 'firewall' };
  if (answered === undefined) return { kind: 'silence', hop: 'link' };
  const after = answered - now;
  if (verdict !== 'ACCEPT') return { kind: 'refused', ...rejection(verdict), after, sure: true };
  if (target.asleep) return { kind: 'asleep', target };
  const listener = rule
    ? target.reach(rule.toAddress).listenerFor(rule.toAddress, rule.toPort)
    : target.listenerFor(host === '0.0.0.0' ? '127.0.0.1' : host, port);
  if (!listener) return { kind: 'refused', errno: 'ECONNREFUSED', hop: 'listener', after, sure: true };
  // A loopback address leaves the machine's own namespace as the bridge's.
  const shown = rule && source.startsWith('127.') ? target.sourceFor(rule.toAddress) : source;
  return { kind: 'open', listener, source: shown, after, far: cables.length > 0 ? { host, port, source } : undefined };
}

/** What a REJECT rule tells the sender (iptables-extensions(8)). */
function rejection(verdict: Exclude<Verdict, string>): { errno: Errno; hop: Hop } {
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
