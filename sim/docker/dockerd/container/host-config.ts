import { invalidParameter } from '../../api/error.ts';
import type { ContainerConfig, HostConfig, RestartPolicy } from '../../api/types/container.ts';
import type { CgroupVersion } from '../cgroup.ts';
import type { Config } from '../config/config.ts';
import { HOST_FIELDS } from './create-type.ts';
import { parseSignal } from './signal.ts';
import { complete } from './struct.ts';

const MINIMUM_MEMORY = 6 * 1024 * 1024;
const MASKED = [
  '/proc/asound',
  '/proc/acpi',
  '/proc/interrupts',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/proc/sched_debug',
  '/proc/scsi',
  '/sys/firmware',
  '/sys/devices/virtual/powercap',
];
const READ_ONLY = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];
const LOG_DRIVERS = ['json-file', 'none', 'local', 'journald', 'syslog', 'gelf', 'fluentd', 'awslogs', 'splunk'];

/** Fills in what the daemon decides. Source: moby daemon/daemon_unix.go adaptContainerSettings; recordings G/api_containers. */
export function adaptHostConfig(given: HostConfig, config: Config, cgroups: CgroupVersion): HostConfig {
  const memorySwap = given.Memory > 0 && given.MemorySwap === 0 ? given.Memory * 2 : given.MemorySwap;
  const adapted: HostConfig = {
    ...given,
    LogConfig: { Type: given.LogConfig.Type || config.string('log-driver'), Config: given.LogConfig.Config ?? {} },
    NetworkMode: given.NetworkMode === '' || given.NetworkMode === 'default' ? 'bridge' : given.NetworkMode,
    RestartPolicy: { Name: given.RestartPolicy.Name || 'no', MaximumRetryCount: given.RestartPolicy.MaximumRetryCount ?? 0 },
    CgroupnsMode: given.CgroupnsMode || config.string('default-cgroupns-mode'),
    IpcMode: given.IpcMode || config.string('default-ipc-mode'),
    ShmSize: given.ShmSize || config.number('default-shm-size'),
    Runtime: given.Runtime || config.string('default-runtime'),
    MemorySwap: memorySwap,
    MemorySwappiness: given.MemorySwappiness === -1 ? null : given.MemorySwappiness,
    // Version 2 of cgroups cannot do without the killer.
    OomKillDisable: cgroups === '2' ? null : (given.OomKillDisable ?? false),
    PidsLimit: given.PidsLimit || null,
    MaskedPaths: given.Privileged ? null : (given.MaskedPaths ?? [...MASKED]),
    ReadonlyPaths: given.Privileged ? null : (given.ReadonlyPaths ?? [...READ_ONLY]),
  };
  // Fields that were left out have their place in the middle.
  return complete(HOST_FIELDS, adapted as unknown as Record<string, unknown>) as unknown as HostConfig;
}

/** @throws DockerError with the daemon's texts. Source: moby daemon/container.go verifyContainerSettings; recordings C/*. */
export function verifySettings(config: ContainerConfig, host: HostConfig): void {
  if (config.WorkingDir && !config.WorkingDir.startsWith('/')) {
    throw invalidParameter(`the working directory '${config.WorkingDir}' is invalid, it needs to be an absolute path`);
  }
  if (config.StopSignal) parseSignal(config.StopSignal);
  for (const entry of config.Env ?? [])
    if (entry === '' || entry.startsWith('=')) throw invalidParameter(`invalid environment variable: ${entry}`);
  const restarts = host.RestartPolicy.Name !== '' && host.RestartPolicy.Name !== 'no';
  if (host.AutoRemove && restarts) throw invalidParameter("can't create 'AutoRemove' container with restart policy");
  verifyPorts(host);
  verifyRestartPolicy(host.RestartPolicy);
  verifyResources(host);
  if (host.LogConfig.Type && !LOG_DRIVERS.includes(host.LogConfig.Type)) {
    throw invalidParameter(`logger: no log driver named '${host.LogConfig.Type}' is registered`);
  }
}

function verifyPorts(host: HostConfig): void {
  for (const [port, bindings] of Object.entries(host.PortBindings ?? {})) {
    if (!/^\d+(-\d+)?(\/(tcp|udp|sctp))?$/.test(port)) throw invalidParameter(`invalid port specification: ${JSON.stringify(port)}`);
    for (const { HostPort } of bindings ?? []) {
      if (HostPort !== '' && !/^\d+(-\d+)?$/.test(HostPort))
        throw invalidParameter(`invalid port specification: ${JSON.stringify(HostPort)}`);
    }
  }
}

export function verifyRestartPolicy(policy: RestartPolicy): void {
  const fail = (why: string): never => {
    throw invalidParameter(`invalid restart policy: ${why}`);
  };
  if (!['', 'no', 'always', 'unless-stopped', 'on-failure'].includes(policy.Name)) {
    fail(`unknown policy '${policy.Name}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`);
  }
  if (policy.Name === 'on-failure' && policy.MaximumRetryCount < 0) fail('maximum retry count cannot be negative');
  if (policy.Name !== 'on-failure' && policy.MaximumRetryCount !== 0) {
    fail(`maximum retry count can only be used with 'on-failure'${policy.MaximumRetryCount < 0 ? ' and cannot be negative' : ''}`);
  }
}

export function verifyResources(host: HostConfig): void {
  if (host.Memory !== 0 && host.Memory < MINIMUM_MEMORY) throw invalidParameter('Minimum memory limit allowed is 6MB');
  if (host.Memory > 0 && host.MemorySwap > 0 && host.MemorySwap < host.Memory) {
    throw invalidParameter('Minimum memoryswap limit should be larger than memory limit, see usage');
  }
  if (host.Memory === 0 && host.MemorySwap > 0)
    throw invalidParameter('You should always set the Memory limit when using Memoryswap limit, see usage');
  if (host.Memory > 0 && host.MemoryReservation > host.Memory) {
    throw invalidParameter('Minimum memory limit can not be less than memory reservation limit, see usage');
  }
  if (host.NanoCpus > 0 && host.CpuPeriod > 0) throw invalidParameter('Conflicting options: Nano CPUs and CPU Period cannot both be set');
  if (host.NanoCpus > 0 && host.CpuQuota > 0) throw invalidParameter('Conflicting options: Nano CPUs and CPU Quota cannot both be set');
}
