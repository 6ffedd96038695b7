import type { Interface, Route } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { changeAddress, changeLink, changeRoute } from '../net/ip/change.ts';
import { routeGet } from '../net/ip/route-get.ts';
import { broadcast } from '../net/routing-table.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const ip: ToolDefinition = {
  name: 'ip',
  usage: '[OPTION]... OBJECT [COMMAND]',
  about: 'Shows network interfaces, addresses and routes.',
  short: '',
  raw: true,
  async run(tool) {
    const flags = tool.args.filter((word) => word.startsWith('-'));
    const [object = '', verb = 'show', ...rest] = tool.args.filter((word) => !word.startsWith('-'));
    if (flags.some((flag) => flag === '-j' || flag === '-json' || flag === '-6' || flag === '-s'))
      return tool.notSimulated(flags.join(' '));
    const brief = flags.includes('-br') || flags.includes('-brief');
    const device = rest[0] === 'dev' ? rest[1] : rest[0] === 'up' ? undefined : rest[0];
    if (flags.includes('-V')) {
      await tool.print('ip utility, iproute2-6.1.0\n');
      return 0;
    }
    if (object === '' || object === 'help') return printError(tool.sys, HELP).then(() => (object === '' ? 255 : 0));
    const isObject = (name: string) => name.startsWith(object);
    const full = ['address', 'link', 'route', 'neighbour', 'netns', 'rule', 'maddress', 'tunnel'].find(isObject);
    if (!full) return printError(tool.sys, `Object "${object}" is unknown, try "ip help".\n`).then(() => 1);
    if (!['show', 'list', 'ls', 's', 'l', 'lst'].includes(verb)) return change(tool, full, verb, rest);
    if (isObject('address') || isObject('link')) {
      const shown = tool.sys.netlink.interfaces().filter(({ name }) => device === undefined || name === device);
      if (device !== undefined && shown.length === 0) return printError(tool.sys, `Device "${device}" does not exist.\n`).then(() => 1);
      for (const one of rest[0] === 'up' ? shown.filter(({ up }) => up) : shown)
        await tool.print(brief ? briefly(tool, one, isObject('address')) : describe(tool, one, isObject('address')));
      return 0;
    }
    if (isObject('route')) {
      for (const route of tool.sys.netlink.routes()) if (isUp(tool, route)) await tool.print(routeLine(tool, route));
      return 0;
    }
    if (isObject('neighbour')) {
      for (const { address, device: on, mac, state } of tool.sys.netlink.neighbours())
        await tool.print(`${address} dev ${on}${mac === undefined ? '' : ` lladdr ${mac}`} ${state} \n`);
      return 0;
    }
    return tool.notSimulated(full);
  },
};

const HELP = `Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }
       ip [ -force ] -batch filename
where  OBJECT := { address | link | neighbour | route }
       OPTIONS := { -V[ersion] | -4 | -br[ief] }
`;

/** The other verbs of an object: they change something, or ask something particular. */
function change(tool: Tool, object: string, verb: string, rest: readonly string[]): Promise<number> {
  const is = (name: string, least = 1): boolean => verb.length >= least && name.startsWith(verb);
  if (verb === 'help') return printError(tool.sys, `Usage: ip ${object} [ COMMAND ]\n`).then(() => 255);
  if (object === 'address' && (is('add') || is('delete'))) return changeAddress(tool, is('add') ? 'add' : 'del', rest);
  if (object === 'link' && verb === 'set') return changeLink(tool, rest);
  if (object === 'route' && is('get')) return routeGet(tool, rest);
  if (object === 'route' && (is('add') || is('delete') || is('replace')))
    return changeRoute(tool, is('add') ? 'add' : is('delete') ? 'del' : 'replace', rest);
  if (/^(add|del|delete|change|replace|flush|get|set|exec|save|restore)$/.test(verb)) return tool.notSimulated(`${object} ${verb}`);
  return printError(tool.sys, `Command "${verb}" is unknown, try "ip ${object} help".\n`).then(() => 255);
}

/** An interface that is down takes its routes with it. */
function isUp({ sys }: Tool, { device }: Route): boolean {
  return sys.netlink.interfaces().find(({ name }) => name === device)?.up ?? true;
}

function title({ name, peerIndex }: Interface): string {
  return peerIndex === undefined ? name : `${name}@if${peerIndex}`;
}

function describe(tool: Tool, one: Interface, addresses: boolean): string {
  const loopback = one.kind === 'loopback';
  const carried = carries(tool, one);
  const flags = [
    ...(loopback ? ['LOOPBACK'] : [...(carried || !one.up ? [] : ['NO-CARRIER']), 'BROADCAST', 'MULTICAST']),
    ...(one.up ? ['UP', ...(carried ? ['LOWER_UP'] : [])] : []),
  ];
  const state = loopback ? 'UNKNOWN' : one.up && carried ? 'UP' : 'DOWN';
  const queue = loopback || one.kind !== 'ethernet' ? 'noqueue' : 'fq_codel';
  const master = one.master === undefined ? '' : ` master ${one.master}`;
  const length = tool.busybox ? '' : ` group default${one.kind === 'ethernet' || loopback ? ' qlen 1000' : ''}`;
  const head = `${one.index}: ${title(one)}: <${flags.join(',')}> mtu ${loopback ? 65536 : 1500} qdisc ${queue}${master} state ${state}${addresses ? length : tool.busybox ? '' : ` mode DEFAULT${length}`}\n`;
  const link = `    link/${loopback ? 'loopback' : 'ether'} ${one.mac} brd ${loopback ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff'}${one.peerIndex === undefined ? '' : ' link-netnsid 0'}\n`;
  const rows = one.addresses.map(
    (cidr, i) =>
      `    inet ${cidr}${loopback ? '' : ` brd ${broadcast(cidr)}`} scope ${loopback ? 'host' : 'global'} ${isSecondary(one, i) ? 'secondary ' : ''}${one.name}\n       valid_lft forever preferred_lft forever\n`,
  );
  return head + link + (addresses ? rows.join('') : '');
}

function briefly(tool: Tool, one: Interface, addresses: boolean): string {
  const carrier = carries(tool, one);
  const state = one.kind === 'loopback' ? 'UNKNOWN' : one.up && carrier ? 'UP' : 'DOWN';
  return `${title(one).padEnd(16)} ${state.padEnd(14)} ${addresses ? one.addresses.join(' ') : `${one.mac} <${flagsOf({ ...one, carrier })}>`} \n`;
}

/** A bridge without anything in it has nobody to send to. */
function carries({ sys }: Tool, { kind, carrier, name }: Interface): boolean {
  return carrier && (kind !== 'bridge' || sys.netlink.interfaces().some(({ master }) => master === name));
}

/** A further address in a network that an earlier one is in. */
function isSecondary({ addresses }: Interface, at: number): boolean {
  const [network, bits] = [broadcast(addresses[at] ?? ''), addresses[at]?.split('/')[1]];
  return addresses.slice(0, at).some((other) => other.split('/')[1] === bits && broadcast(other) === network);
}

function flagsOf({ kind, up, carrier }: Interface): string {
  const loopback = kind === 'loopback';
  return [
    ...(loopback ? ['LOOPBACK'] : [...(up && !carrier ? ['NO-CARRIER'] : []), 'BROADCAST', 'MULTICAST']),
    ...(up ? ['UP', ...(carrier ? ['LOWER_UP'] : [])] : []),
  ].join(',');
}

function routeLine({ sys }: Tool, { destination, via, device }: Route): string {
  if (via !== undefined) return `${destination} via ${via} dev ${device} \n`;
  const source = sys.netlink
    .interfaces()
    .find(({ name }) => name === device)
    ?.addresses[0]?.split('/')[0];
  return `${destination} dev ${device} ${destination === 'default' ? '' : `proto kernel scope link src ${source} `}\n`;
}

export const main = gnu(ip);
