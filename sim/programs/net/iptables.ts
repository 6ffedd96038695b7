import { isErrno } from '../../base/errno.ts';
import type { FirewallChain, FirewallTable, Sys } from '../../kernel/sys.ts';
import { reverseName } from '../../libc/dns-message.ts';
import { hostsFile, hostsLines } from '../../libc/getaddrinfo.ts';
import { resSearch } from '../../libc/resolver.ts';
import { print, printError } from '../../libc/stdio.ts';
import { changeTable } from './iptables/change.ts';
import { type ListOptions, listChain, listRule } from './iptables/listing.ts';
import { IptablesError, ruleLine } from './iptables/rule.ts';

const NAME = 'iptables v1.8.10 (nf_tables)';
const ADVICE = "Try `iptables -h' or 'iptables --help' for more information.\n";
const LONG: Readonly<Record<string, string>> = {
  ...{ '--append': '-A', '--insert': '-I', '--delete': '-D', '--replace': '-R', '--check': '-C', '--list': '-L', '--list-rules': '-S' },
  ...{ '--flush': '-F', '--zero': '-Z', '--new-chain': '-N', '--delete-chain': '-X', '--policy': '-P', '--rename-chain': '-E' },
};
const NEED_CHAIN = '-A -I -D -R -C -N -P -E';
const COMMANDS = `${NEED_CHAIN} -L -S -F -Z -X`.split(' ');

/** The tables there are (iptables(8)). */
const TABLES = ['filter', 'nat', 'mangle', 'raw', 'security'] as const;

/** iptables: the packet filter of this host's network namespace. Texts compared with iptables 1.8.9. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const name = (argv[0] ?? 'iptables').split('/').pop() ?? 'iptables';
  try {
    return name === 'iptables-save' ? await save(sys, argv.slice(1)) : await run(sys, argv.slice(1));
  } catch (error) {
    if (isErrno(error, 'EPERM')) {
      await printError(sys, `${NAME}: Could not fetch rule set generation id: Permission denied (you must be root)\n`);
      return 4;
    }
    if (!(error instanceof IptablesError)) throw error;
    const { message, status, plain } = error;
    if (plain) await printError(sys, `iptables: ${message}\n`);
    else if (message.startsWith('Bad argument')) await printError(sys, `${message}\n${ADVICE}`);
    else
      await printError(
        sys,
        `${NAME}: ${message}\n${status === 2 ? ADVICE : status === 3 ? 'Perhaps iptables or your kernel needs to be upgraded.\n' : ''}`,
      );
    return status;
  }
}

interface Call {
  readonly command: string;
  readonly chain: string;
  readonly rest: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly table: FirewallTable;
}

async function run(sys: Sys, args: readonly string[]): Promise<number> {
  if (args[0] === '-V' || args[0] === '--version') return print(sys, `${NAME}\n`).then(() => 0);
  if (args.includes('-h') || args.includes('--help')) return help(sys);
  const { command, chain, rest, flags, table: named } = read(args);
  const table = sys.netlink.firewall(named);
  if (command === '-L' || command === '-S') {
    const shown = chain === '' ? table : table.filter(({ name }) => name === chain);
    if (shown.length === 0) throw new IptablesError(`chain \`${chain}' in table \`${named}' is incompatible, use 'nft' tool.`, 1);
    const only = rest[0] === undefined ? undefined : Number(rest[0]);
    if (command === '-S') await print(sys, listRules(shown, flags.has('v'), only));
    else await print(sys, await list(sys, table, shown, flags, only));
    return 0;
  }
  const lookUp = (host: string): string | undefined => hostsFile(sys, host)[0];
  const changed = changeTable(table, command, chain, rest, lookUp, named);
  if (changed !== table) sys.netlink.replaceFirewall(changed, named);
  return 0;
}

/** Finds the command and its chain among the options that go with any. @throws IptablesError */
function read(args: readonly string[]): Call {
  let command: string | undefined;
  let chain = '';
  const flags = new Set<string>();
  let table: FirewallTable = 'filter';
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    const short = LONG[word] ?? word;
    if (command === undefined && COMMANDS.includes(short.slice(0, 2)) && /^-[A-Z]/.test(short)) {
      command = short.slice(0, 2);
      for (const letter of short.slice(2)) flags.add(letter);
      const next = args[i + 1];
      if (NEED_CHAIN.includes(command) && next === undefined) throw new IptablesError(`option "${word}" requires an argument`);
      if (next !== undefined && !next.startsWith('-') && next !== '!') {
        chain = next;
        i += 1;
      }
    } else if (/^-[nvxLSZ]{2,}$/.test(word)) {
      for (const letter of word.slice(1)) {
        if (letter === 'L' || letter === 'S' || letter === 'Z') command = `-${letter}`;
        else flags.add(letter);
      }
      const next = args[i + 1];
      if (/[LS]/.test(word) && next !== undefined && !next.startsWith('-')) {
        chain = next;
        i += 1;
      }
    } else if (word === '-n' || word === '--numeric') flags.add('n');
    else if (word === '-v' || word === '--verbose') flags.add('v');
    else if (word === '-x' || word === '--exact') flags.add('x');
    else if (word === '-w' || word === '--wait') flags.add('w');
    else if (word === '--line-numbers' || word === '--line-number') flags.add('#');
    else if (word === '-t' || word === '--table') table = tableOf(args[++i] ?? '');
    else rest.push(word);
  }
  if (command === undefined) {
    const [unknown] = rest;
    // In a word of several letters the first is taken; what getopt(3) then points at is the word before.
    const at = args.indexOf(unknown ?? '');
    if (unknown !== undefined && /^-[fnvx][a-z]+$/.test(unknown)) throw new IptablesError(`unknown option "${args[at - 1] ?? 'iptables'}"`);
    throw new IptablesError(
      unknown?.startsWith('-') ? `unknown option "${unknown}"` : unknown ? `Bad argument \`${unknown}'` : 'no command specified',
    );
  }
  const most = ['-L', '-S'].includes(command) && /^\d+$/.test(rest[0] ?? '') ? 1 : 0;
  if (['-L', '-S', '-F', '-Z', '-X', '-N'].includes(command) && rest.length > most)
    throw new IptablesError(`Bad argument \`${rest[most]}'`);
  if (command === '-P' && rest.length === 0) throw new IptablesError('-P requires a chain and a policy');
  if (command === '-E' && rest.length === 0) throw new IptablesError('-E requires old-chain-name and new-chain-name');
  return { command, chain, rest, flags, table };
}

/** @throws IptablesError */
function tableOf(name: string): FirewallTable {
  const table = TABLES.find((one) => one === name);
  if (table === undefined) throw new IptablesError(`table '${name}' does not exist`, 3);
  return table;
}

async function list(
  sys: Sys,
  table: readonly FirewallChain[],
  shown: readonly FirewallChain[],
  flags: ReadonlySet<string>,
  only: number | undefined,
): Promise<string> {
  const numeric = flags.has('n');
  const names = numeric ? new Map<string, string>() : await namesOf(sys, shown);
  const options: ListOptions = {
    ...{ numeric, verbose: flags.has('v'), exact: flags.has('x'), lineNumbers: flags.has('#') },
    nameOf: (address) => names.get(address),
  };
  if (only !== undefined) return listRule(shown[0]?.rules[only - 1], only, options);
  const references = (name: string): number => table.flatMap(({ rules }) => rules).filter(({ target }) => target === name).length;
  return shown.map((chain) => listChain(chain, references(chain.name), options)).join('\n');
}

/** The names of the hosts that rules speak of: the hosts file's, or the name server's. */
async function namesOf(sys: Sys, chains: readonly FirewallChain[]): Promise<Map<string, string>> {
  const names = new Map(hostsLines(sys).flatMap(({ address, names: [first] }) => (first === undefined ? [] : [[address, first] as const])));
  for (const { source, destination } of chains.flatMap(({ rules }) => rules)) {
    for (const end of [source, destination]) {
      const [address = '', bits] = end?.cidr.split('/') ?? [];
      if (bits !== '32' || names.has(address)) continue;
      const [found] = (await resSearch(sys, `${reverseName(address)}.`, 'PTR')).answers;
      if (found !== undefined) names.set(address, found);
    }
  }
  return names;
}

function listRules(chains: readonly FirewallChain[], counted: boolean, only: number | undefined): string {
  const counts = ({ packets, bytes }: { packets: number; bytes: number }): string => (counted ? ` -c ${packets} ${bytes}` : '');
  const heads = chains.map((chain) => (chain.policy ? `-P ${chain.name} ${chain.policy}${counts(chain)}\n` : `-N ${chain.name}\n`));
  const rules = chains.flatMap(({ name, rules: all }) =>
    all.flatMap((rule, i) => (only === undefined || only === i + 1 ? [ruleLine(name, rule, counts(rule))] : [])),
  );
  return [...(only === undefined ? heads : []), ...rules].join('');
}

async function save(sys: Sys, args: readonly string[]): Promise<number> {
  const when = new Date(Math.floor(sys.now() / 1000)).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, '$1 $3 $2 $5 $4');
  const version = NAME.replace('iptables', 'iptables-save');
  const wanted = args[0] === '-t' ? [tableOf(args[1] ?? '')] : TABLES;
  for (const name of wanted) {
    const table = sys.netlink.firewall(name);
    // A table that nobody has used is not there.
    if (wanted === TABLES && table.every(({ rules, policy }) => rules.length === 0 && policy === 'ACCEPT')) continue;
    const heads = table.map((chain) => `:${chain.name} ${chain.policy ?? '-'} [${chain.packets}:${chain.bytes}]\n`);
    const rules = table.flatMap(({ name: chain, rules: all }) => all.map((rule) => ruleLine(chain, rule)));
    await print(sys, [`# Generated by ${version} on ${when}\n*${name}\n`, ...heads, ...rules, `COMMIT\n# Completed on ${when}\n`].join(''));
  }
  return 0;
}

async function help(sys: Sys): Promise<number> {
  await print(
    sys,
    `${NAME}\n\nUsage: iptables -[ACD] chain rule-specification [options]
       iptables -I chain [rulenum] rule-specification [options]
       iptables -R chain rulenum rule-specification [options]
       iptables -D chain rulenum [options]
       iptables -[LS] [chain] [options]
       iptables -[FZ] [chain] [options]
       iptables -[NX] chain
       iptables -P chain target [options]

Matches: -p PROTOCOL, -s ADDRESS, -d ADDRESS, -i DEVICE, -o DEVICE, --dport PORT, --sport PORT, --icmp-type TYPE,
         -m multiport --dports PORTS, -m conntrack --ctstate STATES, -m comment --comment TEXT; ! before one means the opposite
Targets: -j ACCEPT, DROP, REJECT [--reject-with KIND], RETURN, LOG, or a chain of your own; in the nat table DNAT --to-destination,
         SNAT --to-source, MASQUERADE, REDIRECT --to-ports
Tables:  -t filter, which is meant when none is named; nat, mangle, raw, security
Lists:   -n numbers instead of names, -v counters too, --line-numbers
`,
  );
  return 0;
}
