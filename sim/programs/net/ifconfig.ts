import type { Interface, Program, Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { attempt, maskBits } from './net-tools.ts';
import { broadcast, netmask } from './routing-table.ts';

const BITS = { UP: 1, BROADCAST: 2, LOOPBACK: 8, RUNNING: 64, MULTICAST: 4096 } as const;

/** ifconfig: interfaces as net-tools shows them. Packets are not counted here. */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1);
  const [name, ...rest] = words.filter((word) => !word.startsWith('-'));
  if (name !== undefined && rest.length > 0) return change(sys, name, rest);
  const all = [...sys.netlink.interfaces()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const shown = name === undefined ? all.filter(({ up }) => up || words.includes('-a')) : all.filter((one) => one.name === name);
  if (name !== undefined && shown.length === 0)
    return printError(sys, `${name}: error fetching interface information: Device not found\n`).then(() => 1);
  for (const one of shown) await print(sys, `${describe(one)}\n`);
  return 0;
};

/** `ifconfig eth0 10.0.0.1 netmask 255.255.255.0 up`: each word does its part. */
async function change(sys: Sys, name: string, words: readonly string[]): Promise<number> {
  const { netlink } = sys;
  const port = netlink.interfaces().find((one) => one.name === name);
  if (!port) return printError(sys, `SIOCSIFFLAGS: No such device\n`).then(() => 255);
  let status = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === 'up' || word === 'down')
      status = Math.max(status, await attempt(sys, 'SIOCSIFFLAGS', 255, () => netlink.setUp(name, word === 'up')));
    else if (word === 'mtu') status = Math.max(status, await attempt(sys, 'SIOCSIFMTU', 1, () => netlink.setMtu(name, Number(words[++i]))));
    else if (word === 'netmask' || word === 'broadcast') i += 1;
    else if (/^\d+(\.\d+){3}(\/\d+)?$/.test(word)) {
      const given = words.includes('netmask') ? maskBits(words[words.indexOf('netmask') + 1] ?? '') : undefined;
      const [address = '', bits] = word.split('/');
      const first = Number(address.split('.')[0]);
      const length = given ?? Number(bits ?? (first < 128 ? 8 : first < 192 ? 16 : 24));
      status = Math.max(
        status,
        await attempt(sys, 'SIOCSIFADDR', 255, () => {
          const [old] = port.addresses;
          if (old !== undefined) netlink.removeAddress(name, old);
          netlink.addAddress(name, `${address}/${length}`);
          netlink.setUp(name);
        }),
      );
    } else return printError(sys, `dockwire: ifconfig ${name} ${word} is not simulated yet\n`).then(() => 1);
  }
  return status;
}

function describe({ name, kind, mac, up, carrier, addresses, mtu }: Interface): string {
  const loopback = kind === 'loopback';
  const flags = [
    ...(up ? ['UP' as const] : []),
    ...(loopback ? ['LOOPBACK' as const] : ['BROADCAST' as const]),
    ...(up && carrier ? ['RUNNING' as const] : []),
    ...(loopback ? [] : ['MULTICAST' as const]),
  ];
  const number = flags.reduce((sum, flag) => sum + BITS[flag], 0);
  const lines = [`${name}: flags=${number}<${flags.join(',')}>  mtu ${mtu}`];
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
