import type { FirewallChain, FirewallRule, FirewallTable } from '../sys.ts';
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
  /** Of ICMP: 8 asks, 0 answers. */
  readonly icmpType?: number;
}

/** `REJECT` says why: the ICMP message, or `tcp-reset`. */
export type Verdict = 'ACCEPT' | 'DROP' | { readonly reject: string };

export type Hook = 'PREROUTING' | 'INPUT' | 'FORWARD' | 'OUTPUT' | 'POSTROUTING';

/** The hooks that each table's built-in chains hang on, in the order that iptables lists them. */
const BUILT_IN: Readonly<Record<FirewallTable, readonly Hook[]>> = {
  filter: ['INPUT', 'FORWARD', 'OUTPUT'],
  nat: ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'],
  mangle: ['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING'],
  raw: ['PREROUTING', 'OUTPUT'],
  security: ['INPUT', 'FORWARD', 'OUTPUT'],
};
const TABLES = Object.keys(BUILT_IN) as FirewallTable[];
/** Tables that a packet goes through before its address may be translated; `filter` and the rest come after. */
const EARLY: readonly FirewallTable[] = ['raw', 'mangle'];
const LATE: readonly FirewallTable[] = ['filter', 'security'];
const MAX_DEPTH = 16;
const FINAL = ['DNAT', 'SNAT', 'MASQUERADE', 'REDIRECT'];

/** The packet filter of one network namespace (iptables(8)): tables of chains. A table is replaced as a whole, as iptables does it. */
export class Firewall {
  readonly #tables = new Map<FirewallTable, FirewallChain[]>(TABLES.map((table) => [table, emptyTable(table)]));
  /** Tables with nothing in them are not even looked at: the usual case. */
  readonly #used = new Set<FirewallTable>();
  readonly #local: (address: string) => boolean;
  #initial: readonly FirewallChain[] = emptyTable();

  /** `local`: is an address this machine's own? */
  constructor(local: (address: string) => boolean) {
    this.#local = local;
  }

  chains(table: FirewallTable = 'filter'): readonly FirewallChain[] {
    return this.#tables.get(table) ?? [];
  }

  /** What the filter table is after every start of the machine, as iptables-persistent does it. */
  declare(chains: readonly FirewallChain[]): void {
    this.#initial = chains;
    this.reset();
  }

  reset(): void {
    for (const table of TABLES) this.replace(table === 'filter' ? this.#initial : emptyTable(table), table);
  }

  replace(chains: readonly FirewallChain[], table: FirewallTable = 'filter'): void {
    const own = chains.map((chain) => ({ ...chain, rules: chain.rules.map((rule) => ({ ...rule })) }));
    this.#tables.set(table, own);
    if (own.some(({ rules, policy }) => rules.length > 0 || policy === 'DROP')) this.#used.add(table);
    else this.#used.delete(table);
  }

  /** What the tables say that come before address translation. */
  judgeEarly(hook: Hook, packet: Packet): Verdict {
    return this.#through(EARLY, hook, packet);
  }

  judge(hook: Hook, packet: Packet): Verdict {
    return this.#through(LATE, hook, packet);
  }

  /** The rule of the nat table that a connection's first packet hits: DNAT, SNAT, MASQUERADE or REDIRECT. */
  translation(hook: Hook, packet: Packet): FirewallRule | undefined {
    if (!this.#used.has('nat') || packet.state !== 'NEW') return undefined;
    const found = this.#walk('nat', hook, packet, 0);
    return typeof found === 'object' && 'rule' in found ? found.rule : undefined;
  }

  #through(tables: readonly FirewallTable[], hook: Hook, packet: Packet): Verdict {
    for (const table of tables) {
      if (!this.#used.has(table)) continue;
      const verdict = this.#walk(table, hook, packet, 0);
      if (verdict !== undefined && verdict !== 'ACCEPT' && !(typeof verdict === 'object' && 'rule' in verdict)) return verdict;
    }
    return 'ACCEPT';
  }

  #walk(table: FirewallTable, name: string, packet: Packet, depth: number): Verdict | { rule: FirewallRule } | undefined {
    const chain = this.chains(table).find((candidate) => candidate.name === name);
    if (!chain || depth > MAX_DEPTH) return undefined;
    for (const rule of chain.rules) {
      if (!this.#matches(rule, packet)) continue;
      count(rule, packet);
      const { target } = rule;
      if (target === 'RETURN') break;
      if (target === 'ACCEPT' || target === 'DROP') return target;
      if (target === 'REJECT') return { reject: rule.rejectWith ?? 'icmp-port-unreachable' };
      if (target !== undefined && FINAL.includes(target)) return { rule };
      const verdict = target === undefined || target === 'LOG' ? undefined : this.#walk(table, target, packet, depth + 1);
      if (verdict) return verdict;
    }
    // What a policy lets pass is not counted: nftables, which iptables makes its chains of, has no counter there.
    return chain.policy;
  }

  #matches(rule: FirewallRule, packet: Packet): boolean {
    const { destinationType, sourceType } = rule;
    if (destinationType && this.#isOf(destinationType.type, packet.destination) === destinationType.not) return false;
    if (sourceType && this.#isOf(sourceType.type, packet.source) === sourceType.not) return false;
    return matches(rule, packet);
  }

  #isOf(type: 'LOCAL' | 'UNICAST', address: string): boolean {
    return (type === 'LOCAL') === this.#local(address);
  }
}

export function emptyTable(table: FirewallTable = 'filter'): FirewallChain[] {
  return BUILT_IN[table].map((name) => ({ name, policy: 'ACCEPT', rules: [], packets: 0, bytes: 0 }));
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
  if (rule.icmpType !== undefined && rule.icmpType !== (packet.icmpType ?? 8)) return false;
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
