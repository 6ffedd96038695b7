import type { FirewallChain } from '../../../kernel/sys.ts';
import { changeTable } from './change.ts';
import { IptablesError } from './rule.ts';
import { words } from './words.ts';

/** The filter table that a world declares for a host, one iptables call a line. @throws Error that names the line */
export function firewallOf(lines: readonly string[]): readonly FirewallChain[] {
  let chains: readonly FirewallChain[] = (['INPUT', 'FORWARD', 'OUTPUT'] as const).map((name) => ({
    ...{ name, policy: 'ACCEPT', rules: [], packets: 0, bytes: 0 },
  }));
  for (const line of lines) {
    const [command = '', chain = '', ...rest] = words(line);
    try {
      chains = changeTable(chains, command, chain, rest);
    } catch (error) {
      if (error instanceof IptablesError) throw new Error(`world: firewall: ${line}: ${error.message}`);
      throw error;
    }
  }
  return chains;
}
