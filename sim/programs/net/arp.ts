import type { Program, Sys } from '../../kernel/sys.ts';
import { reverseName } from '../../libc/dns-message.ts';
import { hostsLines } from '../../libc/getaddrinfo.ts';
import { resSearch } from '../../libc/resolver.ts';
import { print, printError } from '../../libc/stdio.ts';

/** arp: who answered for which address. Columns compared with net-tools 2.10. */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1);
  const flags = words.filter((word) => word.startsWith('-')).join('');
  const [host] = words.filter((word) => !word.startsWith('-'));
  if (flags.includes('d') && host !== undefined) return remove(sys, host);
  for (const letter of ['s', 'd', 'f', 'i', 'D', 'H'])
    if (flags.includes(letter)) return printError(sys, `dockwire: arp -${letter} is not simulated yet\n`).then(() => 1);
  const all = sys.netlink.neighbours();
  const names = new Map(hostsLines(sys).map(({ address, names: [first = ''] }) => [address, first]));
  for (const { address } of flags.includes('n') ? [] : all) {
    const [found] = names.has(address) ? [] : (await resSearch(sys, `${reverseName(address)}.`, 'PTR')).answers;
    if (found !== undefined) names.set(address, found);
  }
  const shown = host === undefined ? all : all.filter(({ address }) => address === host || names.get(address) === host);
  if (host !== undefined && shown.length === 0) return print(sys, `${host} (${host}) -- no entry\n`).then(() => 1);
  const nameOf = (address: string): string | undefined => (flags.includes('n') ? undefined : names.get(address));
  if (flags.includes('a')) {
    for (const { address, mac, device } of shown)
      await print(sys, `${nameOf(address) ?? '?'} (${address}) at ${mac === undefined ? '<incomplete>' : `${mac} [ether]`} on ${device}\n`);
    return 0;
  }
  if (shown.length === 0) return 0;
  await print(sys, 'Address                  HWtype  HWaddress           Flags Mask            Iface\n');
  for (const { address, mac, device } of shown) {
    const about = mac === undefined ? '        (incomplete)             ' : `ether   ${mac.padEnd(19)} C  `;
    await print(sys, `${(nameOf(address) ?? address).padEnd(24)} ${about}${mac === undefined ? '' : '  '}                 ${device}\n`);
  }
  return 0;
};

async function remove(sys: Sys, address: string): Promise<number> {
  const entry = sys.netlink.neighbours().find((one) => one.address === address);
  if (sys.credentials().euid !== 0) return printError(sys, 'SIOCDARP(dontpub): Operation not permitted\n').then(() => 255);
  if (!entry) return print(sys, `No ARP entry for ${address}\n`).then(() => 255);
  sys.netlink.removeNeighbour(address, entry.device);
  return 0;
}
