import type { FirewallChain, FirewallRule } from '../../../kernel/sys.ts';
import { listText, SERVICES } from './rule.ts';

const NUMBERS: Readonly<Record<string, string>> = { all: '0', icmp: '1', tcp: '6', udp: '17' };
const ICMP: Readonly<Record<number, string>> = { 0: 'echo-reply', 3: 'destination-unreachable', 8: 'echo-request', 11: 'time-exceeded' };

/** Networks that have a name (networks(5)). */
const NETWORKS: Readonly<Record<string, string>> = {
  '0.0.0.0/0': 'anywhere',
  '127.0.0.0/8': 'loopback/8',
  '169.254.0.0/16': 'link-local/16',
};

export interface ListOptions {
  readonly numeric: boolean;
  readonly verbose: boolean;
  /** Counters in full. */
  readonly exact: boolean;
  readonly lineNumbers: boolean;
  /** The name of an address, where it has one. */
  readonly nameOf: (address: string) => string | undefined;
}

/** What `iptables -L` prints, checked against iptables 1.8.9. `references`: how often other chains jump here. */
export function listChain(chain: FirewallChain, references: number, options: ListOptions): string {
  const { verbose, lineNumbers } = options;
  const counts = verbose ? ` ${amount(chain.packets, options)} packets, ${amount(chain.bytes, options)} bytes` : '';
  const about = chain.policy ? `policy ${chain.policy}${counts}` : `${references} references`;
  const columns = verbose ? (options.exact ? '    pkts      bytes ' : ' pkts bytes ') : '';
  const head = `${lineNumbers ? 'num  ' : ''}${columns}target     prot opt ${verbose ? 'in     out     ' : ''}source               destination         \n`;
  const rows = chain.rules.map((rule, i) => listRule(rule, i + 1, options));
  return `Chain ${chain.name} (${about})\n${head}${rows.join('')}`;
}

/** One rule's row; nothing for one that is not there. */
export function listRule(rule: FirewallRule | undefined, number: number, options: ListOptions): string {
  return rule ? `${options.lineNumbers ? `${String(number).padEnd(4)} ` : ''}${row(rule, options)}\n` : '';
}

function row(rule: FirewallRule, options: ListOptions): string {
  const { numeric, verbose, exact } = options;
  const protocol = rule.protocol?.name ?? 'all';
  const counters = verbose
    ? `${amount(rule.packets, options).padStart(exact ? 8 : 5)} ${amount(rule.bytes, options).padStart(exact ? 8 : 5)} `
    : '';
  const shown = `${rule.protocol?.not ? '!' : ' '}${(numeric ? (NUMBERS[protocol] ?? protocol) : protocol).padEnd(4)}`;
  const ports = verbose ? ` ${device(rule.in, numeric).padEnd(6)} ${device(rule.out, numeric).padEnd(6)} ` : '';
  const extra = details(rule, options);
  const ends = `${end(rule.source, options)}${end(rule.destination, options)}`;
  return `${counters}${(rule.target ?? '').padEnd(9)} ${shown} -- ${ports}${ends}${extra ? ` ${extra}` : ''}`;
}

function device(one: FirewallRule['in'], numeric: boolean): string {
  if (!one) return numeric ? '*' : 'any';
  return `${one.not ? '!' : ''}${one.name}`;
}

/** An address in its column, a `!` before it where it is meant the other way round. */
function end(one: FirewallRule['source'], { numeric, nameOf }: ListOptions): string {
  const cidr = one?.cidr ?? '0.0.0.0/0';
  const [address = '', bits] = cidr.split('/');
  const text = bits === '32' ? (numeric ? address : (nameOf(address) ?? address)) : numeric ? cidr : (NETWORKS[cidr] ?? cidr);
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
    ...addressTypes(rule),
    ...(rule.comment === undefined ? [] : [`/* ${rule.comment} */`]),
    ...(rule.target === 'REJECT' ? [`reject-with ${rule.rejectWith ?? 'icmp-port-unreachable'}`] : []),
    ...(rule.target === 'LOG' ? [numeric ? 'LOG flags 0 level 4' : 'LOG level warn'] : []),
    ...(rule.translateTo === undefined ? [] : [`${rule.target === 'REDIRECT' ? 'redir ports ' : 'to:'}${rule.translateTo}`]),
  ].join(' ');
}

function addressTypes({ sourceType, destinationType }: FirewallRule): string[] {
  const types = [
    ...(sourceType ? [`src-type ${sourceType.not ? '!' : ''}${sourceType.type}`] : []),
    ...(destinationType ? [`dst-type ${destinationType.not ? '!' : ''}${destinationType.type}`] : []),
  ];
  return types.length > 0 ? [`ADDRTYPE match ${types.join(' ')}`] : [];
}

/** Five characters at most: 12K for 12345. */
function amount(count: number, { exact }: ListOptions): string {
  if (exact || count < 100_000) return String(count);
  if (count < 10_000_000) return `${Math.round(count / 1000)}K`;
  return `${Math.round(count / 1_000_000)}M`;
}
