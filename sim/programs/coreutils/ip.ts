import type { Interface, Route } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
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
    const brief = flags.includes('-br') || flags.includes('-brief');
    const device = rest[0] === 'dev' ? rest[1] : rest[0];
    if (flags.includes('-V')) {
      await tool.print('ip utility, iproute2-6.1.0\n');
      return 0;
    }
    if (object === '') return tool.complain('Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }', 255);
    const isObject = (name: string) => name.startsWith(object);
    if (!['show', 'list', 'ls', 's', 'l'].includes(verb)) return tool.notSimulated(`${object} ${verb}`);
    if (isObject('address') || isObject('link')) {
      const shown = tool.sys.netlink.interfaces().filter(({ name }) => device === undefined || name === device);
      if (device !== undefined && shown.length === 0) return printError(tool.sys, `Device "${device}" does not exist.\n`).then(() => 1);
      for (const one of shown) await tool.print(brief ? briefly(one, isObject('address')) : describe(tool, one, isObject('address')));
      return 0;
    }
    if (isObject('route')) {
      for (const route of tool.sys.netlink.routes()) await tool.print(routeLine(tool, route));
      return 0;
    }
    if (isObject('neighbour') || isObject('netns') || isObject('rule')) return tool.notSimulated(object);
    return printError(tool.sys, `Object "${object}" is unknown, try "ip help".\n`).then(() => 1);
  },
};

function title({ name, peerIndex }: Interface): string {
  return peerIndex === undefined ? name : `${name}@if${peerIndex}`;
}

function describe(tool: Tool, one: Interface, addresses: boolean): string {
  const loopback = one.kind === 'loopback';
  const carried = one.kind !== 'bridge' || tool.sys.netlink.interfaces().some(({ master }) => master === one.name);
  const flags = [
    ...(loopback ? ['LOOPBACK'] : [...(carried ? [] : ['NO-CARRIER']), 'BROADCAST', 'MULTICAST']),
    ...(one.up ? ['UP', ...(carried ? ['LOWER_UP'] : [])] : []),
  ];
  const state = loopback ? 'UNKNOWN' : one.up && carried ? 'UP' : 'DOWN';
  const queue = loopback || one.kind !== 'ethernet' ? 'noqueue' : 'fq_codel';
  const master = one.master === undefined ? '' : ` master ${one.master}`;
  const length = tool.busybox ? '' : ` group default${one.kind === 'ethernet' || loopback ? ' qlen 1000' : ''}`;
  const head = `${one.index}: ${title(one)}: <${flags.join(',')}> mtu ${loopback ? 65536 : 1500} qdisc ${queue}${master} state ${state}${addresses ? length : tool.busybox ? '' : ` mode DEFAULT${length}`}\n`;
  const link = `    link/${loopback ? 'loopback' : 'ether'} ${one.mac} brd ${loopback ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff'}${one.peerIndex === undefined ? '' : ' link-netnsid 0'}\n`;
  const rows = one.addresses.map(
    (cidr) =>
      `    inet ${cidr}${loopback ? '' : ` brd ${broadcast(cidr)}`} scope ${loopback ? 'host' : 'global'} ${one.name}\n       valid_lft forever preferred_lft forever\n`,
  );
  return head + link + (addresses ? rows.join('') : '');
}

function briefly(one: Interface, addresses: boolean): string {
  const state = one.kind === 'loopback' ? 'UNKNOWN' : one.up ? 'UP' : 'DOWN';
  return `${title(one).padEnd(16)} ${state.padEnd(14)} ${addresses ? one.addresses.join(' ') : one.mac} \n`;
}

/** The network's last address. */
function broadcast(cidr: string): string {
  const [address = '', bits = '32'] = cidr.split('/');
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  const last = Math.floor(number / size) * size + size - 1;
  return [24, 16, 8, 0].map((shift) => Math.floor(last / 2 ** shift) % 256).join('.');
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
