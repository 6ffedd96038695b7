import type { FlagSet } from '../../../../go/pflag/flag-set.ts';
import { declareHealthFlags } from './health.ts';
import { declareIsolationFlags } from './isolation.ts';
import { declareNetworkFlags } from './network.ts';
import { declareProcessFlags } from './process.ts';
import { declareResourceFlags } from './resources.ts';
import { declareStorageFlags } from './storage.ts';

/** The flags that `docker run` and `docker create` share. Source: docker/cli cli/command/container/opts.go; recordings A/help_commands_1.json. */
export function declareContainerFlags(flags: FlagSet) {
  return {
    process: declareProcessFlags(flags),
    network: declareNetworkFlags(flags),
    resources: declareResourceFlags(flags),
    isolation: declareIsolationFlags(flags),
    storage: declareStorageFlags(flags),
    health: declareHealthFlags(flags),
  };
}

export type ContainerFlags = ReturnType<typeof declareContainerFlags>;

/** Flags that are sent to the daemon, but that nothing in this world acts on. */
export const WITHOUT_EFFECT: readonly string[] = [
  'platform',
  ...['blkio-weight', 'blkio-weight-device', 'device-read-bps', 'device-read-iops', 'device-write-bps', 'device-write-iops'],
  ...[
    'cpu-count',
    'cpu-percent',
    'cpu-period',
    'cpu-quota',
    'cpu-rt-period',
    'cpu-rt-runtime',
    'cpu-shares',
    'cpus',
    'cpuset-cpus',
    'cpuset-mems',
  ],
  ...['kernel-memory', 'memory', 'memory-reservation', 'memory-swap', 'memory-swappiness', 'oom-kill-disable', 'oom-score-adj', 'shm-size'],
  ...[
    'cap-add',
    'cap-drop',
    'device',
    'device-cgroup-rule',
    'gpus',
    'isolation',
    'security-opt',
    'sysctl',
    'ulimit',
    'use-api-socket',
    'userns',
  ],
  ...['init', 'io-maxbandwidth', 'io-maxiops', 'disable-content-trust'],
];
