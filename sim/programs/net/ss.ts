import type { Address } from '../../base/trace.ts';
import type { SocketEntry, Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { processInfo } from '../processes/process-table.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { type Cells, layOut } from './ss/columns.ts';
import { type Filter, FilterError, filterOf } from './ss/filter.ts';

const HELP = `Usage: ss [ OPTIONS ]
       ss [ OPTIONS ] [ FILTER ]
   -h  this message            -V  version
   -n  numbers only            -r  names instead of addresses
   -a  all sockets             -l  listening ones
   -p  the processes           -e  details
   -4  IPv4   -6  IPv6         -t  TCP   -u  UDP   -x  unix
   -s  a summary               -H  without the head line
   FILTER := [ state STATE ] [ sport = :PORT | dport = :PORT | src ADDRESS | dst ADDRESS ], joined by and, or, not, ( )
`;

/** Sockets are shown by kind: unix, UDP, TCP over IPv4, TCP over both. */
const rank = ({ protocol, dualStack, local }: SocketEntry): number =>
  protocol === 'unix' ? 0 : protocol === 'udp' ? 1 : dualStack || (local.family === 'inet' && local.host === '::') ? 3 : 2;

/** ss: the sockets of this host. Columns compared with iproute2 6.1. */
export const ss: ToolDefinition = {
  name: 'ss',
  usage: '[OPTION]... [FILTER]',
  about: 'Shows sockets.',
  short: '46abdeEhHilmnoOpQrsStTuVwxZz0f:A:F:N:',
  long: {
    ...{ all: 'a', listening: 'l', numeric: 'n', processes: 'p', tcp: 't', udp: 'u', unix: 'x', ipv4: '4', ipv6: '6', 'no-header': 'H' },
    ...{ summary: 's', version: 'V', extended: 'e', resolve: 'r', memory: 'm', info: 'i', options: 'o', oneline: 'O' },
  },
  wrongUsage: 255,
  async run(tool) {
    const { sys } = tool;
    if (tool.has('h')) return tool.print(HELP).then(() => 0);
    if (tool.has('V')) return tool.print('ss utility, iproute2-6.1.0, libbpf 1.3.0\n').then(() => 0);
    if (tool.has('s')) return tool.print(summary(sys)).then(() => 0);
    for (const letter of ['E', 'z', 'Z', 'N', 'F', 'f', 'A', 'T', 'S', 'w', 'd'])
      if (tool.has(letter)) return tool.notSimulated(`-${letter}`);
    let filter: Filter;
    try {
      filter = filterOf(tool.args);
    } catch (error) {
      if (!(error instanceof FilterError)) throw error;
      return printError(sys, `${error.message}\n`).then(() => 255);
    }
    const shown = chosen(tool, filter);
    const rows = shown.map((entry) => cells(tool, entry));
    const kinds = ['t', 'u', 'x'].filter((letter) => tool.has(letter));
    const hidden = new Set([...(kinds.length === 1 && kinds[0] !== 'x' ? [0] : []), ...(filter.states?.size === 1 ? [1] : [])]);
    const screen = sys.isatty(1) ? sys.winsize(1).cols || 80 : undefined;
    await tool.print(layOut(rows, { hidden, head: !tool.has('H'), screen }));
    return 0;
  },
};

function chosen(tool: Tool, { states, test }: Filter): SocketEntry[] {
  const families = [tool.has('t') && 'tcp', tool.has('u') && 'udp', tool.has('x') && 'unix'].filter(Boolean);
  const seen = new Set<number>();
  const all = tool.sys.sockets().filter((entry) => {
    const { protocol, state: is, dualStack, ino } = entry;
    // A socket that several processes hold is one line.
    if (seen.has(ino)) return false;
    seen.add(ino);
    if (protocol === 'icmp' || (families.length && !families.includes(protocol))) return false;
    if (tool.has('4') && (dualStack || protocol === 'unix')) return false;
    if (tool.has('6') && !dualStack) return false;
    if (!test(entry)) return false;
    if (states !== undefined) return states.has(is);
    return tool.has('a') || (tool.has('l') ? is === 'LISTEN' || is === 'UNCONN' : is === 'ESTAB');
  });
  return all.sort((a, b) => rank(a) - rank(b));
}

function cells(tool: Tool, entry: SocketEntry): Cells {
  const { protocol, state, received, sent, local, peer, peerIno, dualStack, ino } = entry;
  const unix = protocol === 'unix';
  const named = ([host, number]: [string, string]): [string, string] => [
    tool.has('r') && host === '127.0.0.1:' ? 'localhost:' : host,
    number,
  ];
  const six = local.family === 'inet' && local.host === '::';
  const here = ends(local, ino, dualStack);
  const nobody: [string, string] = unix ? ['* ', '0'] : [dualStack ? '*:' : six ? '[::]:' : '0.0.0.0:', '*'];
  const there: [string, string] = unix ? ['* ', String(peerIno ?? 0)] : peer ? ends(peer, 0, dualStack) : nobody;
  const users = tool.has('p') ? usersOf(tool.sys, entry) : '';
  const extra = tool.has('e') && !unix ? ` ino:${ino}` : '';
  return [unix ? 'u_str' : protocol, state, String(received), String(sent), ...named(here), ...named(there), users + extra];
}

/** Address and port, each with what parts them. */
function ends(address: Address, ino: number, dualStack = false): [string, string] {
  if (address.family === 'unix') return [`${address.path || '*'} `, String(ino)];
  const { host, port } = address;
  if (host === '::') return ['[::]:', String(port)];
  if (!dualStack) return [`${host}:`, port === 0 ? '*' : String(port)];
  return [host === '0.0.0.0' ? '*:' : `[::ffff:${host}]:`, String(port)];
}

/** ` users:(("nginx",pid=7,fd=3))`, of processes that one may look into. */
function usersOf(sys: Sys, { ino }: SocketEntry): string {
  const { euid } = sys.credentials();
  const holders = sys.sockets().filter((other) => other.ino === ino);
  const named = holders.flatMap(({ pid, fd }) => {
    const info = processInfo(sys, pid);
    return info && (euid === 0 || info.euid === euid) ? [`("${info.comm}",pid=${pid},fd=${fd})`] : [];
  });
  return named.length ? ` users:(${named.join(',')})` : '';
}

function summary(sys: Sys): string {
  const all = sys.sockets();
  const tcp = all.filter(({ protocol }) => protocol === 'tcp');
  const six = tcp.filter(({ dualStack }) => dualStack).length;
  const udp = all.filter(({ protocol }) => protocol === 'udp').length;
  const established = tcp.filter(({ state }) => state === 'ESTAB').length;
  const row = (name: string, total: number, v6: number): string =>
    `${name}\t  ${String(total).padEnd(10)}${String(total - v6).padEnd(10)}${String(v6).padEnd(9)}\n`;
  return `Total: ${all.length}\nTCP:   ${tcp.length} (estab ${established}, closed 0, orphaned 0, timewait 0)\n\nTransport Total     IP        IPv6\n${row('RAW', 0, 0)}${row('UDP', udp, 0)}${row('TCP', tcp.length, six)}${row('INET', tcp.length + udp, six)}${row('FRAG', 0, 0)}\n`;
}

export const main = gnu(ss);
