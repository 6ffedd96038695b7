import { describe, expect, it } from 'vitest';
import type { FirewallChain, FirewallTable, Sys } from '../../../../kernel/sys.ts';
import { addBridgeRules, removeBridgeRules, startChains } from './bridge.ts';
import { addPortRules, removePortRules } from './ports.ts';
import { program, type Tables } from './table.ts';

/** A packet filter that only keeps what is put into it. */
function filter(): { change: (work: (tables: Tables) => void) => void; rules: (table: FirewallTable, chain: string) => string[] } {
  const chain = (name: string): FirewallChain => ({ name, policy: 'ACCEPT', rules: [], packets: 0, bytes: 0 });
  const held = new Map<FirewallTable, readonly FirewallChain[]>([
    ['filter', ['INPUT', 'FORWARD', 'OUTPUT'].map(chain)],
    ['nat', ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'].map(chain)],
    ['raw', ['PREROUTING', 'OUTPUT'].map(chain)],
  ]);
  const netlink = {
    firewall: (table: FirewallTable = 'filter') => held.get(table) ?? [],
    replaceFirewall: (chains: readonly FirewallChain[], table: FirewallTable = 'filter') => void held.set(table, chains),
  };
  return {
    change: (work) => program({ netlink } as unknown as Sys, work),
    rules: (table, name) =>
      (held.get(table) ?? [])
        .filter((one) => one.name === name)
        .flatMap(({ rules }) =>
          rules.map((rule) => `${rule.in?.not ? '!' : ''}${rule.in?.name ?? '*'} ${rule.target} ${rule.translateTo ?? ''}`),
        ),
  };
}

const docker0 = { device: 'docker0', subnet: '172.17.0.0/16', internal: false, communicating: true, masquerade: true };
const own = { ...docker0, device: 'br-1', subnet: '172.18.0.0/16' };
const port = {
  ...{ device: 'docker0', protocol: 'tcp' as const, hostAddress: '0.0.0.0' },
  ...{ hostPort: 8080, address: '172.17.0.2', port: 80 },
} as const;

describe('the rules of bridges and published ports', () => {
  it('stand in the order that Engine 28 makes them in, and are gone with what they are for', () => {
    const { change, rules } = filter();
    const tables = ['filter', 'nat', 'raw'] as const;
    const chains = [
      'DOCKER',
      'DOCKER-BRIDGE',
      'DOCKER-CT',
      'DOCKER-FORWARD',
      'DOCKER-ISOLATION-STAGE-1',
      'DOCKER-ISOLATION-STAGE-2',
      'POSTROUTING',
    ];
    const all = (): string[] => tables.flatMap((table) => chains.flatMap((chain) => rules(table, chain)));
    change(startChains);
    change((to) => addBridgeRules(to, docker0));
    const before = all();
    change((to) => addBridgeRules(to, own));
    change((to) => addPortRules(to, port));
    change((to) => addPortRules(to, { ...port, hostPort: 8081 }));
    expect(rules('filter', 'DOCKER')).toEqual(['!docker0 ACCEPT ', '!docker0 DROP ', '!br-1 DROP ']);
    expect(rules('nat', 'DOCKER')).toEqual([
      ...['br-1 RETURN ', 'docker0 RETURN '],
      ...['!docker0 DNAT 172.17.0.2:80', '!docker0 DNAT 172.17.0.2:80'],
    ]);
    change((to) => removePortRules(to, port, true));
    expect(rules('filter', 'DOCKER')[0]).toBe('!docker0 ACCEPT ');
    change((to) => removePortRules(to, { ...port, hostPort: 8081 }, false));
    change((to) => removeBridgeRules(to, own));
    expect(all()).toEqual(before);
  });

  it("begins anew when the daemon does, but for the user's own chain", () => {
    const { change, rules } = filter();
    change(startChains);
    change((to) => addBridgeRules(to, docker0));
    change((to) => to.append('filter', 'DOCKER-USER', { in: 'eth0', target: 'DROP' }));
    change(startChains);
    expect(rules('filter', 'DOCKER')).toEqual([]);
    expect(rules('filter', 'FORWARD')).toEqual(['* DOCKER-USER ', '* DOCKER-FORWARD ']);
    expect(rules('filter', 'DOCKER-USER')).toEqual(['eth0 DROP ']);
  });
});
