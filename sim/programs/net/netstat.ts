import type { SocketEntry, Sys } from '../../kernel/sys.ts';
import { hostsLines } from '../../libc/getaddrinfo.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';
import { processInfo } from '../processes/process-table.ts';
import { SERVICES } from './iptables/rule.ts';
import { routingTable } from './routing-table.ts';

const USAGE = `usage: netstat [-vWeenNcCF] [<Af>] -r         netstat {-V|--version|-h|--help}
       netstat [-vWnNcaeol] [<Socket> ...]
       netstat { [-vWeenNac] -i | [-cnNe] -M | -s [-6tuw] }

        -r, --route       the routes         -i, --interfaces  the interfaces
        -n, --numeric     numbers only       -p, --programs    whose a socket is
        -l, --listening   listening ones     -a, --all         all of them
        -t, --tcp   -u, --udp   -x, --unix
`;
const LONG = {
  ...{ route: 'r', interfaces: 'i', numeric: 'n', programs: 'p', listening: 'l', all: 'a', tcp: 't', udp: 'u', unix: 'x' },
  ...{ help: 'h', version: 'V', extend: 'e', wide: 'W', statistics: 's', timers: 'o', continuous: 'c' },
};

/** netstat: sockets, routes, interfaces. Texts compared with net-tools 2.10. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  let flags: Set<string>;
  try {
    flags = new Set(getopt({ short: 'rignMspeovWNclaFCtuUSwx46hVZA:', long: LONG }, argv.slice(1)).given.map(({ name }) => name));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await printError(sys, `netstat: ${error.message}\n${USAGE}`);
    return 3;
  }
  if (flags.has('h')) return printError(sys, USAGE).then(() => 4);
  if (flags.has('V')) return print(sys, 'net-tools 2.10\n').then(() => 5);
  for (const letter of ['s', 'g', 'M', 'c', 'C', 'A'])
    if (flags.has(letter)) return printError(sys, `dockwire: netstat -${letter} is not simulated yet\n`).then(() => 1);
  if (flags.has('r')) return print(sys, routingTable(sys, flags.has('n'), 'netstat')).then(() => 0);
  if (flags.has('i')) return print(sys, interfaces(sys)).then(() => 0);
  const inet = flags.has('t') || flags.has('u') || !flags.has('x');
  const unix = flags.has('x') || !(flags.has('t') || flags.has('u'));
  const which = flags.has('a') ? '(servers and established)' : flags.has('l') ? '(only servers)' : '(w/o servers)';
  if (flags.has('p') && sys.credentials().euid !== 0) {
    await printError(
      sys,
      `(Not all processes could be identified, non-owned process info\n will not be shown, you would have to be root to see it all.)\n`,
    );
  }
  if (inet) await print(sys, inetTable(sys, flags, which));
  if (unix) await print(sys, unixTable(sys, flags, which));
  return 0;
}

function wanted(flags: ReadonlySet<string>, { state }: SocketEntry): boolean {
  const listening = state === 'LISTEN' || state === 'UNCONN';
  return flags.has('a') || (flags.has('l') ? listening : !listening);
}

function program(sys: Sys, pid: number): string {
  const info = processInfo(sys, pid);
  const { euid } = sys.credentials();
  return info && (euid === 0 || info.euid === euid) ? `${pid}/${info.comm}` : '-';
}

function inetTable(sys: Sys, flags: ReadonlySet<string>, which: string): string {
  const numeric = flags.has('n');
  const protocols = [flags.has('t') && 'tcp', flags.has('u') && 'udp'].filter(Boolean);
  const names = new Map(hostsLines(sys).map(({ address, names: [first = ''] }) => [address, first]));
  const host = (address: string, v6: boolean): string => {
    if (address === '0.0.0.0' || address === '::') return v6 ? (numeric ? '::' : '[::]') : '0.0.0.0';
    return numeric || v6 ? address : (names.get(address) ?? address);
  };
  const port = (number: number): string =>
    number === 0 ? '*' : numeric ? String(number) : (Object.keys(SERVICES).find((name) => SERVICES[name] === number) ?? String(number));
  const end = (address: SocketEntry['peer'], v6: boolean): string =>
    address?.family === 'inet' ? `${host(address.host, v6)}:${port(address.port)}` : `${host('0.0.0.0', v6)}:*`;
  const six = ({ dualStack, local }: SocketEntry): boolean => dualStack || (local.family === 'inet' && local.host === '::');
  const rank = (entry: SocketEntry): number => (entry.protocol === 'udp' ? 2 : 0) + (six(entry) ? 1 : 0);
  const rows = unique(sys)
    .filter((entry) => (entry.protocol === 'tcp' || entry.protocol === 'udp') && wanted(flags, entry))
    .filter(({ protocol }) => protocols.length === 0 || protocols.includes(protocol))
    .sort((a, b) => rank(a) - rank(b));
  const owner = flags.has('p') ? ' PID/Program name    ' : '';
  const head = `Active Internet connections ${which}\nProto Recv-Q Send-Q Local Address           Foreign Address         State      ${owner}\n`;
  const lines = rows.map((entry) => {
    const { protocol, state, received, sent, local, peer, pid } = entry;
    const v6 = six(entry);
    const word = { LISTEN: 'LISTEN', ESTAB: 'ESTABLISHED', 'SYN-SENT': 'SYN_SENT', UNCONN: '' }[state];
    const queues = `${String(received).padStart(6)} ${String(state === 'LISTEN' ? 0 : sent).padStart(6)}`;
    const whose = flags.has('p') ? ` ${program(sys, pid).padEnd(20)}` : '';
    return `${(protocol + (v6 ? '6' : '')).padEnd(5)} ${queues} ${end(local, v6).padEnd(23)} ${end(peer, v6).padEnd(23)} ${word.padEnd(11)}${whose}\n`;
  });
  return head + lines.join('');
}

function unixTable(sys: Sys, flags: ReadonlySet<string>, which: string): string {
  const owner = flags.has('p') ? '  PID/Program name    ' : '   ';
  const head = `Active UNIX domain sockets ${which}\nProto RefCnt Flags       Type       State         I-Node${owner}Path\n`;
  const rows = unique(sys).filter((entry) => entry.protocol === 'unix' && wanted(flags, entry));
  const lines = rows.map(({ state, local, ino, pid }) => {
    const listening = state === 'LISTEN';
    const whose = flags.has('p') ? ` ${program(sys, pid).padEnd(20)}` : '';
    const path = local.family === 'unix' ? local.path : '';
    return `unix  ${listening ? '2      [ ACC ]     STREAM     LISTENING    ' : '3      [ ]         STREAM     CONNECTED    '} ${String(ino).padEnd(8)}${whose} ${path}\n`;
  });
  return head + lines.join('');
}

/** A socket that several processes hold is one line. */
function unique(sys: Sys): SocketEntry[] {
  const seen = new Set<number>();
  return sys.sockets().filter(({ ino }) => !seen.has(ino) && seen.add(ino));
}

function interfaces(sys: Sys): string {
  const head = 'Kernel Interface table\nIface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n';
  const rows = [...sys.netlink.interfaces()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, kind, up, carrier }) => {
      const loopback = kind === 'loopback';
      const flags = `${loopback ? 'L' : 'BM'}${up && carrier ? 'R' : ''}${up ? 'U' : ''}`;
      return `${name.padEnd(15)} ${String(loopback ? 65_536 : 1500).padStart(5)}        0      0      0 0             0      0      0      0 ${flags}\n`;
    });
  return head + rows.join('');
}
