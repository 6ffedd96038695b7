import type { Sys } from '../../kernel/sys.ts';
import { hostsLines } from '../../libc/getaddrinfo.ts';

/** The routes as `route` and `netstat -r` print them (net-tools 2.10). */
export function routingTable(sys: Sys, numeric: boolean, style: 'route' | 'netstat'): string {
  const names = new Map(hostsLines(sys).map(({ address, names: [first = ''] }) => [address, first]));
  const rows = sys.netlink.routes().map(({ destination, via, device }) => {
    const [network = '', bits = '0'] = destination === 'default' ? ['0.0.0.0', '0'] : destination.split('/');
    const flags = `U${via === undefined ? '' : 'G'}${bits === '32' ? 'H' : ''}`;
    const gateway = via ?? '0.0.0.0';
    const shownNetwork = !numeric && destination === 'default' ? 'default' : network;
    const shownGateway = numeric || via === undefined ? gateway : (names.get(via) ?? via);
    const head = `${shownNetwork.padEnd(15)} ${shownGateway.padEnd(15)} ${netmask(Number(bits)).padEnd(15)} `;
    return style === 'route'
      ? `${head}${flags.padEnd(5)} 0      0        0 ${device}\n`
      : `${head}${flags.padEnd(5)}     0 0          0 ${device}\n`;
  });
  const columns = style === 'route' ? 'Flags Metric Ref    Use Iface' : 'Flags   MSS Window  irtt Iface';
  return `Kernel IP routing table\nDestination     Gateway         Genmask         ${columns}\n${rows.join('')}`;
}

export function netmask(bits: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor((2 ** 32 - 2 ** (32 - bits)) / 2 ** shift) % 256).join('.');
}

/** The last address of a CIDR's network. */
export function broadcast(cidr: string): string {
  const [address = '', bits = '32'] = cidr.split('/');
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  const last = Math.floor(number / size) * size + size - 1;
  return [24, 16, 8, 0].map((shift) => Math.floor(last / 2 ** shift) % 256).join('.');
}
