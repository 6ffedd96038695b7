import type { FlagSet } from '../../../../go/pflag/flag-set.ts';
import { type NetworkAttachment, parseNetwork } from '../networks.ts';

/** `--network` may be given several times, and has a hidden older spelling. */
export function declareNetworkFlags(flags: FlagSet) {
  const network = flags.custom<readonly NetworkAttachment[]>(
    { name: 'network', usage: 'Network to join' },
    { type: 'network', def: [], parse: (text, before) => [...before, parseNetwork(text)] },
  );
  flags.add({ name: 'net', usage: 'Older spelling of --network', hidden: true }, network.flag.value);
  const networkAlias = flags.list({ name: 'network-alias', usage: 'Further name of the container in its network' });
  flags.add({ name: 'net-alias', usage: 'Older spelling of --network-alias', hidden: true }, networkAlias.flag.value);
  return {
    network,
    networkAlias,
    publish: flags.list({ name: 'publish', shorthand: 'p', usage: "Make a container's port reachable through the host" }),
    publishAll: flags.bool({
      name: 'publish-all',
      shorthand: 'P',
      usage: 'The same for every exposed port, with host ports chosen by the daemon',
    }),
    expose: flags.list({ name: 'expose', usage: 'Declare a port, or a range of ports, as offered' }),
    link: flags.list({ name: 'link', usage: 'Know another container by name' }, { validate: validLink }),
    ip: flags.string({ name: 'ip', usage: 'IPv4 address inside the network (such as 172.30.100.104)' }),
    ip6: flags.string({ name: 'ip6', usage: 'IPv6 address inside the network (such as 2001:db8::33)' }),
    linkLocalIp: flags.list({ name: 'link-local-ip', usage: 'Link-local address, IPv4 or IPv6' }),
    macAddress: flags.string({ name: 'mac-address', usage: 'Hardware address (such as 92:d0:c6:0a:29:33)' }),
    dns: flags.list({ name: 'dns', usage: 'Name server to ask' }, { validate: validAddress }),
    dnsOption: flags.list({ name: 'dns-option', usage: 'Option for resolv.conf' }),
    dnsSearch: flags.list({ name: 'dns-search', usage: 'Domain in which short names are looked up' }),
  };
}

function validLink(text: string): string {
  const parts = text.split(':');
  if (text === '') throw new Error('empty string specified for links');
  if (parts.length > 2) throw new Error(`bad format for links: ${text}`);
  return text;
}

function validAddress(text: string): string {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text.trim()) || /^[0-9a-fA-F:]+:[0-9a-fA-F:.]*$/.test(text.trim())) return text.trim();
  throw new Error(`IP address is not correctly formatted: ${text}`);
}
