import type { Tables } from './table.ts';

export interface PortRule {
  readonly device: string;
  readonly protocol: 'tcp' | 'udp';
  readonly hostAddress: string;
  readonly hostPort: number;
  readonly address: string;
  readonly port: number;
}

/** A published port: it is translated for whoever comes from outside, and let through. Recorded of Engine 28.5.2. */
export function addPortRules(tables: Tables, rule: PortRule): void {
  tables.prepend('filter', 'DOCKER', accept(rule));
  tables.append('nat', 'DOCKER', translate(rule));
  if (rule.hostAddress.startsWith('127.')) tables.append('raw', 'PREROUTING', loopbackOnly(rule));
}

/** `shared`: another published port leads to the same port of the container. */
export function removePortRules(tables: Tables, rule: PortRule, shared: boolean): void {
  if (!shared) tables.remove('filter', 'DOCKER', accept(rule));
  tables.remove('nat', 'DOCKER', translate(rule));
  tables.remove('raw', 'PREROUTING', loopbackOnly(rule));
}

/** Nobody gets at a container's address but over its bridge. */
export const directAccess = (device: string, address: string) => ({ destination: address, in: `!${device}`, target: 'DROP' });

const accept = ({ device, protocol, address, port }: PortRule) => ({
  ...{ destination: address, in: `!${device}`, out: device, protocol, port, target: 'ACCEPT' },
});

const translate = ({ device, protocol, hostAddress, hostPort, address, port }: PortRule) => ({
  ...(hostAddress === '0.0.0.0' ? {} : { destination: hostAddress }),
  ...{ in: `!${device}`, protocol, port: hostPort, target: 'DNAT', to: `${address}:${port}` },
});

const loopbackOnly = ({ protocol, hostAddress, hostPort }: PortRule) => ({
  ...{ destination: hostAddress, in: '!lo', protocol, port: hostPort, target: 'DROP' },
});
