import type { Address } from '../../base/trace.ts';
import type { Kernel } from '../kernel.ts';
import { Neighbours } from '../net/neighbours.ts';
import type { NetNamespace } from '../net/net-namespace.ts';
import { socketsOf } from '../net/socket-table.ts';
import type { Process } from '../process.ts';
import type { Route, SocketEntry } from '../sys.ts';

type Row = ReturnType<typeof socketsOf>[number];

const DEV =
  'Inter-|   Receive                                                |  Transmit\n face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed\n';
const QUIET = '      0       0    0    0    0     0          0         0        0       0    0    0    0     0       0          0';
const SOCKETS = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const SOCKETS6 =
  '  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const STATES: Readonly<Record<SocketEntry['state'], string>> = { ESTAB: '01', 'SYN-SENT': '02', UNCONN: '07', LISTEN: '0A' };

/** /proc/<pid>/net: the tables of the process's network namespace (proc_pid_net(5)). */
export function netFiles(kernel: Kernel, process: Process): Record<string, () => string> {
  const { net } = process.namespaces;
  const all = (wanted: SocketEntry['protocol']): Row[] => {
    const seen = new Set<number>();
    return socketsOf(kernel.first.pid, net).filter(({ protocol, ino }) => protocol === wanted && !seen.has(ino) && seen.add(ino));
  };
  const six = ({ local, dualStack }: Row): boolean => dualStack === true || (local.family === 'inet' && local.host === '::');
  return {
    arp: () => arp(kernel, net),
    dev: () => DEV + net.interfaces.map(({ name }) => `${name.padStart(6)}: ${QUIET}\n`).join(''),
    // No interface here has an IPv6 address.
    if_inet6: () => '',
    raw: () => `${SOCKETS} ref pointer drops\n`,
    raw6: () => `${SOCKETS6} ref pointer drops\n`,
    route: () => routes(net),
    sockstat: () => {
      const [tcp, udp] = [all('tcp').length, all('udp').length];
      const used = tcp + udp + all('unix').length;
      return `sockets: used ${used}\nTCP: inuse ${tcp} orphan 0 tw 0 alloc ${tcp} mem 0\nUDP: inuse ${udp} mem 0\nUDPLITE: inuse 0\nRAW: inuse 0\nFRAG: inuse 0 memory 0\n`;
    },
    tcp: () =>
      table(
        SOCKETS.padEnd(149),
        all('tcp').filter((row) => !six(row)),
        tcpRow,
      ),
    tcp6: () =>
      `${SOCKETS6}\n${all('tcp')
        .filter(six)
        .map((row, i) => `${line(row, i, wide)} ${row.ino} 1 ${POINTER} ${tail(row)}\n`)
        .join('')}`,
    udp: () => table(`${` ${SOCKETS}`} ref pointer drops`.padEnd(127), all('udp'), (row) => `${row.ino} 2 ${POINTER} 0`),
    udp6: () => `${SOCKETS6} ref pointer drops\n`,
    unix: () => `Num       RefCount Protocol Flags    Type St Inode Path\n${all('unix').map(unixRow).join('')}`,
  };
}

/** Addresses of the kernel's own are not shown to anybody (kernel.kptr_restrict). */
const POINTER = '0000000000000000';
const tail = ({ state }: Row): string => (state === 'LISTEN' ? '100 0 0 10 0' : '20 0 0 10 -1');
const tcpRow = (row: Row): string => `${row.ino} 1 ${POINTER} ${tail(row)}`;

function table(head: string, rows: readonly Row[], rest: (row: Row) => string): string {
  const lines = rows.map((row, i) => `${line(row, i, narrow)} ${rest(row)}`.padEnd(head.length));
  return `${[head, ...lines].join('\n')}\n`;
}

function line(row: Row, number: number, shown: (address: Address | undefined) => string): string {
  const { local, peer, state, sent, received, uid } = row;
  const queues = state === 'LISTEN' ? [0, received] : [sent, received];
  const [tx, rx] = queues.map((bytes) => (bytes ?? 0).toString(16).padStart(8, '0').toUpperCase());
  return `${String(number).padStart(4)}: ${shown(local)} ${shown(peer)} ${STATES[state]} ${tx}:${rx} 00:00000000 00000000 ${String(uid).padStart(5)}        0`;
}

function narrow(address: Address | undefined): string {
  if (address?.family !== 'inet') return '00000000:0000';
  return `${littleEndian(address.host)}:${address.port.toString(16).padStart(4, '0').toUpperCase()}`;
}

function wide(address: Address | undefined): string {
  if (address?.family !== 'inet') return `${'0'.repeat(32)}:0000`;
  const port = address.port.toString(16).padStart(4, '0').toUpperCase();
  return /^(0\.0\.0\.0|::)$/.test(address.host)
    ? `${'0'.repeat(32)}:${port}`
    : `0000000000000000FFFF0000${littleEndian(address.host)}:${port}`;
}

function unixRow({ state, local, ino }: Row): string {
  const path = local.family === 'unix' && local.path !== '' ? ` ${local.path}` : '';
  const [references, flags, st] = state === 'LISTEN' ? ['00000002', '00010000', '01'] : ['00000003', '00000000', '03'];
  return `${POINTER}: ${references} 00000000 ${flags} 0001 ${st} ${ino}${path}\n`;
}

function arp(kernel: Kernel, net: NetNamespace): string {
  const now = kernel.options.scheduler.now();
  const rows = net.neighbours.all().map((entry) => {
    const state = Neighbours.stateOf(entry, now);
    const flags = state === 'PERMANENT' ? '0x6' : state === 'FAILED' ? '0x0' : '0x2';
    return `${entry.address.padEnd(16)} 0x1         ${flags}         ${(entry.mac ?? '00:00:00:00:00:00').padEnd(17)}     *        ${entry.device}\n`;
  });
  return `IP address       HW type     Flags       HW address            Mask     Device\n${rows.join('')}`;
}

function routes(net: NetNamespace): string {
  const width = 127;
  const number = ({ destination }: Route): number =>
    destination === 'default'
      ? 0
      : Number.parseInt(littleEndian(destination.split('/')[0] ?? '').replace(/(..)(..)(..)(..)/, '$4$3$2$1'), 16);
  const rows = [...net.routes]
    .sort((a, b) => number(a) - number(b))
    .map(({ destination, via, device, kind }) => {
      const [address = '0.0.0.0', bits = '0'] = destination === 'default' ? ['0.0.0.0', '0'] : destination.split('/');
      const mask = Number(bits) === 0 ? 0 : (0xffffffff << (32 - Number(bits))) >>> 0;
      const flags = (kind === undefined ? 1 : 0x0200) + (via ? 2 : 0) + (bits === '32' ? 4 : 0);
      const shown = [24, 16, 8, 0].map((shift) => (mask >>> shift) & 255).join('.');
      return `${device || '*'}\t${littleEndian(address)}\t${littleEndian(via ?? '0.0.0.0')}\t${flags.toString(16).padStart(4, '0').toUpperCase()}\t0\t0\t0\t${littleEndian(shown)}\t0\t0\t0`;
    });
  return ['Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT', ...rows]
    .map((row) => `${row.padEnd(width)}\n`)
    .join('');
}

function littleEndian(address: string): string {
  return address
    .split('.')
    .reverse()
    .map((byte) => Number(byte).toString(16).padStart(2, '0').toUpperCase())
    .join('');
}
