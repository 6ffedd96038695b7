import { printError } from '../../../libc/stdio.ts';
import type { Tool } from '../../tool.ts';
import { inside } from './change.ts';

/** `ip route get ADDRESS`: which way a packet would take. */
export async function routeGet(tool: Tool, words: readonly string[]): Promise<number> {
  const [address = ''] = words;
  const { netlink } = tool.sys;
  const { euid } = tool.sys.credentials();
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) {
    await printError(
      tool.sys,
      address === '' ? 'need at least a destination address\n' : `Error: any valid prefix is expected rather than "${address}".\n`,
    );
    return 1;
  }
  const own = netlink.interfaces().find(({ addresses }) => addresses.some((cidr) => cidr.startsWith(`${address}/`)));
  if (own || address.startsWith('127.')) {
    await tool.print(`local ${address} dev lo src ${address} uid ${euid} \n    cache <local> \n`);
    return 0;
  }
  const bits = (destination: string): number => (destination === 'default' ? 0 : Number(destination.split('/')[1]));
  const route = [...netlink.routes()]
    .sort((a, b) => bits(b.destination) - bits(a.destination))
    .find(({ destination }) => destination === 'default' || inside(destination, address));
  if (!route) {
    await printError(tool.sys, 'RTNETLINK answers: Network is unreachable\n');
    return 2;
  }
  const source = netlink
    .interfaces()
    .find(({ name }) => name === route.device)
    ?.addresses[0]?.split('/')[0];
  await tool.print(
    `${address} ${route.via === undefined ? '' : `via ${route.via} `}dev ${route.device} src ${source} uid ${euid} \n    cache \n`,
  );
  return 0;
}
