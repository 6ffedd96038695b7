import { type Errno, isErrno, strerror } from '../../../base/errno.ts';
import type { Route } from '../../../kernel/sys.ts';
import { printError } from '../../../libc/stdio.ts';
import type { Tool } from '../../tool.ts';
import { ROUTE_GRAMMAR } from './route-grammar.ts';

/** What `ip` says of a change that the kernel refused. 2 is its exit status then. */
async function attempt(tool: Tool, change: () => void, texts: Partial<Record<Errno, string>> = {}): Promise<number> {
  try {
    change();
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(tool.sys, `${texts[error.code] ?? `RTNETLINK answers: ${strerror(error.code)}`}\n`);
    return 2;
  }
}

const says = (tool: Tool, message: string, status = 1): Promise<number> => printError(tool.sys, `${message}\n`).then(() => status);
const isAddress = (word: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/.test(word) && word.split(/[./]/).every((part) => Number(part) < 256);

function after(words: readonly string[], key: string): string | undefined {
  const at = words.indexOf(key);
  return at < 0 ? undefined : words[at + 1];
}

function hasDevice(tool: Tool, name: string): boolean {
  return tool.sys.netlink.interfaces().some((one) => one.name === name);
}

/** `ip addr add|del CIDR dev NAME` */
export async function changeAddress(tool: Tool, verb: 'add' | 'del', words: readonly string[]): Promise<number> {
  const device = after(words, 'dev');
  const [given = ''] = words;
  if (!isAddress(given)) return says(tool, `Error: any valid prefix is expected rather than "${given}".`);
  if (device === undefined) return says(tool, 'Not enough information: "dev" argument is required.');
  if (!hasDevice(tool, device)) return says(tool, `Cannot find device "${device}"`);
  const cidr = given.includes('/') ? given : `${given}/32`;
  const { netlink } = tool.sys;
  const broadcast = words.includes('brd') || words.includes('broadcast');
  if (verb === 'add')
    return attempt(tool, () => netlink.addAddress(device, cidr, { broadcast }), { EEXIST: 'Error: ipv4: Address already assigned.' });
  return attempt(tool, () => netlink.removeAddress(device, cidr), { EADDRNOTAVAIL: 'Error: ipv4: Address not found.' });
}

/** `ip addr flush [dev] NAME` */
export async function flushAddresses(tool: Tool, words: readonly string[]): Promise<number> {
  const device = after(words, 'dev') ?? words.find((word) => word !== 'dev');
  if (device === undefined) return says(tool, 'Flush requires arguments.');
  const { netlink } = tool.sys;
  const port = netlink.interfaces().find(({ name }) => name === device);
  if (!port) return says(tool, `Device "${device}" does not exist.`);
  return attempt(tool, () => {
    for (const cidr of [...port.addresses].reverse()) netlink.removeAddress(device, cidr);
  });
}

/** `ip link set NAME up|down|mtu N` */
export async function changeLink(tool: Tool, words: readonly string[]): Promise<number> {
  const rest = words[0] === 'dev' ? words.slice(1) : words;
  const [device = '', ...what] = rest;
  if (device === '') return says(tool, 'Not enough information: "dev" argument is required.', 255);
  if (!hasDevice(tool, device)) return says(tool, `Cannot find device "${device}"`);
  const { netlink } = tool.sys;
  if (what.length === 2 && what[0] === 'mtu') {
    const mtu = Number(what[1]);
    if (!/^\d+$/.test(what[1] ?? '')) return says(tool, `Error: argument "${what[1]}" is wrong: Invalid "mtu" value`, 255);
    return attempt(tool, () => netlink.setMtu(device, mtu), {
      EINVAL: `Error: mtu ${mtu < 68 ? 'less' : 'greater'} than device ${mtu < 68 ? 'minimum' : 'maximum'}.`,
    });
  }
  const up = what.includes('up') ? true : what.includes('down') ? false : undefined;
  if (up === undefined || what.length !== 1) return tool.notSimulated(`link set ${what.join(' ')}`);
  return attempt(tool, () => netlink.setUp(device, up));
}

/** `ip link add [name] NAME type bridge` */
export async function addLink(tool: Tool, words: readonly string[]): Promise<number> {
  const kind = after(words, 'type');
  const name = after(words, 'name') ?? words[0] ?? '';
  if (kind !== 'bridge') return tool.notSimulated(`link add type ${kind ?? ''}`);
  return attempt(tool, () => tool.sys.netlink.addBridge(name));
}

/** `ip link del [dev] NAME` */
export async function removeLink(tool: Tool, words: readonly string[]): Promise<number> {
  const name = after(words, 'dev') ?? words[0] ?? '';
  const { netlink } = tool.sys;
  const port = netlink.interfaces().find((one) => one.name === name);
  if (!port) return says(tool, `Cannot find device "${name}"`);
  if (port.kind === 'loopback' || port.kind === 'ethernet') return says(tool, 'RTNETLINK answers: Operation not supported', 2);
  return attempt(tool, () => netlink.removeLink(name));
}

const KINDS = ['blackhole', 'unreachable', 'prohibit'] as const;

/** `ip route add|del|replace DESTINATION [via ADDRESS] [dev NAME]` */
export async function changeRoute(tool: Tool, verb: 'add' | 'del' | 'replace', words: readonly string[]): Promise<number> {
  const kind = KINDS.find((one) => one === words[0]);
  const [given = '', ...rest] = kind === undefined ? words : words.slice(1);
  if (verb === 'add' && (given === 'via' || given === 'dev' || given === '')) return printError(tool.sys, ROUTE_GRAMMAR).then(() => 255);
  const destination = given === 'default' || given === '0.0.0.0/0' ? 'default' : given.includes('/') ? given : `${given}/32`;
  if (destination !== 'default' && !isAddress(given)) return says(tool, `Error: any valid prefix is expected rather than "${given}".`);
  const [via, device] = [after(rest, 'via'), after(rest, 'dev')];
  if (via !== undefined && !isAddress(via)) return says(tool, `Error: any valid address is expected rather than "${via}".`);
  if (device !== undefined && !hasDevice(tool, device)) return says(tool, `Cannot find device "${device}"`);
  const { netlink } = tool.sys;
  if (verb === 'del')
    return attempt(tool, () => netlink.removeRoute({ destination, ...(via ? { via } : {}), ...(device ? { device } : {}) }));
  if (kind !== undefined) return attempt(tool, () => netlink.addRoute({ destination, device: '', kind }));
  const through = device ?? (via === undefined ? undefined : deviceTo(tool, via));
  if (through === undefined)
    return via === undefined ? says(tool, 'RTNETLINK answers: No such device', 2) : says(tool, 'Error: Nexthop has invalid gateway.', 2);
  const route: Route = { destination, device: through, ...(via ? { via } : {}) };
  return attempt(
    tool,
    () => {
      if (verb === 'replace') for (const old of netlink.routes()) if (old.destination === destination) netlink.removeRoute(old);
      netlink.addRoute(route);
    },
    { ENETUNREACH: 'Error: Nexthop has invalid gateway.' },
  );
}

/** The interface whose own network an address is in. */
function deviceTo(tool: Tool, address: string): string | undefined {
  return tool.sys.netlink
    .routes()
    .find(({ destination, via }) => via === undefined && destination !== 'default' && inside(destination, address))?.device;
}

export function inside(cidr: string, address: string): boolean {
  const [network = '', bits = '32'] = cidr.split('/');
  const number = (text: string): number => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  return Math.floor(number(network) / size) === Math.floor(number(address) / size);
}
