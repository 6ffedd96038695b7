import type { Interface, Program } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { broadcast, netmask } from './routing-table.ts';

const BITS = { UP: 1, BROADCAST: 2, LOOPBACK: 8, RUNNING: 64, MULTICAST: 4096 } as const;

/** ifconfig: interfaces as net-tools shows them. Packets are not counted here. */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1);
  const [name, ...rest] = words.filter((word) => !word.startsWith('-'));
  if (rest.length > 0) return printError(sys, `dockwire: ifconfig ${name} ${rest[0]} is not simulated yet\n`).then(() => 1);
  const all = [...sys.netlink.interfaces()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const shown = name === undefined ? all.filter(({ up }) => up || words.includes('-a')) : all.filter((one) => one.name === name);
  if (name !== undefined && shown.length === 0)
    return printError(sys, `${name}: error fetching interface information: Device not found\n`).then(() => 1);
  for (const one of shown) await print(sys, `${describe(one)}\n`);
  return 0;
};

function describe({ name, kind, mac, up, carrier, addresses }: Interface): string {
  const loopback = kind === 'loopback';
  const flags = [
    ...(up ? ['UP' as const] : []),
    ...(loopback ? ['LOOPBACK' as const] : ['BROADCAST' as const]),
    ...(up && carrier ? ['RUNNING' as const] : []),
    ...(loopback ? [] : ['MULTICAST' as const]),
  ];
  const number = flags.reduce((sum, flag) => sum + BITS[flag], 0);
  const lines = [`${name}: flags=${number}<${flags.join(',')}>  mtu ${loopback ? 65_536 : 1500}`];
  for (const cidr of addresses.slice(0, 1)) {
    const [address = '', bits = '32'] = cidr.split('/');
    lines.push(`inet ${address}  netmask ${netmask(Number(bits))}${loopback ? '' : `  broadcast ${broadcast(cidr)}`}`);
  }
  lines.push(
    loopback ? 'loop  txqueuelen 1000  (Local Loopback)' : `ether ${mac}  txqueuelen ${kind === 'ethernet' ? 1000 : 0}  (Ethernet)`,
  );
  for (const way of ['RX', 'TX']) {
    lines.push(`${way} packets 0  bytes 0 (0.0 B)`);
    lines.push(way === 'RX' ? 'RX errors 0  dropped 0  overruns 0  frame 0' : 'TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0');
  }
  return `${lines.join('\n        ')}\n`;
}
