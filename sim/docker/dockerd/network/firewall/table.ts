import { isErrno } from '../../../../base/errno.ts';
import type { FirewallChain, FirewallRule, FirewallTable, Sys } from '../../../../kernel/sys.ts';

/** A rule in few words; `!` before a name or an address means the opposite. */
export interface RuleText {
  readonly in?: string;
  readonly out?: string;
  readonly source?: string;
  readonly destination?: string;
  readonly protocol?: string;
  readonly port?: number;
  /** For addresses of this host. */
  readonly local?: boolean;
  /** For answers. */
  readonly established?: boolean;
  readonly target: string;
  readonly to?: string;
}

/** What a change may do with the tables of iptables. */
export interface Tables {
  /** Makes a chain; one that is there is emptied. */
  chain(table: FirewallTable, name: string): void;
  /** Makes a chain that keeps what a user has put in it. */
  keep(table: FirewallTable, name: string): void;
  policy(table: FirewallTable, name: string, policy: 'ACCEPT' | 'DROP'): void;
  /** Once: a rule that is there is not added again. */
  append(table: FirewallTable, chain: string, rule: RuleText): void;
  prepend(table: FirewallTable, chain: string, rule: RuleText): void;
  remove(table: FirewallTable, chain: string, rule: RuleText): void;
}

/** Changes this host's packet filter in one go, as iptables does; without the right to, it is left alone. */
export function program(sys: Sys, change: (tables: Tables) => void): void {
  const tables = new Map<FirewallTable, FirewallChain[]>();
  const of = (table: FirewallTable): FirewallChain[] => {
    const known = tables.get(table) ?? [...sys.netlink.firewall(table)];
    tables.set(table, known);
    return known;
  };
  const edit = (table: FirewallTable, name: string, rules: (old: readonly FirewallRule[]) => readonly FirewallRule[]): void => {
    const chains = of(table);
    const at = chains.findIndex((chain) => chain.name === name);
    const chain = chains[at];
    if (chain) chains[at] = { ...chain, rules: rules(chain.rules) };
  };
  const make = (table: FirewallTable, name: string): boolean => {
    if (of(table).some((chain) => chain.name === name)) return false;
    of(table).push({ name, rules: [], packets: 0, bytes: 0 });
    return true;
  };
  try {
    change({
      chain: (table, name) => void (make(table, name) || edit(table, name, () => [])),
      keep: (table, name) => void make(table, name),
      policy(table, name, policy) {
        const chains = of(table);
        const at = chains.findIndex((chain) => chain.name === name);
        const chain = chains[at];
        if (chain) chains[at] = { ...chain, policy };
      },
      append: (table, chain, text) =>
        edit(table, chain, (old) => (old.some((rule) => same(rule, ruleOf(text))) ? old : [...old, ruleOf(text)])),
      prepend: (table, chain, text) =>
        edit(table, chain, (old) => (old.some((rule) => same(rule, ruleOf(text))) ? old : [ruleOf(text), ...old])),
      remove: (table, chain, text) => edit(table, chain, (old) => old.filter((rule) => !same(rule, ruleOf(text)))),
    });
    for (const [table, chains] of tables) sys.netlink.replaceFirewall(chains, table);
  } catch (error) {
    if (!isErrno(error, 'EPERM')) throw error;
  }
}

function ruleOf(text: RuleText): FirewallRule {
  const { protocol, port, local, established, target, to } = text;
  const named = (word: string) => ({ name: word.replace(/^!/, ''), not: word.startsWith('!') });
  const cidr = (word: string) => {
    const address = word.replace(/^!/, '');
    return { cidr: address.includes('/') ? address : `${address}/32`, not: word.startsWith('!') };
  };
  return {
    ...(protocol === undefined ? {} : { protocol: { name: protocol, not: false } }),
    ...(text.source === undefined ? {} : { source: cidr(text.source) }),
    ...(text.destination === undefined ? {} : { destination: cidr(text.destination) }),
    ...(text.in === undefined ? {} : { in: named(text.in) }),
    ...(text.out === undefined ? {} : { out: named(text.out) }),
    ...(port === undefined ? {} : { ports: { list: [[port, port] as const], not: false } }),
    ...(local ? { destinationType: { type: 'LOCAL' as const, not: false } } : {}),
    ...(established ? { states: ['RELATED', 'ESTABLISHED'], stateModule: 'conntrack' as const } : {}),
    target,
    ...(to === undefined ? {} : { translateTo: to }),
    packets: 0,
    bytes: 0,
  };
}

/** Do two rules say the same? Counters apart. */
function same(a: FirewallRule, b: FirewallRule): boolean {
  const text = ({ packets: _packets, bytes: _bytes, ...rule }: FirewallRule): string =>
    JSON.stringify(Object.entries(rule).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}
