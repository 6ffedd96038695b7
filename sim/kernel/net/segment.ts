import type { Micros } from '../../base/scheduler.ts';
import type { NetNamespace } from './net-namespace.ts';

/** How a cable between machines behaves. All of it may change while the world runs. */
export interface Physics {
  /** One way, microseconds. */
  latency: Micros;
  /** Bits per second; 0: so many that nobody notices. */
  bandwidth: number;
  /** Share of packets that get lost, 0…1. At 1 everything vanishes and nobody is told. */
  loss: number;
  /** Does the switch have power? Without it nobody even answers for an address. */
  up: boolean;
}

/** A wire that several interfaces share: a LAN, a bridge. Whoever is on it can reach every address on it. */
export class Segment {
  readonly name: string;
  /** Undefined for the wires inside one machine, where nothing takes time and nothing gets lost. */
  readonly physics: Physics | undefined;
  readonly #ports = new Set<NetInterface>();
  #busyUntil: Micros = 0;

  constructor(name: string, physics?: Physics) {
    this.name = name;
    this.physics = physics;
  }

  attach(port: NetInterface): void {
    this.#ports.add(port);
  }

  detach(port: NetInterface): void {
    this.#ports.delete(port);
  }

  /** Who answers for an address on this wire (ARP). */
  owner(address: string): NetInterface | undefined {
    if (this.physics?.up === false) return undefined;
    for (const port of this.#ports) {
      if (port.up && !port.unplugged && !port.namespace.off && port.addresses.some((cidr) => cidr.startsWith(`${address}/`))) return port;
    }
    return undefined;
  }

  /** Whoever is on it. */
  ports(): Iterable<NetInterface> {
    return this.#ports;
  }

  /** When `bytes` that leave at `at` have all arrived at the other side. Those who share the wire wait for each other. */
  arrival(bytes: number, at: Micros): Micros {
    if (!this.physics) return at;
    const { latency, bandwidth } = this.physics;
    if (bandwidth === 0) return at + latency;
    this.#busyUntil = Math.max(at, this.#busyUntil) + Math.ceil((bytes * 8_000_000) / bandwidth);
    return this.#busyUntil + latency;
  }
}

/** A network interface of one network namespace. */
export interface NetInterface {
  readonly index: number;
  name: string;
  readonly kind: 'loopback' | 'ethernet' | 'bridge' | 'veth';
  readonly mac: string;
  up: boolean;
  /** Its cable is out. */
  unplugged?: boolean;
  /** CIDRs. */
  readonly addresses: string[];
  /** Those of them that were given no broadcast address. */
  readonly withoutBroadcast: Set<string>;
  mtu: number;
  /** A bridge that never had a port: whatever is sent to it counts as gone. */
  fresh?: boolean;
  readonly namespace: NetNamespace;
  /** The wire it is on; loopback has none. */
  readonly segment: Segment | undefined;
  master?: string;
  peer?: NetInterface;
}
