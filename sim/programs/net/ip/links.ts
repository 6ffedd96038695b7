import type { Interface } from '../../../kernel/sys.ts';
import type { Tool } from '../../tool.ts';
import { broadcast } from '../routing-table.ts';

/** How interfaces are shown: `-br`, `-o`, `-4`, and whether their addresses are asked for. */
export interface LinkStyle {
  readonly brief: boolean;
  readonly oneLine: boolean;
  readonly four: boolean;
  readonly addresses: boolean;
}

/** `ip link`, `ip addr`. */
export async function showLinks(tool: Tool, shown: readonly Interface[], style: LinkStyle): Promise<void> {
  for (const one of shown) {
    if (style.four && style.addresses && one.addresses.length === 0) continue;
    if (style.brief) await tool.print(briefly(tool, one, style.addresses));
    else if (style.oneLine) await tool.print(inOneLine(tool, one, style));
    else await tool.print([head(tool, one, style), ...(style.addresses ? rows(one) : [])].join(''));
  }
}

function title({ name, peerIndex }: Interface): string {
  return peerIndex === undefined ? name : `${name}@if${peerIndex}`;
}

function head(tool: Tool, one: Interface, { addresses, four }: LinkStyle): string {
  const loopback = one.kind === 'loopback';
  const carrier = carries(tool, one);
  const state = stateOf(one, carrier);
  const queue = loopback || one.kind !== 'ethernet' ? 'noqueue' : 'fq_codel';
  const master = one.master === undefined ? '' : ` master ${one.master}`;
  const space = one.peerIndex === undefined ? '' : ' link-netnsid 0';
  const length = tool.busybox ? '' : ` group default${one.kind === 'ethernet' || loopback ? ' qlen 1000' : ''}`;
  const mode = addresses || tool.busybox ? '' : ' mode DEFAULT';
  const flags = flagsOf(one, carrier);
  // Addresses of one family have their interface's line, and no link-layer address.
  const short = addresses && four;
  const first = `${one.index}: ${title(one)}: <${flags}> mtu ${one.mtu} qdisc ${queue}${master} state ${state}${mode}${length}${short ? space : ''}\n`;
  if (short) return first;
  const [kind, all] = loopback ? ['loopback', '00:00:00:00:00:00'] : ['ether', 'ff:ff:ff:ff:ff:ff'];
  return `${first}    link/${kind} ${one.mac} brd ${all}${space}\n`;
}

function rows(one: Interface): string[] {
  return one.addresses.map((_, i) => `    ${addressOf(one, i)}\n       valid_lft forever preferred_lft forever\n`);
}

function addressOf(one: Interface, at: number): string {
  const cidr = one.addresses[at] ?? '';
  const all = one.withoutBroadcast.includes(cidr) ? '' : ` brd ${broadcast(cidr)}`;
  return `inet ${cidr}${all} scope ${one.kind === 'loopback' ? 'host' : 'global'} ${isSecondary(one, at) ? 'secondary ' : ''}${one.name}`;
}

function inOneLine(tool: Tool, one: Interface, style: LinkStyle): string {
  if (!style.addresses) return `${head(tool, one, style).trimEnd().replaceAll('\n', '\\')}\n`;
  return one.addresses
    .map((_, i) => `${one.index}: ${one.name}    ${addressOf(one, i)}\\       valid_lft forever preferred_lft forever\n`)
    .join('');
}

function briefly(tool: Tool, one: Interface, addresses: boolean): string {
  const carrier = carries(tool, one);
  const state = stateOf(one, carrier);
  return `${title(one).padEnd(16)} ${state.padEnd(14)} ${addresses ? one.addresses.join(' ') : `${one.mac} <${flagsOf(one, carrier)}>`} \n`;
}

function stateOf({ kind, up, fresh = false }: Interface, carrier: boolean): string {
  return kind === 'loopback' || (fresh && up) ? 'UNKNOWN' : up && carrier ? 'UP' : 'DOWN';
}

/** A bridge without anything in it has nobody to send to. */
export function carries({ sys }: Tool, { kind, carrier, name, fresh = false }: Interface): boolean {
  return fresh || (carrier && (kind !== 'bridge' || sys.netlink.interfaces().some(({ master }) => master === name)));
}

/** A further address in a network that an earlier one is in. */
function isSecondary({ addresses }: Interface, at: number): boolean {
  const [network, bits] = [broadcast(addresses[at] ?? ''), addresses[at]?.split('/')[1]];
  return addresses.slice(0, at).some((other) => other.split('/')[1] === bits && broadcast(other) === network);
}

function flagsOf({ kind, up }: Interface, carrier: boolean): string {
  return [
    ...(kind === 'loopback' ? ['LOOPBACK'] : [...(up && !carrier ? ['NO-CARRIER'] : []), 'BROADCAST', 'MULTICAST']),
    ...(up ? ['UP', ...(carrier ? ['LOWER_UP'] : [])] : []),
  ].join(',');
}
