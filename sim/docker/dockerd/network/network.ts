import type { NetworkResource } from '../../api/types/network.ts';
import type { AddressPool } from './address-pool.ts';

/** A container's end in a network. */
export interface Endpoint {
  readonly id: string;
  readonly containerId: string;
  readonly containerName: string;
  readonly mac: string;
  /** Without prefix; '' in networks without addresses. */
  readonly address: string;
}

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  /** Microseconds since 1970. */
  readonly created: number;
  readonly internal: boolean;
  readonly attachable: boolean;
  readonly enableIPv6: boolean;
  readonly ipam: NetworkResource['IPAM'];
  readonly options: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** For bridges: the bridge's interface, addresses and gateway. */
  readonly bridge?: { readonly device: string; readonly pool: AddressPool; readonly gateway: string };
  readonly endpoints: Map<string, Endpoint>;
}

export const PREDEFINED: readonly string[] = ['bridge', 'host', 'none'];
export const isPredefined = (name: string): boolean => PREDEFINED.includes(name) || name === 'default';
