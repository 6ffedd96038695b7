import type { Tables } from './table.ts';

/** What the rules of a bridge network depend on. */
export interface BridgeRules {
  readonly device: string;
  /** CIDR. */
  readonly subnet: string;
  readonly internal: boolean;
  /** Containers may talk to each other. */
  readonly communicating: boolean;
  readonly masquerade: boolean;
}

/** The chains that the daemon makes when it starts, and the ways into them. Recorded of Engine 28.5.2. */
export function startChains(tables: Tables): void {
  tables.chain('nat', 'DOCKER');
  for (const name of ['DOCKER', 'DOCKER-BRIDGE', 'DOCKER-CT', 'DOCKER-FORWARD', 'DOCKER-ISOLATION-STAGE-1', 'DOCKER-ISOLATION-STAGE-2'])
    tables.chain('filter', name);
  tables.keep('filter', 'DOCKER-USER');
  tables.append('nat', 'PREROUTING', { local: true, target: 'DOCKER' });
  tables.append('nat', 'OUTPUT', { destination: '!127.0.0.0/8', local: true, target: 'DOCKER' });
  for (const name of ['DOCKER-CT', 'DOCKER-ISOLATION-STAGE-1', 'DOCKER-BRIDGE'])
    tables.append('filter', 'DOCKER-FORWARD', { target: name });
  for (const name of ['DOCKER-FORWARD', 'DOCKER-USER']) {
    tables.remove('filter', 'FORWARD', { target: name });
    tables.prepend('filter', 'FORWARD', { target: name });
  }
}

/** The rules of one bridge network, in the order that the daemon makes them in. */
export function addBridgeRules(tables: Tables, bridge: BridgeRules): void {
  const { device, subnet } = bridge;
  if (bridge.internal) {
    const [outward, inward] = isolation(bridge);
    tables.prepend('filter', 'DOCKER-ISOLATION-STAGE-1', inward);
    tables.prepend('filter', 'DOCKER-ISOLATION-STAGE-1', outward);
    tables.append('filter', 'DOCKER-FORWARD', { in: device, out: device, target: bridge.communicating ? 'ACCEPT' : 'DROP' });
    return;
  }
  if (bridge.masquerade) {
    tables.prepend('nat', 'POSTROUTING', { source: subnet, out: `!${device}`, target: 'MASQUERADE' });
    tables.prepend('nat', 'DOCKER', { in: device, target: 'RETURN' });
  }
  tables.append('filter', 'DOCKER', { in: `!${device}`, out: device, target: 'DROP' });
  tables.append('filter', 'DOCKER-BRIDGE', { out: device, target: 'DOCKER' });
  tables.append('filter', 'DOCKER-CT', { out: device, established: true, target: 'ACCEPT' });
  for (const rule of outgoing(bridge)) tables.append('filter', 'DOCKER-FORWARD', rule);
  tables.append('filter', 'DOCKER-ISOLATION-STAGE-1', { in: device, out: `!${device}`, target: 'DOCKER-ISOLATION-STAGE-2' });
  tables.prepend('filter', 'DOCKER-ISOLATION-STAGE-2', { out: device, target: 'DROP' });
}

export function removeBridgeRules(tables: Tables, bridge: BridgeRules): void {
  const { device, subnet } = bridge;
  tables.remove('nat', 'POSTROUTING', { source: subnet, out: `!${device}`, target: 'MASQUERADE' });
  tables.remove('nat', 'DOCKER', { in: device, target: 'RETURN' });
  tables.remove('filter', 'DOCKER', { in: `!${device}`, out: device, target: 'DROP' });
  tables.remove('filter', 'DOCKER-BRIDGE', { out: device, target: 'DOCKER' });
  tables.remove('filter', 'DOCKER-CT', { out: device, established: true, target: 'ACCEPT' });
  for (const rule of outgoing(bridge)) tables.remove('filter', 'DOCKER-FORWARD', rule);
  for (const target of ['ACCEPT', 'DROP']) tables.remove('filter', 'DOCKER-FORWARD', { in: device, out: device, target });
  tables.remove('filter', 'DOCKER-ISOLATION-STAGE-1', { in: device, out: `!${device}`, target: 'DOCKER-ISOLATION-STAGE-2' });
  for (const rule of isolation(bridge)) tables.remove('filter', 'DOCKER-ISOLATION-STAGE-1', rule);
  tables.remove('filter', 'DOCKER-ISOLATION-STAGE-2', { out: device, target: 'DROP' });
}

const isolation = ({ device, subnet }: BridgeRules) =>
  [
    { source: `!${subnet}`, out: device, target: 'DROP' },
    { destination: `!${subnet}`, in: device, target: 'DROP' },
  ] as const;

function outgoing({ device, communicating }: BridgeRules) {
  if (communicating) return [{ in: device, target: 'ACCEPT' }];
  return [
    { in: device, out: device, target: 'DROP' },
    { in: device, out: `!${device}`, target: 'ACCEPT' },
  ];
}
