import type { FirewallChain, FirewallRule } from '../../../kernel/sys.ts';
import { listText, SERVICES } from './rule.ts';

const NUMBERS: Readonly<Record<string, string>> = { all: '0', icmp: '1', tcp: '6', udp: '17' };
const ICMP: Readonly<Record<number, string>> = { 0: 'echo-reply', 3: 'destination-unreachable', 8: 'echo-request', 11: 'time-exceeded' };

export interface ListOptions {
  readonly numeric: boolean;
  readonly verbose: boolean;
  readonly lineNumbers: boolean;
  /** The name of an address, where it has one. */
  readonly nameOf: (address: string) => string | undefined;
}

/** What `iptables -L` prints, checked against iptables 1.8.9. `references`: how often other chains jump here. */
export function listChain(chain: FirewallChain, references: number, options: ListOptions): string {
  const { verbose, lineNumbers } = options;
  const counts = verbose ? ` ${amount(chain.packets)} packets, ${amount(chain.bytes)} bytes` : '';
  const about = chain.policy ? `policy ${chain.policy}${counts}` : `${references} references`;
  const head = `${lineNumbers ? 'num  ' : ''}${verbose ? ' pkts bytes ' : ''}target     prot opt ${verbose ? 'in     out     ' : ''}source               destination         \n`;
  const rows = chain.rules.map((rule, i) => `${lineNumbers ? `${String(i + 1).padEnd(4)} ` : ''}${row(rule, options)}\n`);
  return `Chain ${chain.name} (${about})\n${head}${rows.join('')}`;
}

function row(rule: FirewallRule, options: ListOptions): string {
  const { numeric, verbose } = options;
  const protocol = rule.protocol?.name ?? 'all';
  const counters = verbose ? `${amount(rule.packets).padStart(5)} ${amount(rule.bytes).padStart(5)} ` : '';
  const shown = `${rule.protocol?.not ? '!' : ' '}${(numeric ? (NUMBERS[protocol] ?? protocol) : protocol).padEnd(4)}`;
  const ports = verbose ? ` ${device(rule.in).padEnd(6)} ${device(rule.out).padEnd(6)} ` : '';
  const extra = details(rule, options);
  const ends = `${end(rule.source, options)}${end(rule.destination, options)}`;
  return `${counters}${(rule.target ?? '').padEnd(9)} ${shown} -- ${ports}${ends}${extra ? ` ${extra}` : ''}`;
}

function device(one: FirewallRule['in']): string {
  return one ? `${one.not ? '!' : ''}${one.name}` : '*';
}

/** An address in its column, a `!` before it where it is meant the other way round. */
function end(one: FirewallRule['source'], { numeric, nameOf }: ListOptions): string {
  const cidr = one?.cidr ?? '0.0.0.0/0';
  const [address = '', bits] = cidr.split('/');
  const text = bits === '32' ? (numeric ? address : (nameOf(address) ?? address)) : cidr === '0.0.0.0/0' && !numeric ? 'anywhere' : cidr;
  return `${one?.not ? '!' : ' '}${text.padEnd(19)} `;
}

function details(rule: FirewallRule, { numeric }: ListOptions): string {
  const name = (port: number): string =>
    numeric ? String(port) : (Object.keys(SERVICES).find((key) => SERVICES[key] === port) ?? String(port));
  const single = (kind: 'spt' | 'dpt', ports: FirewallRule['ports']): string[] => {
    if (!ports || ports.multiport) return [];
    const several = ports.list.some(([from, to]) => from !== to);
    return [`${kind}${several ? 's' : ''}:${ports.not ? '!' : ''}${listText(ports, several ? String : name)}`];
  };
  const ports = [...single('spt', rule.sourcePorts), ...single('dpt', rule.ports)];
  const many = (kind: string, list: FirewallRule['ports']): string[] =>
    list?.multiport ? [`multiport ${kind} ${list.not ? '!' : ''}${listText(list, name)}`] : [];
  const states = rule.states ? [`${rule.stateModule === 'state' ? 'state' : 'ctstate'} ${rule.states.join(',')}`] : [];
  return [
    ...(ports.length ? [`${rule.protocol?.name ?? 'tcp'} ${ports.join(' ')}`] : []),
    ...(rule.icmpType === undefined
      ? []
      : [numeric ? `icmptype ${rule.icmpType}` : `icmp ${ICMP[rule.icmpType] ?? `type ${rule.icmpType}`}`]),
    ...states,
    ...many('sports', rule.sourcePorts),
    ...many('dports', rule.ports),
    ...(rule.comment === undefined ? [] : [`/* ${rule.comment} */`]),
    ...(rule.target === 'REJECT' ? [`reject-with ${rule.rejectWith ?? 'icmp-port-unreachable'}`] : []),
    ...(rule.target === 'LOG' ? [numeric ? 'LOG flags 0 level 4' : 'LOG level warn'] : []),
  ].join(' ');
}

/** Five characters at most: 12K for 12345. */
function amount(count: number): string {
  if (count < 100_000) return String(count);
  if (count < 10_000_000) return `${Math.round(count / 1000)}K`;
  return `${Math.round(count / 1_000_000)}M`;
}
