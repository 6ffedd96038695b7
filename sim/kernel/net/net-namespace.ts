import ipaddr from 'ipaddr.js';
import { SysError } from '../../base/errno.ts';
import type { Route } from '../sys.ts';
import type { NetInterface, Segment } from './segment.ts';
import type { StreamListener } from './stream-socket.ts';

export interface PublishRule {
  readonly hostAddress: string;
  readonly hostPort: number;
  readonly toAddress: string;
  readonly toPort: number;
}

/** Hands out interface numbers, unique on one machine as in Linux. */
export interface InterfaceNumbers {
  next(): number;
}

/** network_namespaces(7): interfaces, routes, port tables of its own. */
export class NetNamespace {
  readonly interfaces: NetInterface[] = [];
  readonly routes: Route[] = [];
  /** Destination NAT, as `docker run -p` has iptables do it. */
  readonly published = new Set<PublishRule>();
  readonly #listeners: StreamListener[] = [];
  readonly #numbers: InterfaceNumbers;
  #ephemeral = 32768;
  #members = 0;

  constructor(numbers: InterfaceNumbers) {
    this.#numbers = numbers;
    this.interfaces.push({
      index: 1,
      name: 'lo',
      kind: 'loopback',
      mac: '00:00:00:00:00:00',
      up: true,
      addresses: ['127.0.0.1/8'],
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
    const added: NetInterface = { ...options, addresses: [...options.addresses], index: this.#numbers.next(), up: true, namespace: this };
    this.interfaces.push(added);
    options.segment.attach(added);
    for (const cidr of added.addresses) this.routes.push({ destination: networkOf(cidr), device: added.name });
    return added;
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

  owns(address: string): boolean {
    return (
      address.startsWith('127.') || this.interfaces.some((port) => port.up && port.addresses.some((cidr) => cidr.startsWith(`${address}/`)))
    );
  }

  /** The address this namespace speaks from when it talks to `destination`. */
  sourceFor(destination: string): string {
    if (this.owns(destination)) return destination;
    const route = this.#routeTo(destination);
    const port = this.interfaces.find((candidate) => candidate.name === route?.device);
    return port?.addresses[0]?.split('/')[0] ?? '0.0.0.0';
  }

  /** Where packets to `address` end up. @throws ENETUNREACH no route, EHOSTUNREACH nobody answers on the wire. */
  reach(address: string, hops = 8): NetNamespace {
    if (this.owns(address) || address === '0.0.0.0') return this;
    if (hops === 0) throw new SysError('EHOSTUNREACH');
    const route = this.#routeTo(address);
    if (!route) throw new SysError('ENETUNREACH');
    const port = this.interfaces.find((candidate) => candidate.name === route.device);
    const next = port?.up ? port.segment?.owner(route.via ?? address) : undefined;
    if (!next) throw new SysError('EHOSTUNREACH');
    return next.namespace === this ? this : next.namespace.reach(address, hops - 1);
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
      ({ address: bound }) => bound.family === 'inet' && bound.port === port && (isAny(bound.host) || bound.host === address),
    );
  }

  /** @throws EADDRINUSE, EADDRNOTAVAIL */
  demandFree(host: string, port: number): void {
    if (!isAny(host) && !this.owns(host)) throw new SysError('EADDRNOTAVAIL');
    const clash = this.#listeners.some(
      ({ address }) => address.family === 'inet' && address.port === port && (isAny(host) || isAny(address.host) || address.host === host),
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
      if (length > bits && contains(route.destination, address)) {
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

function networkOf(cidr: string): string {
  return `${ipaddr.IPv4.networkAddressFromCIDR(cidr).toString()}/${cidr.split('/')[1]}`;
}

function contains(destination: string, address: string): boolean {
  if (destination === 'default') return true;
  if (!ipaddr.IPv4.isValid(address)) return false;
  return ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parseCIDR(destination));
}
