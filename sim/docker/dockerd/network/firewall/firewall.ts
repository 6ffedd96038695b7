import { isErrno } from '../../../../base/errno.ts';
import type { Sys } from '../../../../kernel/sys.ts';
import { readText, writeText } from '../../../../libc/files.ts';
import { addBridgeRules, type BridgeRules, removeBridgeRules, startChains } from './bridge.ts';
import { addPortRules, directAccess, type PortRule, removePortRules } from './ports.ts';
import { program } from './table.ts';

const FORWARD = '/proc/sys/net/ipv4/ip_forward';

/** What the daemon does to this host's packet filter. */
export interface NetworkFirewall {
  addBridge(bridge: BridgeRules): void;
  removeBridge(bridge: BridgeRules): void;
  publish(rule: PortRule): void;
  withdraw(rule: PortRule): void;
  /** A container's address, which nobody is to reach but over its bridge. */
  guard(device: string, address: string): void;
  unguard(device: string, address: string): void;
}

export interface FirewallOptions {
  /** `iptables` of daemon.json: without it the filter is left alone. */
  readonly enabled: boolean;
  readonly forward: boolean;
  readonly dropForwarded: boolean;
}

/** Makes Docker's chains, and this host one that forwards. Source: moby libnetwork/drivers/bridge; rules recorded of Engine 28.5.2. */
export function createFirewall(sys: Sys, { enabled, forward, dropForwarded }: FirewallOptions): NetworkFirewall {
  const published: PortRule[] = [];
  const change: typeof program = (own, work) => {
    if (enabled) program(own, work);
  };
  if (forward && turnOnForwarding(sys) && dropForwarded) change(sys, (tables) => tables.policy('filter', 'FORWARD', 'DROP'));
  change(sys, startChains);
  return {
    addBridge: (bridge) => change(sys, (tables) => addBridgeRules(tables, bridge)),
    removeBridge: (bridge) => change(sys, (tables) => removeBridgeRules(tables, bridge)),
    publish(rule) {
      published.push(rule);
      change(sys, (tables) => addPortRules(tables, rule));
    },
    withdraw(rule) {
      published.splice(published.indexOf(rule), 1);
      const shared = published.some((one) => one.address === rule.address && one.port === rule.port && one.protocol === rule.protocol);
      change(sys, (tables) => removePortRules(tables, rule, shared));
    },
    guard: (device, address) => change(sys, (tables) => tables.append('raw', 'PREROUTING', directAccess(device, address))),
    unguard: (device, address) => change(sys, (tables) => tables.remove('raw', 'PREROUTING', directAccess(device, address))),
  };
}

/** True when it was off. */
function turnOnForwarding(sys: Sys): boolean {
  try {
    if (readText(sys, FORWARD).trim() !== '0') return false;
    writeText(sys, FORWARD, '1\n');
    return true;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}
