import { NetNamespace } from '../kernel/net/net-namespace.ts';
import { type NetInterface, type Physics, Segment } from '../kernel/net/segment.ts';
import type { LinkDocument, WorldDocument } from './document.ts';
import type { Input } from './input.ts';

/** Docker Hub's place on the simulated internet: an address of the range kept for documentation (RFC 5737). */
export const HUB = {
  host: 'hub',
  address: '203.0.113.10',
  names: ['registry-1.docker.io', 'auth.docker.io', 'index.docker.io', 'docker.io', 'hub.docker.com'],
} as const;
/** Who else answers a ping out there. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  '8.8.8.8': ['dns.google'],
  '1.1.1.1': ['one.one.one.one'],
  '203.0.113.80': ['example.com', 'www.example.com', 'google.com', 'www.google.com'],
};
/** The router that joins the links, serves their names and leads to the internet. */
export const ROUTER = 'router';
const INTERNET = '203.0.113.0/24';

/** The world's wires: a switch for each link, a router that joins those that may reach the internet. */
export interface WorldNetwork {
  readonly links: readonly string[];
  /** @throws Error when there is no such host */
  namespaceOf(host: string): NetNamespace;
  addressOf(host: string): string | undefined;
  /** What the world's name server knows: name → addresses. */
  names(): ReadonlyMap<string, readonly string[]>;
  /** Changes a link, or one host's cable to it. @throws Error when there is no such link or host, or a value cannot be */
  check(change: LinkChange): unknown;
  set(change: LinkChange): { physics: Physics; up: boolean };
}

export type LinkChange = Extract<Input, { kind: 'link.set' }>;

type Declared = Pick<LinkDocument, 'latency' | 'bandwidth' | 'loss' | 'up'>;

/** From milliseconds, megabits per second and percent. */
function physicsOf({ latency, bandwidth, loss, up }: Declared): Physics {
  return { latency: Math.round(latency * 1000), bandwidth: (bandwidth ?? 0) * 1e6, loss: loss / 100, up };
}

export function buildNetwork(document: WorldDocument): WorldNetwork {
  let macs = 0;
  const machine = (): NetNamespace => {
    let interfaces = 1;
    return new NetNamespace({ next: () => ++interfaces });
  };
  const mac = (): string => `08:00:27:00:00:${(++macs).toString(16).padStart(2, '0')}`;
  const namespaces = new Map<string, NetNamespace>();
  const addresses = new Map<string, string>();
  const segments = new Map<string, Segment>();
  const segment = (name: string, declared: Declared): Segment => {
    const made = new Segment(name, physicsOf(declared));
    segments.set(name, made);
    return made;
  };
  const router = machine();
  namespaces.set(ROUTER, router);
  router.settings.declare({ 'ipv4/conf/all/forwarding': '1', 'ipv4/conf/default/forwarding': '1' });
  const internet = segment('internet', document.internet);
  router.addInterface({ name: 'wan', kind: 'ethernet', mac: mac(), addresses: [`203.0.113.1/24`], segment: internet });
  router.routes.push({ destination: 'default', via: '203.0.113.2', device: 'wan' });

  const names = [...Object.keys(document.hosts), ...Object.keys(document.registries)];
  for (const name of [...names, HUB.host]) namespaces.set(name, machine());
  const plug = (host: string, port: string, address: string, prefix: string, wire: Segment, gateway: string | undefined): void => {
    const namespace = namespaces.get(host);
    if (!namespace) return;
    namespace.addInterface({ name: port, kind: 'ethernet', mac: mac(), addresses: [`${address}/${prefix}`], segment: wire });
    if (gateway && gateway !== address && !namespace.routes.some((route) => route.destination === 'default'))
      namespace.routes.unshift({ destination: 'default', via: gateway, device: port });
    if (!addresses.has(host)) addresses.set(host, address);
  };
  plug(HUB.host, 'eth0', HUB.address, INTERNET.split('/')[1] ?? '24', internet, '203.0.113.1');
  const carrier = machine();
  carrier.addInterface({
    ...{ name: 'eth0', kind: 'ethernet', mac: mac(), segment: internet },
    addresses: ['203.0.113.2/24', ...Object.keys(ELSEWHERE).map((address) => `${address}/32`)],
  });
  carrier.swallowsTheRest = true;

  for (const [link, { hosts, subnet, internet: open, gateway, addresses: given, ...declared }] of Object.entries(document.links)) {
    const prefix = subnet.slice(0, subnet.lastIndexOf('.'));
    const wire = segment(link, declared);
    const addressOn = (host: string): string | undefined => {
      const own = document.hosts[host]?.address ?? document.registries[host]?.address;
      return given[host] ?? (own?.startsWith(`${prefix}.`) ? own : undefined);
    };
    const taken = new Set(hosts.map(addressOn));
    if (!taken.has(`${prefix}.1`))
      router.addInterface({ name: link, kind: 'ethernet', mac: mac(), addresses: [`${prefix}.1/24`], segment: wire });
    let next = 10;
    const free = (): string => {
      while (taken.has(`${prefix}.${next}`)) next += 1;
      return `${prefix}.${next++}`;
    };
    const placed = hosts.map((host) => ({ host, address: addressOn(host) ?? free() }));
    // Whoever leads on is set up to do so.
    if (gateway !== undefined)
      namespaces.get(gateway)?.settings.declare({ 'ipv4/conf/all/forwarding': '1', 'ipv4/conf/default/forwarding': '1' });
    const way = gateway === undefined ? (open ? `${prefix}.1` : undefined) : placed.find(({ host }) => host === gateway)?.address;
    for (const { host, address } of placed) {
      const ports = namespaces.get(host)?.interfaces.length ?? 1;
      plug(host, `eth${ports - 1}`, address, '24', wire, way);
    }
    // Behind a host that leads on there is a whole subnet that the router finds through it.
    for (const [other, { gateway: via, subnet: behind }] of Object.entries(document.links)) {
      const address = via !== undefined && other !== link ? placed.find(({ host }) => host === via)?.address : undefined;
      if (address && !router.routes.some(({ destination }) => destination === behind))
        router.routes.push({ destination: behind, via: address, device: link });
    }
  }

  /** What a change is about. @throws Error when there is no such thing */
  const check = ({ link, host, latency, loss, bandwidth }: LinkChange): { physics: Physics; port: NetInterface | undefined } => {
    const wire = segments.get(link);
    if (!wire?.physics) throw new Error(`there is no link ${link}`);
    if (!(inRange(latency, 60_000) && inRange(loss, 100) && inRange(bandwidth, 1e6)))
      throw new Error(`link ${link}: a value is out of range`);
    const port = host === undefined ? undefined : namespaces.get(host)?.interfaces.find(({ segment: end }) => end === wire);
    if (host !== undefined && !port) throw new Error(`there is no host ${host} on link ${link}`);
    return { physics: wire.physics, port };
  };

  return {
    links: [...segments.keys()],
    namespaceOf(host) {
      const namespace = namespaces.get(host);
      if (!namespace) throw new Error(`no host ${host}`);
      return namespace;
    },
    addressOf: (host) => addresses.get(host),
    names() {
      const known = new Map<string, readonly string[]>();
      for (const name of HUB.names) known.set(name, [HUB.address]);
      for (const [address, others] of Object.entries(ELSEWHERE)) for (const name of others) known.set(name, [address]);
      for (const [host, address] of addresses) if (host !== HUB.host) known.set(host, [address]);
      return known;
    },
    check,
    set(change) {
      const { physics, port } = check(change);
      const { up, latency, loss, bandwidth } = change;
      if (up !== undefined && port) port.unplugged = !up;
      else if (up !== undefined) physics.up = up;
      if (latency !== undefined) physics.latency = Math.round(latency * 1000);
      if (loss !== undefined) physics.loss = loss / 100;
      if (bandwidth !== undefined) physics.bandwidth = bandwidth * 1e6;
      return { physics, up: port ? !port.unplugged : physics.up };
    },
  };
}

function inRange(value: number | undefined, most: number): boolean {
  return value === undefined || (Number.isFinite(value) && value >= 0 && value <= most);
}
