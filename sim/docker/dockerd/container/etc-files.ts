import { readTextIfAny, writeText } from '../../../libc/files.ts';
import type { Daemon } from '../daemon.ts';
import { networkModeOf } from '../network/mode.ts';
import { type Container, shortId } from './container.ts';
import { containerDir } from './log-driver.ts';

const LOCAL = [
  '127.0.0.1\tlocalhost',
  '::1\tlocalhost ip6-localhost ip6-loopback',
  'fe00::\tip6-localnet',
  'ff00::\tip6-mcastprefix',
  'ff02::1\tip6-allnodes',
  'ff02::2\tip6-allrouters',
];

/** hostname, hosts and resolv.conf, which are bind-mounted into the container. Source: moby libnetwork/etchosts, resolvconf. */
export function writeEtcFiles(
  daemon: Daemon,
  container: Container,
  linked: readonly { address: string; names: readonly string[] }[] = [],
): void {
  const directory = containerDir(daemon, container);
  const { sys } = daemon;
  writeText(sys, `${directory}/hostname`, `${container.config.Hostname}\n`, 0o644);
  writeText(sys, `${directory}/hosts`, hosts(daemon, container, linked), 0o644);
  writeText(sys, `${directory}/resolv.conf`, resolvConf(daemon, container), 0o644);
}

function hosts(daemon: Daemon, container: Container, linked: readonly { address: string; names: readonly string[] }[]): string {
  if (networkModeOf(container.hostConfig.NetworkMode).kind === 'host') return readTextIfAny(daemon.sys, '/etc/hosts') ?? '';
  const extra = (container.hostConfig.ExtraHosts ?? []).map((entry) => {
    const at = entry.indexOf(':');
    const address = entry.slice(at + 1) === 'host-gateway' ? (daemon.networks.find('bridge').bridge?.gateway ?? '') : entry.slice(at + 1);
    return `${address}\t${entry.slice(0, at)}`;
  });
  const links = linked.map(({ address, names }) => `${address}\t${names.join(' ')}`);
  const name = container.config.Domainname
    ? `${container.config.Hostname}.${container.config.Domainname} ${container.config.Hostname}`
    : container.config.Hostname;
  const own = [...container.endpoints.values()]
    .filter((settings) => settings.IPAddress)
    .map((settings) => `${settings.IPAddress}\t${name || shortId(container.id)}`);
  return `${[...LOCAL, ...extra, ...links, ...own].join('\n')}\n`;
}

function resolvConf(daemon: Daemon, container: Container): string {
  const { hostConfig } = container;
  const pick = (own: string[] | null, key: string) => (own?.length ? own : daemon.config().list(key));
  const servers = pick(hostConfig.Dns, 'dns');
  const search = pick(hostConfig.DnsSearch, 'dns-search');
  const options = pick(hostConfig.DnsOptions, 'dns-opts');
  const host = readTextIfAny(daemon.sys, '/etc/resolv.conf') ?? '';
  const kept = host
    .split('\n')
    .filter(
      (line) =>
        line &&
        !line.startsWith('#') &&
        !(servers.length && line.startsWith('nameserver')) &&
        !(search.length && line.startsWith('search')) &&
        !(options.length && line.startsWith('options')),
    );
  const lines = [
    ...servers.map((server) => `nameserver ${server}`),
    ...kept,
    ...(search.length ? [`search ${search.join(' ')}`] : []),
    ...(options.length ? [`options ${options.join(' ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
