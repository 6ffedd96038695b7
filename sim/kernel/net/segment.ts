import type { NetNamespace } from './net-namespace.ts';

/** A wire that several interfaces share: a LAN, a bridge. Whoever is on it can reach every address on it. */
export class Segment {
  readonly name: string;
  readonly #ports = new Set<NetInterface>();

  constructor(name: string) {
    this.name = name;
  }

  attach(port: NetInterface): void {
    this.#ports.add(port);
  }

  detach(port: NetInterface): void {
    this.#ports.delete(port);
  }

  /** Who answers for an address on this wire (ARP). */
  owner(address: string): NetInterface | undefined {
    for (const port of this.#ports) if (port.up && port.addresses.some((cidr) => cidr.startsWith(`${address}/`))) return port;
    return undefined;
  }
}

/** A network interface of one network namespace. */
export interface NetInterface {
  readonly index: number;
  name: string;
  readonly kind: 'loopback' | 'ethernet' | 'bridge' | 'veth';
  readonly mac: string;
  up: boolean;
  /** CIDRs. */
  readonly addresses: string[];
  readonly namespace: NetNamespace;
  /** The wire it is on; loopback has none. */
  readonly segment: Segment | undefined;
  master?: string;
  peer?: NetInterface;
}
