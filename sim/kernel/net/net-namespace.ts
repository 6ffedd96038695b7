import { SysError } from '../../base/errno.ts';
import type { Route } from '../sys.ts';
import type { DatagramSocket } from './datagram-socket.ts';
import { Firewall } from './firewall.ts';
import { networkOf, within } from './ipv4.ts';
import { Neighbours } from './neighbours.ts';
import type { NetInterface, Segment } from './segment.ts';
import { NetSettings } from './settings.ts';
import type { StreamListener } from './stream-socket.ts';

/** So many exchanges of datagrams are remembered (net.netfilter.nf_conntrack_max is larger). */
const MOST_TRACKED = 4096;

/** Hands out interface numbers, unique on one machine as in Linux. */
export interface InterfaceNumbers {
  next(): number;
}

/** network_namespaces(7): interfaces, routes, port tables of its own. */
export class NetNamespace {
  readonly interfaces: NetInterface[] = [];
  readonly routes: Route[] = [];
  readonly firewall = new Firewall((address) => this.owns(address));
  readonly settings: NetSettings;
  readonly neighbours = new Neighbours();
  /** It stands for the rest of the internet: what is for none of its addresses goes in and never comes out. */
  swallowsTheRest = false;
  /** The machine has no power. */
  off = false;
  /** Set while the machine waits for its first visitor, whom it lets in when it has started. */
  asleep: (() => Promise<void>) | undefined;
  readonly #listeners: StreamListener[] = [];
  readonly #datagrams = new Set<DatagramSocket>();
  /** Whose answers come here: containers that spoke under this machine's address, by port. */
  readonly #masqueraded = new Map<number, DatagramSocket>();
  /** Connection tracking of datagrams. */
  readonly #tracked = new Map<string, { host: string; port: number }>();
  readonly #numbers: InterfaceNumbers;
  #ephemeral = 32768;
  #members = 0;

  /** `parent`: whose settings a new one begins with. */
  constructor(numbers: InterfaceNumbers, parent?: NetNamespace) {
    this.#numbers = numbers;
    this.settings = new NetSettings(() => this.interfaces.map(({ name }) => name), parent?.settings);
    this.interfaces.push({
      index: 1,
      name: 'lo',
      kind: 'loopback',
      mac: '00:00:00:00:00:00',
      up: true,
      addresses: ['127.0.0.1/8'],
      withoutBroadcast: new Set(['127.0.0.1/8']),
      mtu: 65_536,
      namespace: this,
      segment: undefined,
    });
  }

  addInterface(options: {
    name: string;
    kind: NetInterface['kind'];
    mac: string;
    addresses: readonly string[];
    segment: Segment;
    master?: string;
  }): NetInterface {
    if (this.interfaces.some((existing) => existing.name === options.name)) throw new SysError('EEXIST');
    const added: NetInterface = {
      ...options,
      ...{ addresses: [...options.addresses], withoutBroadcast: new Set(), mtu: 1500 },
      ...{ index: this.#numbers.next(), up: true, namespace: this },
    };
    this.interfaces.push(added);
    options.segment.attach(added);
    for (const cidr of added.addresses) this.#addOwnNetwork(added, cidr);
    return added;
  }

  /** The number of this machine's next interface. */
  nextIndex(): number {
    return this.#numbers.next();
  }

  /** A process came in. */
  enter(): void {
    this.#members += 1;
  }

  /** A process went out. With the last one the namespace goes, and the cables that ended in it (network_namespaces(7)). */
  leave(): void {
    this.#members -= 1;
    if (this.#members > 0) return;
    for (const port of [...this.interfaces]) if (port.kind === 'veth') this.removeInterface(port.name);
  }

  removeInterface(name: string): void {
    const index = this.interfaces.findIndex((candidate) => candidate.name === name);
    const removed = this.interfaces[index];
    if (!removed || removed.kind === 'loopback') throw new SysError('ENODEV');
    this.interfaces.splice(index, 1);
    removed.segment?.detach(removed);
    for (let i = this.routes.length - 1; i >= 0; i--) if (this.routes[i]?.device === name) this.routes.splice(i, 1);
    if (removed.peer) {
      const peer = removed.peer;
      removed.peer = undefined;
      peer.peer = undefined;
      if (peer.namespace.interfaces.includes(peer)) peer.namespace.removeInterface(peer.name);
    }
  }

  /** @throws EEXIST */
  addAddress(port: NetInterface, cidr: string, broadcast = true): void {
    if (port.addresses.includes(cidr)) throw new SysError('EEXIST');
    port.addresses.push(cidr);
    if (!broadcast) port.withoutBroadcast.add(cidr);
    if (port.kind !== 'loopback') this.#addOwnNetwork(port, cidr);
  }

  /** The route to whoever is on the same wire. */
  #addOwnNetwork(port: NetInterface, cidr: string): void {
    const destination = networkOf(cidr);
    const source = cidr.split('/')[0] ?? '';
    if (cidr.endsWith('/32') || this.routes.some((route) => route.destination === destination && route.device === port.name)) return;
    this.routes.push({ destination, device: port.name, source });
  }

  /** @throws EADDRNOTAVAIL */
  removeAddress(port: NetInterface, cidr: string): void {
    const index = port.addresses.indexOf(cidr);
    if (index < 0) throw new SysError('EADDRNOTAVAIL');
    port.addresses.splice(index, 1);
    port.withoutBroadcast.delete(cidr);
    const others = port.addresses.filter((other) => networkOf(other) === networkOf(cidr));
    const primary = port.addresses.indexOf(others[0] ?? '') >= index;
    // Further addresses of a network go with its first (net.ipv4.conf.*.promote_secondaries).
    if (others.length > 0 && !primary) return;
    for (const other of others) port.addresses.splice(port.addresses.indexOf(other), 1);
    this.#dropRoutes((route) => route.device === port.name && route.destination === networkOf(cidr));
    if (port.addresses.length === 0) this.#dropRoutes((route) => route.device === port.name);
  }

  /** @throws EEXIST, ENETUNREACH */
  addRoute(route: Route): void {
    if (this.routes.some((other) => other.destination === route.destination)) throw new SysError('EEXIST');
    if (route.via !== undefined && this.#routeTo(route.via)?.via !== undefined) throw new SysError('ENETUNREACH');
    if (route.via !== undefined && !this.#routeTo(route.via)) throw new SysError('ENETUNREACH');
    this.routes.push(route);
  }

  /** @throws ESRCH */
  removeRoute(wanted: Partial<Route>): void {
    const fits = (route: Route): boolean =>
      route.destination === wanted.destination &&
      (wanted.via === undefined || route.via === wanted.via) &&
      (wanted.device === undefined || route.device === wanted.device);
    const index = this.routes.findIndex(fits);
    if (index < 0) throw new SysError('ESRCH');
    this.routes.splice(index, 1);
  }

  /** An interface that goes down takes the routes over its neighbours with it; the ones to its own networks are back when it comes up. */
  dropGatewaysVia(device: string): void {
    this.#dropRoutes((route) => route.device === device && route.via !== undefined);
  }

  #dropRoutes(which: (route: Route) => boolean): void {
    for (let i = this.routes.length - 1; i >= 0; i--) {
      const route = this.routes[i];
      if (route && which(route)) this.routes.splice(i, 1);
    }
  }

  owns(address: string): boolean {
    return address.startsWith('127.') || this.interfaces.some((port) => port.addresses.some((cidr) => cidr.startsWith(`${address}/`)));
  }

  /** The address this namespace speaks from when it talks to `destination`. */
  sourceFor(destination: string): string {
    if (this.owns(destination)) return destination;
    const route = this.#routeTo(destination);
    if (route?.source !== undefined) return route.source;
    const port = this.interfaces.find((candidate) => candidate.name === route?.device);
    const near = route?.via === undefined ? undefined : this.#routeTo(route.via)?.source;
    return near ?? port?.addresses[0]?.split('/')[0] ?? '0.0.0.0';
  }

  /** The interface that leads to `address`, and whom to ask for on its wire. */
  nextHop(address: string): { out: NetInterface | undefined; nextHop: string } {
    const route = this.#routeTo(address);
    return { out: this.interfaces.find((candidate) => candidate.name === route?.device), nextHop: route?.via ?? address };
  }

  /** Does what comes in by this interface and is for others go on (net.ipv4.conf.*.forwarding)? */
  forwards(came: NetInterface | undefined): boolean {
    return this.settings.number(`ipv4/conf/${came?.name ?? 'all'}/forwarding`) !== 0;
  }

  get ignoresEcho(): boolean {
    return this.settings.number('ipv4/icmp_echo_ignore_all') !== 0;
  }

  /** A datagram came in: what goes back to its sender is an answer, and bears the address that was called, whoever's that is. */
  track(sender: { host: string; port: number }, port: number, called: { host: string; port: number }): void {
    const [oldest] = this.#tracked.keys();
    if (this.#tracked.size >= MOST_TRACKED && oldest !== undefined) this.#tracked.delete(oldest);
    this.#tracked.set(`${sender.host}:${sender.port} ${port}`, called);
  }

  /** Under which address `port` answers `sender`; undefined where it was not asked. */
  tracked(sender: { host: string; port: number }, port: number): { host: string; port: number } | undefined {
    return this.#tracked.get(`${sender.host}:${sender.port} ${port}`);
  }

  bindDatagram(socket: DatagramSocket): void {
    this.#datagrams.add(socket);
  }

  unbindDatagram(socket: DatagramSocket): void {
    this.#datagrams.delete(socket);
  }

  /** What `socket` sent left under this machine's address: answers to that port are its own. */
  masquerade(socket: DatagramSocket): void {
    this.#masqueraded.set(socket.port, socket);
  }

  /** Who takes a datagram for this address and port. */
  datagramFor(address: string, port: number): DatagramSocket | undefined {
    for (const socket of this.#datagrams)
      if (socket.protocol === 'udp' && socket.port === port && (isAny(socket.host) || socket.host === address)) return socket;
    const inside = this.owns(address) ? this.#masqueraded.get(port) : undefined;
    return inside?.closed ? undefined : inside;
  }

  listen(listener: StreamListener): void {
    this.#listeners.push(listener);
  }

  unlisten(listener: StreamListener): void {
    const index = this.#listeners.indexOf(listener);
    if (index >= 0) this.#listeners.splice(index, 1);
  }

  listeners(): readonly StreamListener[] {
    return this.#listeners;
  }

  /** Who accepts connections to this address and port. */
  listenerFor(address: string, port: number): StreamListener | undefined {
    return this.#listeners.find(
      ({ address: bound, only6 }) =>
        !only6 && bound.family === 'inet' && bound.port === port && (isAny(bound.host) || bound.host === address),
    );
  }

  /** @throws EADDRINUSE, EADDRNOTAVAIL */
  demandFree(host: string, port: number, { only6 = false, reusePort = false } = {}): void {
    if (!isAny(host) && !this.owns(host)) throw new SysError('EADDRNOTAVAIL');
    const clash = this.#listeners.some(
      ({ address, only6: other, reusePort: shared }) =>
        !(reusePort && shared) &&
        other === only6 &&
        address.family === 'inet' &&
        address.port === port &&
        (isAny(host) || isAny(address.host) || address.host === host),
    );
    if (clash) throw new SysError('EADDRINUSE');
  }

  ephemeralPort(): number {
    this.#ephemeral = this.#ephemeral >= 60999 ? 32768 : this.#ephemeral + 1;
    return this.#ephemeral;
  }

  #routeTo(address: string): Route | undefined {
    let best: Route | undefined;
    let bits = -1;
    for (const route of this.routes) {
      const length = route.destination === 'default' ? 0 : Number(route.destination.split('/')[1]);
      if (
        length > bits &&
        contains(route.destination, address) &&
        (route.kind !== undefined || this.interfaces.some(({ name, up }) => name === route.device && up))
      ) {
        best = route;
        bits = length;
      }
    }
    return best;
  }
}

function isAny(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '';
}

function contains(destination: string, address: string): boolean {
  return destination === 'default' || within(destination, address);
}
