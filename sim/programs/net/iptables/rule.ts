import type { FirewallRule } from '../../../kernel/sys.ts';

/** A call that iptables refuses. `status` is its exit status. */
export class IptablesError extends Error {
  readonly status: number;
  readonly plain: boolean;
  /** `plain`: `iptables: message`, the kernel's word; else with the version, and where to find help. */
  constructor(message: string, status = 2, plain = false) {
    super(message);
    this.status = status;
    this.plain = plain;
  }
}

export const SERVICES: Readonly<Record<string, number>> = {
  ...{ ftp: 21, ssh: 22, telnet: 23, smtp: 25, domain: 53, http: 80, pop3: 110, ntp: 123, imap2: 143, https: 443 },
  ...{ mysql: 3306, postgresql: 5432, redis: 6379, 'http-alt': 8080 },
};
const PROTOCOLS: Readonly<Record<string, string>> = { '0': 'all', '1': 'icmp', '6': 'tcp', '17': 'udp' };
/** Targets of the nat table, and the option that says to what. */
export const TRANSLATIONS: Readonly<Record<string, string>> = {
  ...{ DNAT: '--to-destination', SNAT: '--to-source', REDIRECT: '--to-ports' },
};
const STATES = ['INVALID', 'NEW', 'RELATED', 'ESTABLISHED', 'UNTRACKED', 'SNAT', 'DNAT'];
const REJECTS = [
  ...['icmp-net-unreachable', 'icmp-host-unreachable', 'icmp-port-unreachable', 'icmp-proto-unreachable'],
  ...['icmp-net-prohibited', 'icmp-host-prohibited', 'icmp-admin-prohibited', 'tcp-reset'],
];

type Draft = { -readonly [K in keyof FirewallRule]: FirewallRule[K] };
type Ports = NonNullable<FirewallRule['ports']>;

/** The part of a command line that describes one rule. @throws IptablesError in iptables' words */
export function parseRule(
  chain: string,
  words: readonly string[],
  lookUp: (name: string) => string | undefined = () => undefined,
): FirewallRule {
  const rule: Draft = { packets: 0, bytes: 0 };
  const modules = new Set<string>();
  let not = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const value = (): string => {
      i += 1;
      if (words[i] === '!') throw new IptablesError(`unexpected ! flag before ${word}`);
      const found = words[i];
      if (found === undefined) throw new IptablesError(`option "${word}" requires an argument`);
      return found;
    };
    if (word === '!') {
      not = true;
      continue;
    }
    if (!word.startsWith('-')) throw new IptablesError(`Bad argument \`${word}'`, 2);
    readOption(rule, { chain, word, value, not, modules, lookUp });
    not = false;
  }
  const needed = TRANSLATIONS[rule.target ?? ''];
  if (needed !== undefined && rule.target !== 'REDIRECT' && rule.translateTo === undefined)
    throw new IptablesError(`${rule.target}: option "${needed}" must be specified\n`);
  if (rule.rejectWith === 'tcp-reset' && rule.protocol?.name !== 'tcp')
    throw new IptablesError(` RULE_APPEND failed (Invalid argument): rule in chain ${chain}`, 4);
  return rule;
}

interface Context {
  readonly chain: string;
  readonly word: string;
  readonly value: () => string;
  readonly not: boolean;
  readonly modules: Set<string>;
  readonly lookUp: (name: string) => string | undefined;
}

function readOption(rule: Draft, { chain, word, value, not, modules, lookUp }: Context): void {
  const { protocol } = rule;
  const portsOf = protocol?.name === 'tcp' || protocol?.name === 'udp';
  if (word === '-p' || word === '--protocol' || word === '--proto') rule.protocol = { name: protocolOf(value()), not };
  else if (word === '-s' || word === '--source' || word === '--src') rule.source = { cidr: cidrOf(value(), lookUp), not };
  else if (word === '-d' || word === '--destination' || word === '--dst') rule.destination = { cidr: cidrOf(value(), lookUp), not };
  else if (word === '-i' || word === '--in-interface') {
    if (chain === 'OUTPUT') throw new IptablesError(`Can't use -i with OUTPUT\n`);
    rule.in = { name: value(), not };
  } else if (word === '-o' || word === '--out-interface') {
    if (chain === 'INPUT') throw new IptablesError(`Can't use -o with INPUT\n`);
    rule.out = { name: value(), not };
  } else if (word === '-m' || word === '--match') modules.add(moduleOf(value()));
  else if (portsOf && (word === '--dport' || word === '--destination-port')) rule.ports = { list: [rangeOf(value())], not };
  else if (portsOf && (word === '--sport' || word === '--source-port')) rule.sourcePorts = { list: [rangeOf(value())], not };
  else if (portsOf && modules.has('multiport') && (word === '--dports' || word === '--destination-ports'))
    rule.ports = manyPorts(value(), not);
  else if (portsOf && modules.has('multiport') && (word === '--sports' || word === '--source-ports'))
    rule.sourcePorts = manyPorts(value(), not);
  else if (modules.has('conntrack') && word === '--ctstate') {
    rule.states = statesOf(value());
    rule.stateModule = 'conntrack';
  } else if (modules.has('state') && word === '--state') {
    rule.states = statesOf(value());
    rule.stateModule = 'state';
  } else if (modules.has('comment') && word === '--comment') rule.comment = value();
  else if (protocol?.name === 'icmp' && word === '--icmp-type') rule.icmpType = icmpTypeOf(value());
  else if (modules.has('addrtype') && (word === '--dst-type' || word === '--src-type')) {
    const type = value();
    if (type !== 'LOCAL' && type !== 'UNICAST') throw new IptablesError(`addrtype: bad type \`${type}'`);
    if (word === '--dst-type') rule.destinationType = { type, not };
    else rule.sourceType = { type, not };
  } else if (word === '-j' || word === '--jump') rule.target = value();
  else if (TRANSLATIONS[rule.target ?? ''] === word || (rule.target === 'MASQUERADE' && word === '--to-ports')) rule.translateTo = value();
  else if (rule.target === 'REJECT' && word === '--reject-with') {
    const kind = value();
    if (!REJECTS.includes(kind)) throw new IptablesError(`unknown reject type "${kind}"`);
    rule.rejectWith = kind;
  } else if (rule.target === 'LOG' && (word === '--log-prefix' || word === '--log-level')) value();
  else throw new IptablesError(`unknown option "${word}"`);
}

/** In the order that they are listed in. */
function statesOf(word: string): string[] {
  const given = word.toUpperCase().split(',');
  const bad = given.find((one) => !STATES.includes(one));
  if (bad !== undefined) throw new IptablesError(`Bad ctstate "${word}"`);
  return STATES.filter((state) => given.includes(state));
}

function protocolOf(word: string): string {
  const name = PROTOCOLS[word] ?? word.toLowerCase();
  if (!['all', 'tcp', 'udp', 'icmp'].includes(name)) throw new IptablesError(`unknown protocol "${word}" specified`);
  return name;
}

function moduleOf(name: string): string {
  if (['tcp', 'udp', 'icmp', 'multiport', 'conntrack', 'state', 'comment', 'addrtype'].includes(name)) return name;
  throw new IptablesError(`Couldn't load match \`${name}':No such file or directory\n`);
}

function cidrOf(word: string, lookUp: Context['lookUp']): string {
  const [host = '', mask = '32'] = word.split('/');
  const bits = mask.includes('.') ? maskBits(mask) : Number(mask);
  if (!Number.isInteger(bits) || bits < 0 || bits > 32 || mask === '') throw new IptablesError(`invalid mask \`${mask}' specified`);
  const quad = /^\d+(\.\d+){3}$/.test(host) && host.split('.').every((part) => Number(part) < 256) ? host : lookUp(host);
  if (quad === undefined) throw new IptablesError(`host/network \`${host}' not found`);
  const number = quad.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - bits);
  const network = Math.floor(number / size) * size;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join('.')}/${bits}`;
}

function maskBits(mask: string): number {
  const text = mask
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/.test(text) && text.length === 32 ? text.replace(/0/g, '').length : Number.NaN;
}

function portOf(word: string): number {
  const port = /^\d+$/.test(word) ? Number(word) : SERVICES[word];
  if (port === undefined || port > 65_535) throw new IptablesError(`invalid port/service \`${word}' specified`);
  return port;
}

function rangeOf(word: string): readonly [number, number] {
  const [from = '', to] = word.split(':');
  if (to === undefined) return [portOf(from), portOf(from)];
  return [from === '' ? 0 : portOf(from), to === '' ? 65_535 : portOf(to)];
}

function manyPorts(word: string, not: boolean): Ports {
  return { list: word.split(',').map(rangeOf), not, multiport: true };
}

function icmpTypeOf(word: string): number {
  const types: Readonly<Record<string, number>> = {
    'echo-reply': 0,
    'destination-unreachable': 3,
    'echo-request': 8,
    ping: 8,
    'time-exceeded': 11,
  };
  const type = /^\d+$/.test(word) ? Number(word) : types[word];
  if (type === undefined) throw new IptablesError(`Invalid ICMP type \`${word}'`);
  return type;
}

/** Do two rules say the same? Counters apart. */
export function sameRule(a: FirewallRule, b: FirewallRule): boolean {
  return specification(a) === specification(b);
}

/** A whole line of `-S`; `counts` stand before the target. */
export function ruleLine(chain: string, rule: FirewallRule, counts = ''): string {
  const text = specification(rule);
  const at = rule.target === undefined ? text.length : text.lastIndexOf(`-j ${rule.target}`);
  const [matches, target] = [text.slice(0, at).trimEnd(), text.slice(at)];
  return `${['-A', chain, matches].filter(Boolean).join(' ')}${counts}${target === '' ? '' : ` ${target}`}\n`;
}

/** A rule as `-S` and iptables-save write it, without the chain. */
export function specification(rule: FirewallRule): string {
  const { protocol, source, destination, ports, sourcePorts } = rule;
  const flag = (not: boolean, text: string): string => `${not ? '! ' : ''}${text}`;
  const parts: string[] = [];
  if (source && source.cidr !== '0.0.0.0/0') parts.push(flag(source.not, `-s ${source.cidr}`));
  if (destination && destination.cidr !== '0.0.0.0/0') parts.push(flag(destination.not, `-d ${destination.cidr}`));
  if (rule.in) parts.push(flag(rule.in.not, `-i ${rule.in.name}`));
  if (rule.out) parts.push(flag(rule.out.not, `-o ${rule.out.name}`));
  if (protocol && protocol.name !== 'all') parts.push(flag(protocol.not, `-p ${protocol.name}`));
  const single = [
    ...(sourcePorts && !sourcePorts.multiport ? [flag(sourcePorts.not, `--sport ${listText(sourcePorts)}`)] : []),
    ...(ports && !ports.multiport ? [flag(ports.not, `--dport ${listText(ports)}`)] : []),
  ];
  if (single.length) parts.push(`-m ${protocol?.name ?? 'tcp'} ${single.join(' ')}`);
  if (rule.icmpType !== undefined) parts.push(`-m icmp --icmp-type ${rule.icmpType}`);
  if (rule.states)
    parts.push(
      rule.stateModule === 'state' ? `-m state --state ${rule.states.join(',')}` : `-m conntrack --ctstate ${rule.states.join(',')}`,
    );
  if (sourcePorts?.multiport) parts.push(`-m multiport ${flag(sourcePorts.not, `--sports ${listText(sourcePorts)}`)}`);
  if (ports?.multiport) parts.push(`-m multiport ${flag(ports.not, `--dports ${listText(ports)}`)}`);
  for (const [type, kind] of [
    [rule.sourceType, 'src'],
    [rule.destinationType, 'dst'],
  ] as const)
    if (type) parts.push(`-m addrtype ${flag(type.not, `--${kind}-type ${type.type}`)}`);
  if (rule.comment !== undefined) parts.push(`-m comment --comment ${/[^\w.-]/.test(rule.comment) ? `"${rule.comment}"` : rule.comment}`);
  if (rule.target !== undefined) parts.push(`-j ${rule.target}`);
  if (rule.target === 'REJECT') parts.push(`--reject-with ${rule.rejectWith ?? 'icmp-port-unreachable'}`);
  if (rule.translateTo !== undefined) parts.push(`${TRANSLATIONS[rule.target ?? ''] ?? '--to-ports'} ${rule.translateTo}`);
  return parts.join(' ');
}

export function listText({ list }: Ports, name: (port: number) => string = String): string {
  return list.map(([from, to]) => (from === to ? name(from) : `${name(from)}:${name(to)}`)).join(',');
}
