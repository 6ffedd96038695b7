import { goMap } from '../../../go/value.ts';
import type { WindowSize } from '../../../kernel/sys.ts';
import type { PortBinding, RestartPolicy } from '../../api/types/container.ts';
import type { ContainerFlags } from './run-flags/all.ts';

/** Go leaves a slice that nothing was put into as null. */
export const list = (values: readonly string[]): readonly string[] | null => (values.length > 0 ? values : null);

/** `a=1`, `b`. */
export function keyValues(entries: readonly string[]): Map<string, string> {
  return new Map(
    entries.map((entry): [string, string] => {
      const at = entry.indexOf('=');
      return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
}

/** What was read from several flags, or needs more than a look. */
interface Parts {
  readonly binds: readonly string[];
  readonly logConfig: { Type: string; Config: unknown };
  readonly bindings: ReadonlyMap<string, PortBinding[]>;
  readonly restart: RestartPolicy;
  readonly devices: readonly unknown[];
  readonly terminal: WindowSize;
}

/** HostConfig, field by field in the order of Go's struct. */
export function hostConfigOf({ process, network, resources, isolation, storage }: ContainerFlags, parts: Parts): Record<string, unknown> {
  const optional = (map: ReadonlyMap<string, string>): unknown => (map.size > 0 ? goMap(map) : undefined);
  const tmpfs = new Map(
    storage.tmpfs.value.map((spec): [string, string] => {
      const at = spec.indexOf(':');
      return at < 0 ? [spec, ''] : [spec.slice(0, at), spec.slice(at + 1)];
    }),
  );
  return {
    Binds: list(parts.binds),
    ContainerIDFile: process.cidFile.value,
    LogConfig: parts.logConfig,
    NetworkMode: network.network.value[0]?.target ?? 'default',
    PortBindings: goMap(parts.bindings),
    RestartPolicy: parts.restart,
    AutoRemove: process.rm.value,
    VolumeDriver: storage.volumeDriver.value,
    VolumesFrom: list(storage.volumesFrom.value),
    ConsoleSize: [parts.terminal.rows, parts.terminal.cols],
    Annotations: optional(isolation.annotation.value),
    CapAdd: list(capabilities(isolation.capAdd.value)),
    CapDrop: list(capabilities(isolation.capDrop.value)),
    CgroupnsMode: isolation.cgroupns.value,
    Dns: network.dns.value,
    DnsOptions: network.dnsOption.value,
    DnsSearch: network.dnsSearch.value,
    ExtraHosts: list(process.addHost.value),
    GroupAdd: list(process.groupAdd.value),
    IpcMode: isolation.ipc.value,
    Cgroup: '',
    Links: list(network.link.value),
    OomScoreAdj: resources.oomScoreAdj.value,
    PidMode: isolation.pid.value,
    Privileged: isolation.privileged.value,
    PublishAllPorts: network.publishAll.value,
    ReadonlyRootfs: isolation.readOnly.value,
    SecurityOpt: list(isolation.securityOpt.value),
    StorageOpt: optional(keyValues(storage.storageOpt.value)),
    Tmpfs: tmpfs.size > 0 ? goMap(tmpfs) : undefined,
    UTSMode: isolation.uts.value,
    UsernsMode: isolation.userns.value,
    ShmSize: resources.shmSize.value,
    Sysctls: optional(isolation.sysctl.value),
    Runtime: isolation.runtime.value || undefined,
    Isolation: isolation.isolation.value,
    CpuShares: resources.cpuShares.value,
    Memory: resources.memory.value,
    NanoCpus: resources.cpus.value,
    CgroupParent: resources.cgroupParent.value,
    BlkioWeight: resources.blkioWeight.value,
    BlkioWeightDevice: resources.blkioWeightDevice.value,
    BlkioDeviceReadBps: resources.deviceReadBps.value,
    BlkioDeviceWriteBps: resources.deviceWriteBps.value,
    BlkioDeviceReadIOps: resources.deviceReadIops.value,
    BlkioDeviceWriteIOps: resources.deviceWriteIops.value,
    CpuPeriod: resources.cpuPeriod.value,
    CpuQuota: resources.cpuQuota.value,
    CpuRealtimePeriod: resources.cpuRtPeriod.value,
    CpuRealtimeRuntime: resources.cpuRtRuntime.value,
    CpusetCpus: resources.cpusetCpus.value,
    CpusetMems: resources.cpusetMems.value,
    Devices: parts.devices,
    DeviceCgroupRules: list(isolation.deviceCgroupRule.value),
    DeviceRequests: isolation.gpus.value.length === 0 ? null : isolation.gpus.value,
    KernelMemory: resources.kernelMemory.value || undefined,
    MemoryReservation: resources.memoryReservation.value,
    MemorySwap: resources.memorySwap.value,
    MemorySwappiness: resources.memorySwappiness.value,
    OomKillDisable: resources.oomKillDisable.value,
    PidsLimit: resources.pidsLimit.value,
    Ulimits: isolation.ulimit.value,
    CpuCount: resources.cpuCount.value,
    CpuPercent: resources.cpuPercent.value,
    IOMaximumIOps: resources.ioMaxIops.value,
    IOMaximumBandwidth: resources.ioMaxBandwidth.value,
    Mounts: storage.mount.value.length > 0 ? storage.mount.value : undefined,
    MaskedPaths: isolation.securityOpt.value.includes('systempaths=unconfined') ? [] : null,
    ReadonlyPaths: isolation.securityOpt.value.includes('systempaths=unconfined') ? [] : null,
    Init: process.init.changed ? process.init.value : undefined,
  };
}

/** `NET_ADMIN` and `cap_net_admin` are CAP_NET_ADMIN; `all` is ALL. */
function capabilities(names: readonly string[]): string[] {
  const full = names.map((name) => {
    const upper = name.trim().toUpperCase();
    return upper === 'ALL' || upper === 'RESET' || upper.startsWith('CAP_') ? upper : `CAP_${upper}`;
  });
  return [...new Set(full)].sort();
}
