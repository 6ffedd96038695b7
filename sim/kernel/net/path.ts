import type { Micros } from '../../base/scheduler.ts';
import type { Packet, Verdict } from './firewall.ts';
import type { NetNamespace } from './net-namespace.ts';
import type { NetInterface, Segment } from './segment.ts';

/** One hop: out of `from`'s interface, over a wire, into the next machine's. */
export interface Leg {
  readonly from: NetNamespace;
  readonly out: NetInterface;
  readonly wire: Segment;
  readonly into: NetInterface;
}

/** The way to an address: `legs` as far as it leads, then whose it is, or what is missing. */
export type Path =
  | { readonly legs: readonly Leg[]; readonly target: NetNamespace }
  /** `at` has no route, or nobody answers its question for `nextHop`. */
  | {
      readonly legs: readonly Leg[];
      readonly missing: 'route' | 'neighbour';
      readonly at: NetNamespace;
      readonly out?: NetInterface;
      readonly nextHop?: string;
    };

const MAX_HOPS = 16;

/** Looks up every hop as it would be taken now. */
export function pathTo(from: NetNamespace, address: string): Path {
  const legs: Leg[] = [];
  let at = from;
  while (!at.owns(address) && !at.swallowsTheRest && address !== '0.0.0.0') {
    const { out, nextHop } = at.nextHop(address);
    if (!out || legs.length === MAX_HOPS) return { legs, missing: 'route', at };
    const into = out.up && !out.unplugged && !at.off ? out.segment?.owner(nextHop) : undefined;
    if (!into || !out.segment) return { legs, missing: 'neighbour', at, out, nextHop };
    if (into.namespace === at) break;
    legs.push({ from: at, out, wire: out.segment, into });
    at = into.namespace;
  }
  return { legs, target: at };
}

/** The wires between machines on the way. None: both ends are on the same machine. */
export function cablesOf(legs: readonly Leg[]): Segment[] {
  return legs.flatMap(({ wire }) => (wire.physics ? [wire] : []));
}

/** When `bytes` sent at `at` are on the other side; undefined when they get lost. `chance` is in [0, 1). */
export function cross(cables: readonly Segment[], bytes: number, at: Micros, chance: () => number): Micros | undefined {
  let time = at;
  for (const cable of cables) {
    const loss = cable.physics?.loss ?? 0;
    if (loss > 0 && chance() < loss) return undefined;
    time = cable.arrival(bytes, time);
  }
  return time;
}

/** The address a packet bears on arrival: what leaves a bridge for a cable gets the machine's own address (masquerading). */
export function sourceOnArrival(from: NetNamespace, legs: readonly Leg[], destination: string): string {
  let source = from.sourceFor(destination);
  let previous: NetInterface | undefined;
  for (const { out, into } of legs) {
    if (previous?.kind === 'bridge' && out.kind === 'ethernet') source = out.addresses[0]?.split('/')[0] ?? source;
    previous = into;
  }
  return source;
}

/** What the firewalls on the way say: the sender's OUTPUT, FORWARD between, the receiver's INPUT. `at` counts the legs that it got over. */
export function filter(
  from: NetNamespace,
  legs: readonly Leg[],
  packet: Packet,
  options: { forwarded?: boolean } = {},
): { verdict: Verdict; at: number } {
  const first = from.firewall.judge('OUTPUT', { ...packet, out: legs[0]?.out.name ?? 'lo' });
  if (first !== 'ACCEPT') return { verdict: first, at: 0 };
  for (const [i, { into }] of legs.entries()) {
    const next = legs[i + 1];
    const chain = next || options.forwarded ? 'FORWARD' : 'INPUT';
    const verdict = into.namespace.firewall.judge(chain, { ...packet, in: into.name, out: next?.out.name });
    if (verdict !== 'ACCEPT') return { verdict, at: i + 1 };
  }
  const last = legs.at(-1)?.into.namespace;
  if (last?.swallowsTheRest && !last.owns(packet.destination)) return { verdict: 'DROP', at: legs.length };
  if (legs.length === 0) return { verdict: from.firewall.judge('INPUT', { ...packet, in: 'lo' }), at: 0 };
  return { verdict: 'ACCEPT', at: legs.length };
}
