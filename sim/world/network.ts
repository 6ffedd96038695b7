import { NetNamespace } from '../kernel/net/net-namespace.ts';
import { Segment } from '../kernel/net/segment.ts';
import type { WorldDocument } from './document.ts';

/** Docker Hub's place on the simulated internet: an address of the range kept for documentation (RFC 5737). */
export const HUB = {
  host: 'hub',
  address: '203.0.113.10',
  names: ['registry-1.docker.io', 'auth.docker.io', 'index.docker.io', 'docker.io', 'hub.docker.com'],
} as const;
const INTERNET = '203.0.113.0/24';

/** The world's wires: a switch for each link, a router that joins those that may reach the internet. */
export interface WorldNetwork {
  namespaceOf(host: string): NetNamespace;
  addressOf(host: string): string | undefined;
  /** What a name server of this world answers. */
  resolve(name: string): readonly string[];
}

export function buildNetwork(document: WorldDocument): WorldNetwork {
  let interfaces = 1;
  let macs = 0;
  const numbers = { next: () => ++interfaces };
  const mac = (): string => `08:00:27:00:00:${(++macs).toString(16).padStart(2, '0')}`;
  const namespaces = new Map<string, NetNamespace>();
  const addresses = new Map<string, string>();
  const router = new NetNamespace(numbers);
  const internet = new Segment('internet');
  router.addInterface({ name: 'wan', kind: 'ethernet', mac: mac(), addresses: [`203.0.113.1/24`], segment: internet });

  const names = [...Object.keys(document.hosts), ...Object.keys(document.registries)];
  for (const name of [...names, HUB.host]) namespaces.set(name, new NetNamespace(numbers));
  const plug = (host: string, port: string, address: string, prefix: string, segment: Segment, gateway: string | undefined): void => {
    const namespace = namespaces.get(host);
    if (!namespace) return;
    namespace.addInterface({ name: port, kind: 'ethernet', mac: mac(), addresses: [`${address}/${prefix}`], segment });
    if (gateway && !namespace.routes.some((route) => route.destination === 'default'))
      namespace.routes.unshift({ destination: 'default', via: gateway, device: port });
    if (!addresses.has(host)) addresses.set(host, address);
  };
  plug(HUB.host, 'eth0', HUB.address, INTERNET.split('/')[1] ?? '24', internet, '203.0.113.1');

  for (const [link, { hosts, subnet, internet: open }] of Object.entries(document.links)) {
    const prefix = subnet.slice(0, subnet.lastIndexOf('.'));
    const segment = new Segment(link);
    if (open) router.addInterface({ name: link, kind: 'ethernet', mac: mac(), addresses: [`${prefix}.1/24`], segment });
    let next = 10;
    for (const host of hosts) {
      const declared = document.hosts[host]?.address ?? document.registries[host]?.address;
      const address = declared?.startsWith(`${prefix}.`) ? declared : `${prefix}.${next++}`;
      const ports = namespaces.get(host)?.interfaces.length ?? 1;
      plug(host, `eth${ports - 1}`, address, '24', segment, open ? `${prefix}.1` : undefined);
    }
  }

  return {
    namespaceOf(host) {
      const namespace = namespaces.get(host);
      if (!namespace) throw new Error(`no host ${host}`);
      return namespace;
    },
    addressOf: (host) => addresses.get(host),
    resolve(name) {
      if ((HUB.names as readonly string[]).includes(name)) return [HUB.address];
      const address = addresses.get(name);
      return address && name !== HUB.host ? [address] : [];
    },
  };
}
