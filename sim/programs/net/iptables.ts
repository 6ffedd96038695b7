import { isErrno } from '../../base/errno.ts';
import type { FirewallChain, Sys } from '../../kernel/sys.ts';
import { hostsFile, hostsLines } from '../../libc/getaddrinfo.ts';
import { print, printError } from '../../libc/stdio.ts';
import { changeTable } from './iptables/change.ts';
import { type ListOptions, listChain } from './iptables/listing.ts';
import { IptablesError, specification } from './iptables/rule.ts';

const NAME = 'iptables v1.8.10 (nf_tables)';
const ADVICE = "Try `iptables -h' or 'iptables --help' for more information.\n";
const LONG: Readonly<Record<string, string>> = {
  ...{ '--append': '-A', '--insert': '-I', '--delete': '-D', '--replace': '-R', '--check': '-C', '--list': '-L', '--list-rules': '-S' },
  ...{ '--flush': '-F', '--zero': '-Z', '--new-chain': '-N', '--delete-chain': '-X', '--policy': '-P', '--rename-chain': '-E' },
};
const NEED_CHAIN = '-A -I -D -R -C -N -P -E';
const COMMANDS = `${NEED_CHAIN} -L -S -F -Z -X`.split(' ');

/** iptables: the packet filter of this host's network namespace. Texts compared with iptables 1.8.9. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const name = (argv[0] ?? 'iptables').split('/').pop() ?? 'iptables';
  try {
    return name === 'iptables-save' ? await save(sys) : await run(sys, argv.slice(1));
  } catch (error) {
    if (isErrno(error, 'EPERM')) {
      await printError(sys, `${NAME}: Could not fetch rule set generation id: Permission denied (you must be root)\n`);
      return 4;
    }
    if (!(error instanceof IptablesError)) throw error;
    const { message, status, plain } = error;
    if (plain) await printError(sys, `iptables: ${message}\n`);
    else if (message.startsWith('Bad argument')) await printError(sys, `${message}\n${ADVICE}`);
    else if (error instanceof Gap) await printError(sys, `${message}\n`);
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
}

async function run(sys: Sys, args: readonly string[]): Promise<number> {
  if (args[0] === '-V' || args[0] === '--version') return print(sys, `${NAME}\n`).then(() => 0);
  if (args.includes('-h') || args.includes('--help')) return help(sys);
  const { command, chain, rest, flags } = read(args);
  const table = sys.netlink.firewall();
  if (command === '-L' || command === '-S') {
    const shown = chain === '' ? table : table.filter(({ name }) => name === chain);
    if (shown.length === 0) throw new IptablesError(`chain \`${chain}' in table \`filter' is incompatible, use 'nft' tool.`, 1);
    await print(sys, command === '-S' ? listRules(shown) : list(sys, table, shown, flags));
    return 0;
  }
  const lookUp = (host: string): string | undefined => hostsFile(sys, host)[0];
  const changed = changeTable(table, command, chain, rest, lookUp);
  if (changed !== table) sys.netlink.replaceFirewall(changed);
  return 0;
}

/** Finds the command and its chain among the options that go with any. @throws IptablesError */
function read(args: readonly string[]): Call {
  let command: string | undefined;
  let chain = '';
  const flags = new Set<string>();
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
    } else if (/^-[nvxLS]{2,}$/.test(word)) {
      for (const letter of word.slice(1)) {
        if (letter === 'L' || letter === 'S') command = `-${letter}`;
        else flags.add(letter);
      }
      const next = args[i + 1];
      if (/[LS]/.test(word) && next !== undefined && !next.startsWith('-')) {
        chain = next;
        i += 1;
      }
    } else if (word === '-n' || word === '--numeric') flags.add('n');
    else if (word === '-v' || word === '--verbose') flags.add('v');
    else if (word === '-x' || word === '--exact' || word === '-w' || word === '--wait') flags.add('x');
    else if (word === '--line-numbers' || word === '--line-number') flags.add('#');
    else if (word === '-t' || word === '--table') demandFilter(args[++i] ?? '');
    else rest.push(word);
  }
  if (command === undefined) {
    const [unknown] = rest;
    throw new IptablesError(
      unknown?.startsWith('-') ? `unknown option "${unknown}"` : unknown ? `Bad argument \`${unknown}'` : 'no command specified',
    );
  }
  if (['-L', '-S', '-F', '-Z', '-X', '-N'].includes(command) && rest.length > 0) throw new IptablesError(`Bad argument \`${rest[0]}'`);
  return { command, chain, rest, flags };
}

function demandFilter(table: string): void {
  if (table === 'filter') return;
  if (['nat', 'mangle', 'raw', 'security'].includes(table)) throw new Gap(`the ${table} table`);
  throw new IptablesError(`table '${table}' does not exist`, 3);
}

/** Something of the real one that is not here. */
class Gap extends IptablesError {
  constructor(what: string) {
    super(`dockwire: ${what} is not simulated yet`, 1);
  }
}

function list(sys: Sys, table: readonly FirewallChain[], shown: readonly FirewallChain[], flags: ReadonlySet<string>): string {
  const names = new Map(hostsLines(sys).map(({ address, names: [first] }) => [address, first]));
  const options: ListOptions = {
    ...{ numeric: flags.has('n'), verbose: flags.has('v'), lineNumbers: flags.has('#') },
    nameOf: (address) => names.get(address),
  };
  const references = (name: string): number => table.flatMap(({ rules }) => rules).filter(({ target }) => target === name).length;
  return shown.map((chain) => listChain(chain, references(chain.name), options)).join('\n');
}

function listRules(chains: readonly FirewallChain[]): string {
  const heads = chains.map(({ name, policy }) => (policy ? `-P ${name} ${policy}\n` : `-N ${name}\n`));
  return [...heads, ...chains.flatMap(({ name, rules }) => rules.map((rule) => `-A ${name} ${specification(rule)}\n`))].join('');
}

async function save(sys: Sys): Promise<number> {
  const table = sys.netlink.firewall();
  const when = new Date(Math.floor(sys.now() / 1000)).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, '$1 $3 $2 $5 $4');
  const heads = table.map(({ name, policy, packets, bytes }) => `:${name} ${policy ?? '-'} [${packets}:${bytes}]\n`);
  const rules = table.flatMap(({ name, rules: all }) => all.map((rule) => `-A ${name} ${specification(rule)}\n`));
  const version = NAME.replace('iptables', 'iptables-save');
  await print(sys, [`# Generated by ${version} on ${when}\n*filter\n`, ...heads, ...rules, `COMMIT\n# Completed on ${when}\n`].join(''));
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
Targets: -j ACCEPT, DROP, REJECT [--reject-with KIND], RETURN, LOG, or a chain of your own
Lists:   -n numbers instead of names, -v counters too, --line-numbers
`,
  );
  return 0;
}
