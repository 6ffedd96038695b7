import { SysError } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { inside } from './ip/change.ts';
import { attempt, maskBits } from './net-tools.ts';
import { routingTable } from './routing-table.ts';

/** route: the routing table as net-tools shows it. */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1);
  const flags = words.filter((word) => word.startsWith('-'));
  if (flags.includes('-V') || flags.includes('--version')) return print(sys, 'net-tools 2.10\n').then(() => 5);
  const [verb] = words.filter((word) => word === 'add' || word === 'del');
  if (verb === 'add' || verb === 'del') return change(sys, verb, words.slice(words.indexOf(verb) + 1));
  if (words.length > flags.length)
    return printError(sys, `dockwire: route ${words.find((word) => !word.startsWith('-'))} is not simulated yet\n`).then(() => 1);
  await print(
    sys,
    routingTable(
      sys,
      flags.some((flag) => flag.includes('n')),
      'route',
    ),
  );
  return 0;
};

/** `route add|del [-net|-host] DESTINATION [netmask MASK] [gw GATEWAY] [dev NAME]` */
async function change(sys: Sys, verb: 'add' | 'del', words: readonly string[]): Promise<number> {
  const after = (...keys: string[]): string | undefined => words.find((_, i) => keys.includes(words[i - 1] ?? ''));
  const [via, device, mask] = [after('gw'), after('dev'), after('netmask')];
  const [given = ''] = words.filter((word) => word !== '-net' && word !== '-host');
  if (given === '') return printError(sys, 'SIOCADDRT: Invalid argument\n').then(() => 7);
  const [address = '', length] = given.split('/');
  const bits = length ?? (mask === undefined ? '32' : String(maskBits(mask) ?? 32));
  const destination = address === 'default' || bits === '0' ? 'default' : `${address}/${bits}`;
  if (verb === 'del')
    return attempt(sys, 'SIOCDELRT', 7, () =>
      sys.netlink.removeRoute({ destination, ...(via ? { via } : {}), ...(device ? { device } : {}) }),
    );
  const near = sys.netlink.routes().find((route) => route.source !== undefined && via !== undefined && inside(route.destination, via));
  return attempt(sys, 'SIOCADDRT', 7, () => {
    if (sys.credentials().euid !== 0) throw new SysError('EPERM');
    const through = device ?? near?.device;
    if (through === undefined) throw new SysError(via === undefined ? 'ENODEV' : 'ENETUNREACH');
    sys.netlink.addRoute({ destination, device: through, ...(via ? { via } : {}) });
  });
}
