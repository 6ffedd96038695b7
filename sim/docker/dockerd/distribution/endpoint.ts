import ipaddr from 'ipaddr.js';
import type { Reference } from '../../api/reference.ts';

/** Where a registry is. */
export interface RegistryEndpoint {
  readonly scheme: 'https' | 'http';
  /** As it stands in URLs: `registry-1.docker.io`, `127.0.0.1:5000`. */
  readonly authority: string;
  readonly host: string;
  readonly port: number;
}

const HUB = 'registry-1.docker.io';
/** Always insecure. Source: moby registry/config.go. */
const LOOPBACK = ['::1/128', '127.0.0.0/8'];

/** The endpoints to try, in order: an insecure registry is tried with TLS first and then without. Source: moby registry/service_v2.go. */
export function endpointsOf(reference: Reference, insecure: readonly string[]): RegistryEndpoint[] {
  const authority = reference.domain === 'docker.io' ? HUB : reference.domain;
  const schemes = isInsecure(authority, [...insecure, ...LOOPBACK]) ? (['https', 'http'] as const) : (['https'] as const);
  return schemes.map((scheme) => endpointOf(scheme, authority));
}

export function endpointOf(scheme: 'https' | 'http', authority: string): RegistryEndpoint {
  const [, host = authority, port] = /^(.*?)(?::(\d+))?$/.exec(authority) ?? [];
  return {
    scheme,
    authority,
    host: host.replace(/^\[|\]$/g, ''),
    port: port === undefined ? (scheme === 'https' ? 443 : 80) : Number(port),
  };
}

function isInsecure(authority: string, list: readonly string[]): boolean {
  const { host } = endpointOf('https', authority);
  if (host.toLowerCase() === 'localhost') return true;
  return list.some((entry) => entry === authority || entry === host || inRange(host, entry));
}

function inRange(host: string, cidr: string): boolean {
  if (!cidr.includes('/') || !ipaddr.isValid(host)) return false;
  const address = ipaddr.parse(host);
  const range = ipaddr.parseCIDR(cidr);
  return address.kind() === range[0].kind() && address.match(range);
}
