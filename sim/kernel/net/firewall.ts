import type { FirewallChain, FirewallRule } from '../sys.ts';
import { within } from './ipv4.ts';

/** What a rule looks at. */
export interface Packet {
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly source: string;
  readonly destination: string;
  readonly sourcePort?: number;
  readonly port?: number;
  /** Connection tracking: the first packet of a connection, or a later one. */
  readonly state: 'NEW' | 'ESTABLISHED';
  readonly bytes: number;
  readonly in?: string;
  readonly out?: string;
}

/** `REJECT` says why: the ICMP message, or `tcp-reset`. */
export type Verdict = 'ACCEPT' | 'DROP' | { readonly reject: string };

const BUILT_IN = ['INPUT', 'FORWARD', 'OUTPUT'] as const;
const MAX_DEPTH = 16;

/** The filter table of one network namespace (iptables(8)). Replaced as a whole, as iptables does it. */
export class Firewall {
  #chains: FirewallChain[] = emptyTable();
  #initial: readonly FirewallChain[] = emptyTable();
  /** Nothing is ever refused: the usual case, and worth knowing. */
  #open = true;

  chains(): readonly FirewallChain[] {
    return this.#chains;
  }

  /** What it is after every start of the machine, as iptables-persistent does it. */
  declare(chains: readonly FirewallChain[]): void {
    this.#initial = chains;
    this.reset();
  }

  reset(): void {
    this.replace(this.#initial);
  }

  replace(chains: readonly FirewallChain[]): void {
    this.#chains = chains.map((chain) => ({ ...chain, rules: chain.rules.map((rule) => ({ ...rule })) }));
    this.#open = this.#chains.every(({ rules, policy }) => rules.length === 0 && policy !== 'DROP');
  }

  judge(name: (typeof BUILT_IN)[number], packet: Packet): Verdict {
    if (this.#open) return 'ACCEPT';
    return this.#walk(name, packet, 0) ?? 'ACCEPT';
  }

  #walk(name: string, packet: Packet, depth: number): Verdict | undefined {
    const chain = this.#chains.find((candidate) => candidate.name === name);
    if (!chain || depth > MAX_DEPTH) return undefined;
    for (const rule of chain.rules) {
      if (!matches(rule, packet)) continue;
      count(rule, packet);
      if (rule.target === 'RETURN') break;
      if (rule.target === 'ACCEPT' || rule.target === 'DROP') return rule.target;
      if (rule.target === 'REJECT') return { reject: rule.rejectWith ?? 'icmp-port-unreachable' };
      const verdict = rule.target === undefined || rule.target === 'LOG' ? undefined : this.#walk(rule.target, packet, depth + 1);
      if (verdict) return verdict;
    }
    if (!chain.policy) return undefined;
    count(chain, packet);
    return chain.policy;
  }
}

export function emptyTable(): FirewallChain[] {
  return BUILT_IN.map((name) => ({ name, policy: 'ACCEPT', rules: [], packets: 0, bytes: 0 }));
}

function count(counter: { packets: number; bytes: number }, packet: Packet): void {
  counter.packets += 1;
  counter.bytes += packet.bytes;
}

function matches(rule: FirewallRule, packet: Packet): boolean {
  const { protocol, source, destination, ports, sourcePorts, states } = rule;
  if (protocol && protocol.name !== 'all' && (protocol.name === packet.protocol) === protocol.not) return false;
  if (source && within(source.cidr, packet.source) === source.not) return false;
  if (destination && within(destination.cidr, packet.destination) === destination.not) return false;
  if (ports && among(ports.list, packet.port) === ports.not) return false;
  if (sourcePorts && among(sourcePorts.list, packet.sourcePort) === sourcePorts.not) return false;
  // Echo requests are all the ICMP that a filter here gets to see.
  if (rule.icmpType !== undefined && rule.icmpType !== 8) return false;
  if (states && !states.includes(packet.state)) return false;
  if (rule.in && named(rule.in.name, packet.in) === rule.in.not) return false;
  return !(rule.out && named(rule.out.name, packet.out) === rule.out.not);
}

function among(list: readonly (readonly [number, number])[], port: number | undefined): boolean {
  return port !== undefined && list.some(([from, to]) => port >= from && port <= to);
}

/** `eth+` is every name that begins so. */
function named(pattern: string, name: string | undefined): boolean {
  return pattern.endsWith('+') ? (name ?? '').startsWith(pattern.slice(0, -1)) : pattern === name;
}
