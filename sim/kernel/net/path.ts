import type { Micros } from '../../base/scheduler.ts';
import type { FirewallRule } from '../sys.ts';
import type { Hook, Packet, Verdict } from './firewall.ts';
import type { NetNamespace } from './net-namespace.ts';
import type { NetInterface, Segment } from './segment.ts';

/** One hop: out of `from`'s interface, over a wire, into the next machine's. */
export interface Leg {
  readonly from: NetNamespace;
  readonly out: NetInterface;
  readonly wire: Segment;
  readonly into: NetInterface;
  /** What is on its way, as `from` routed it. */
  readonly packet: Packet;
}

/** What address translation made of a packet at one place; later packets of the connection get the same. */
export interface Translation {
  readonly at: NetNamespace;
  readonly hook: Hook;
  readonly change: Partial<Pick<Packet, 'source' | 'destination' | 'port'>>;
}

/** How far a packet gets, over `legs`, and what becomes of it there. */
export interface Journey {
  readonly legs: readonly Leg[];
  readonly translations: readonly Translation[];
  /** As it is in the end. */
  readonly packet: Packet;
  readonly end:
    | { readonly kind: 'arrived'; readonly at: NetNamespace }
    /** `at` has no route, or nobody answers its question for `nextHop`. */
    | {
        readonly kind: 'missing';
        readonly what: 'route' | 'neighbour';
        readonly at: NetNamespace;
        readonly out?: NetInterface;
        readonly nextHop?: string;
      }
    /** A filter's word. */
    | { readonly kind: 'stopped'; readonly at: NetNamespace; readonly hook: Hook; readonly verdict: Exclude<Verdict, 'ACCEPT'> }
    /** Its time to live is over. */
    | { readonly kind: 'expired'; readonly at: NetNamespace };
}

const MAX_HOPS = 16;
type End = Journey['end'];

/**
 * Sends a packet from hop to hop as it would go now: the sender's OUTPUT, PREROUTING and FORWARD of every machine between, the receiver's INPUT.
 * `known`: the translations of the connection's first packet. `ttl`: so many machines may take it.
 */
export function travel(from: NetNamespace, first: Packet, options: { known?: readonly Translation[]; ttl?: number } = {}): Journey {
  const legs: Leg[] = [];
  const translations: Translation[] = [];
  let packet = first;
  let at = from;
  let came: NetInterface | undefined;
  const end = (reached: End): Journey => ({ legs, translations, packet, end: reached });
  const stopped = (hook: Hook, verdict: Verdict): End | undefined =>
    verdict === 'ACCEPT' ? undefined : { kind: 'stopped', at, hook, verdict };
  const translate = (hook: Hook, seen: Packet, out?: NetInterface): void => {
    const old = options.known?.find((one) => one.at === at && one.hook === hook);
    const rule = options.known ? undefined : at.firewall.translation(hook, seen);
    const change = old?.change ?? (rule && translated(rule, seen, came ?? out, out));
    if (!change) return;
    packet = { ...packet, ...change };
    translations.push({ at, hook, change });
  };
  for (;;) {
    const inside = came === undefined;
    const local = at.owns(packet.destination) || packet.destination === '0.0.0.0';
    const seen: Packet = inside
      ? { ...packet, out: local ? 'lo' : at.nextHop(packet.destination).out?.name }
      : { ...packet, in: came?.name };
    const hook: Hook = inside ? 'OUTPUT' : 'PREROUTING';
    // Without a route nothing is sent, and no filter is asked.
    if (inside && !local && !at.nextHop(packet.destination).out) return end({ kind: 'missing', what: 'route', at });
    const early = stopped(hook, at.firewall.judgeEarly(hook, seen));
    if (early) return end(early);
    translate(hook, seen);
    const route = at.nextHop(packet.destination);
    if (inside) {
      const mine = at.owns(packet.destination) || packet.destination === '0.0.0.0';
      const refused = stopped('OUTPUT', at.firewall.judge('OUTPUT', { ...packet, out: mine ? 'lo' : route.out?.name }));
      if (refused) return end(refused);
    }
    if (at.owns(packet.destination) || packet.destination === '0.0.0.0') {
      const refused = stopped('INPUT', at.firewall.judge('INPUT', { ...packet, in: came?.name ?? 'lo' }));
      return end(refused ?? { kind: 'arrived', at });
    }
    if (at.swallowsTheRest && !inside) return end({ kind: 'stopped', at, hook: 'FORWARD', verdict: 'DROP' });
    if (options.ttl !== undefined && legs.length >= options.ttl) return end({ kind: 'expired', at });
    if (!inside && !at.forwards(came)) return end({ kind: 'stopped', at, hook: 'FORWARD', verdict: 'DROP' });
    const { out, nextHop } = route;
    if (!out || legs.length === MAX_HOPS) return end({ kind: 'missing', what: 'route', at });
    if (!inside) {
      const refused = stopped('FORWARD', at.firewall.judge('FORWARD', { ...packet, in: came?.name, out: out.name }));
      if (refused) return end(refused);
    }
    const routed = packet;
    translate('POSTROUTING', { ...packet, out: out.name }, out);
    const into = out.up && !out.unplugged && !at.off ? out.segment?.owner(nextHop) : undefined;
    if (!into || !out.segment) return end({ kind: 'missing', what: 'neighbour', at, out, nextHop });
    legs.push({ from: at, out, wire: out.segment, into, packet: routed });
    at = into.namespace;
    came = into;
  }
}

/** What the filters on the way back say of an answer to a packet that arrived. */
export function comesBack(from: NetNamespace, { legs, packet, end }: Journey, first: Packet): Verdict {
  const answerTo = ({ source, destination, port, sourcePort, ...rest }: Packet): Packet => ({
    ...{ protocol: rest.protocol, bytes: rest.bytes, state: 'ESTABLISHED', icmpType: 0 },
    ...{ source: destination, destination: source },
    ...(port === undefined ? {} : { sourcePort: port }),
    ...(sourcePort === undefined ? {} : { port: sourcePort }),
  });
  const sent = end.at.firewall.judge('OUTPUT', { ...answerTo(packet), out: legs.at(-1)?.into.name ?? 'lo' });
  if (sent !== 'ACCEPT') return sent;
  for (let i = legs.length - 1; i > 0; i--) {
    const [leg, before] = [legs[i], legs[i - 1]];
    const verdict = leg?.from.firewall.judge('FORWARD', { ...answerTo(leg.packet), in: leg.out.name, out: before?.into.name });
    if (verdict !== undefined && verdict !== 'ACCEPT') return verdict;
  }
  return from.firewall.judge('INPUT', { ...answerTo(first), in: legs[0]?.out.name ?? 'lo' });
}

/** What a rule of the nat table makes of a packet. */
function translated(
  { target, translateTo = '' }: FirewallRule,
  { protocol }: Packet,
  near: NetInterface | undefined,
  out: NetInterface | undefined,
): Translation['change'] | undefined {
  const [host = '', port] = translateTo.split(':');
  const ported = port !== undefined && protocol !== 'icmp' ? { port: Number(port.split('-')[0]) } : {};
  if (target === 'DNAT') return { ...(host === '' ? {} : { destination: host.split('-')[0] }), ...ported };
  if (target === 'SNAT') return host === '' ? {} : { source: host };
  const [own] = (target === 'MASQUERADE' ? out : near)?.addresses ?? [];
  if (target === 'MASQUERADE') return own === undefined ? {} : { source: own.split('/')[0] };
  return { destination: own?.split('/')[0] ?? '127.0.0.1', ...(translateTo === '' ? {} : { port: Number(translateTo.split('-')[0]) }) };
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
