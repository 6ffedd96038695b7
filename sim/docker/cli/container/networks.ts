import { readCSV } from '../../../go/csv.ts';
import type { EndpointSettings } from '../../api/types/network.ts';

/** One `--network`: a name, or `name=…,alias=…,ip=…`. Source: docker/cli opts/network.go. */
export interface NetworkAttachment {
  readonly target: string;
  readonly aliases: readonly string[];
  readonly links: readonly string[];
  readonly driverOpts: ReadonlyMap<string, string>;
  readonly ip: string;
  readonly ip6: string;
  readonly linkLocalIps: readonly string[];
  readonly macAddress: string;
  readonly gwPriority: number;
}

const PLAIN: Omit<NetworkAttachment, 'target'> = {
  aliases: [],
  links: [],
  driverOpts: new Map(),
  ip: '',
  ip6: '',
  linkLocalIps: [],
  macAddress: '',
  gwPriority: 0,
};

/** @throws Error `invalid field x` … */
export function parseNetwork(text: string): NetworkAttachment {
  if (!/\w+=\w+(,\w+=\w+)*/.test(text)) return { target: text, ...PLAIN };
  let attachment: NetworkAttachment = { target: '', ...PLAIN };
  for (const field of readCSV(text)) {
    const at = field.indexOf('=');
    const key = (at < 0 ? field : field.slice(0, at)).trim().toLowerCase();
    const value = at < 0 ? '' : field.slice(at + 1).trim();
    if (at < 0 || value === '') throw new Error(`invalid field ${field}`);
    attachment = withField(attachment, key, value);
  }
  if (attachment.target === '') throw new Error('network name/id is not specified');
  return attachment;
}

function withField(attachment: NetworkAttachment, key: string, value: string): NetworkAttachment {
  switch (key) {
    case 'name':
      return { ...attachment, target: value };
    case 'alias':
      return { ...attachment, aliases: [...attachment.aliases, value] };
    case 'driver-opt': {
      const [, name = '', option = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
      if (name === '') throw new Error('invalid key value pair format in driver options');
      return { ...attachment, driverOpts: new Map([...attachment.driverOpts, [name.toLowerCase(), option.toLowerCase()]]) };
    }
    case 'ip':
      return { ...attachment, ip: value };
    case 'ip6':
      return { ...attachment, ip6: value };
    case 'mac-address':
      return { ...attachment, macAddress: checkMac(value) };
    case 'link-local-ip':
      return { ...attachment, linkLocalIps: [...attachment.linkLocalIps, value] };
    case 'gw-priority':
      if (!/^-?\d+$/.test(value)) throw new Error(`invalid gw-priority (${value}): invalid syntax`);
      return { ...attachment, gwPriority: Number(value) };
    default:
      throw new Error(`invalid field key ${key}`);
  }
}

/** @throws Error `x is not a valid mac address` */
export function checkMac(text: string): string {
  if (/^([0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}$/.test(text.trim())) return text.trim();
  throw new Error(`${text} is not a valid mac address`);
}

/** A network that someone made, rather than one of the built-in modes. */
const isUserDefined = (mode: string): boolean => !['default', 'bridge', 'host', 'none'].includes(mode) && !mode.startsWith('container:');

/** The older flags, which speak of the first network only. */
export type FirstNetworkFlags = Omit<NetworkAttachment, 'target' | 'driverOpts' | 'gwPriority'>;

/**
 * EndpointsConfig by network name.
 * @throws Error on flags that contradict each other
 */
export function endpointsOf(networks: readonly NetworkAttachment[], older: FirstNetworkFlags): Map<string, EndpointSettings> {
  const endpoints = new Map<string, EndpointSettings>();
  if (networks.length === 0) {
    const attachment = withOlder({ target: 'default', ...PLAIN }, older);
    return endpoints.set('default', endpointOf(attachment));
  }
  for (const [i, network] of networks.entries()) {
    const attachment = i === 0 ? withOlder(network, older) : network;
    const endpoint = endpointOf(attachment);
    if (endpoints.has(network.target)) throw new Error(`network "${network.target}" is specified multiple times`);
    // One network without wishes: the daemon knows what to do.
    if (networks.length === 1 && isPlain(attachment)) continue;
    endpoints.set(network.target, endpoint);
  }
  const kinds = new Set(networks.map(({ target }) => isUserDefined(target)));
  if (kinds.size > 1) throw new Error('conflicting options: cannot attach both user-defined and non-user-defined network-modes');
  return endpoints;
}

function withOlder(network: NetworkAttachment, older: FirstNetworkFlags): NetworkAttachment {
  const both = (flag: string, option: string): never => {
    throw new Error(`conflicting options: cannot specify both ${flag} and per-network ${option}`);
  };
  if (network.aliases.length && older.aliases.length) both('--network-alias', 'alias');
  if (network.ip && older.ip) both('--ip', 'IPv4 address');
  if (network.ip6 && older.ip6) both('--ip6', 'IPv6 address');
  if (network.macAddress && older.macAddress) both('--mac-address', 'MAC address');
  if (network.linkLocalIps.length && older.linkLocalIps.length) both('--link-local-ip', 'link-local IP addresses');
  return {
    ...network,
    aliases: [...network.aliases, ...older.aliases],
    links: isUserDefined(network.target) ? older.links : [],
    ip: network.ip || older.ip,
    ip6: network.ip6 || older.ip6,
    macAddress: network.macAddress || older.macAddress,
    linkLocalIps: [...network.linkLocalIps, ...older.linkLocalIps],
  };
}

const isPlain = (network: NetworkAttachment): boolean =>
  JSON.stringify({ ...network, target: '' }) === JSON.stringify({ target: '', ...PLAIN }) && network.driverOpts.size === 0;

function endpointOf(network: NetworkAttachment): EndpointSettings {
  if (network.target.trim() === '') throw new Error('no name set for network');
  if (!isUserDefined(network.target) && network.aliases.length > 0) {
    throw new Error('network-scoped aliases are only supported for user-defined networks');
  }
  const hasAddress = network.ip !== '' || network.ip6 !== '' || network.linkLocalIps.length > 0;
  const IPAMConfig = {
    IPv4Address: network.ip || undefined,
    IPv6Address: network.ip6 || undefined,
    LinkLocalIPs: network.linkLocalIps.length > 0 ? [...network.linkLocalIps] : undefined,
  };
  return {
    IPAMConfig: hasAddress ? IPAMConfig : null,
    Links: network.links.length > 0 ? [...network.links] : null,
    Aliases: network.aliases.length > 0 ? [...network.aliases] : null,
    MacAddress: network.macAddress,
    DriverOpts: network.driverOpts.size > 0 ? Object.fromEntries([...network.driverOpts].sort()) : null,
    GwPriority: network.gwPriority,
    NetworkID: '',
    EndpointID: '',
    Gateway: '',
    IPAddress: '',
    IPPrefixLen: 0,
    IPv6Gateway: '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    DNSNames: null,
  };
}
