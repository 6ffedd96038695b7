import { goMap } from '../../../go/value.ts';
import type { Sys, WindowSize } from '../../../kernel/sys.ts';
import type { PortBinding, RestartPolicy } from '../../api/types/container.ts';
import { checkDeviceRule, parseDevice } from './devices.ts';
import { readKeyValueFiles } from './key-value-files.ts';
import { checkModes, checkSecurityOptions, checkStorageOptions } from './modes.ts';
import { checkMac, endpointsOf } from './networks.ts';
import { exposedPorts, portBindings } from './ports.ts';
import type { ContainerFlags } from './run-flags/all.ts';
import { healthOf } from './run-flags/health.ts';
import { volumeSpecs } from './volumes.ts';

/** What the command line says besides flags. */
export interface CreateArguments {
  readonly image: string;
  readonly command: readonly string[];
  readonly terminal: WindowSize;
  readonly detached: boolean;
}

/** The body of POST /containers/create, its parts that later steps look at again by name. */
export interface CreateBody {
  readonly config: Record<string, unknown> & {
    AttachStdin: boolean;
    AttachStdout: boolean;
    AttachStderr: boolean;
    Tty: boolean;
    OpenStdin: boolean;
    StdinOnce: boolean;
  };
  readonly hostConfig: Record<string, unknown>;
  readonly endpoints: ReadonlyMap<string, unknown>;
}

const list = (values: readonly string[]): readonly string[] | null => (values.length > 0 ? values : null);

/** Which streams are connected: those named by -a, else output and, with -i, input. */
function streams({ process }: ContainerFlags): { AttachStdin: boolean; AttachStdout: boolean; AttachStderr: boolean } {
  const named = process.attach.value;
  if (named.length > 0) {
    return { AttachStdin: named.includes('stdin'), AttachStdout: named.includes('stdout'), AttachStderr: named.includes('stderr') };
  }
  return { AttachStdin: process.interactive.value, AttachStdout: true, AttachStderr: true };
}

/**
 * Turns flags into the request, field by field in the order of Go's structs.
 * Source: docker/cli cli/command/container/opts.go parse(); bodies in recordings G/cli_http_sequences.json.
 * @throws Error on flags that make no sense
 */
export function createBody(sys: Sys, flags: ContainerFlags, args: CreateArguments): CreateBody {
  const { process, network, storage, isolation } = flags;
  const mac = network.macAddress.value.trim();
  if (mac !== '') checkMac(mac);
  const { memorySwappiness } = flags.resources;
  if (memorySwappiness.value !== -1 && (memorySwappiness.value < 0 || memorySwappiness.value > 100)) {
    throw new Error(`invalid value: ${memorySwappiness.value}. Valid memory swappiness range is 0-100`);
  }
  const attach = streams(flags);
  const { pid, uts, userns, cgroupns } = isolation;
  const volumes = volumeSpecs(storage.volume.value, sys.cwd());
  const bindings = portBindings(network.publish.value);
  const exposed = new Set([...bindings.keys(), ...exposedPorts(network.expose.value)]);
  const devices = isolation.device.value.map(parseDevice);
  for (const rule of isolation.deviceCgroupRule.value) checkDeviceRule(rule);
  const own = (name: string): string | undefined => sys.env[name];
  const env = [...readKeyValueFiles(sys, process.envFile.value, own), ...process.env.value.map((entry) => filledIn(entry, own))];
  const labels = keyValues([...readKeyValueFiles(sys, process.labelFile.value), ...process.label.value]);
  checkModes({ pid: pid.value, uts: uts.value, userns: userns.value, cgroupns: cgroupns.value });
  checkSecurityOptions(isolation.securityOpt.value);
  checkStorageOptions(storage.storageOpt.value);
  const restart = restartPolicy(process.restart.value);
  const logConfig = logging(process.logDriver.value, process.logOpt.value);
  const health = healthOf(flags.health);
  const config = {
    Hostname: process.hostname.value,
    Domainname: process.domainname.value,
    User: process.user.value,
    ...attach,
    ExposedPorts: exposed.size > 0 ? goMap(empties(exposed)) : undefined,
    Tty: process.tty.value,
    OpenStdin: process.interactive.value,
    StdinOnce: process.interactive.value && attach.AttachStdin,
    Env: list(env),
    Cmd: list(args.command),
    Healthcheck: health,
    Image: args.image,
    Volumes: goMap(empties(volumes.anonymous)),
    WorkingDir: process.workdir.value,
    Entrypoint: process.entrypoint.changed ? [process.entrypoint.value] : null,
    OnBuild: null,
    Labels: goMap(labels),
    StopSignal: process.stopSignal.value || undefined,
    StopTimeout: process.stopTimeout.changed ? process.stopTimeout.value : undefined,
  };
  if (args.detached && process.attach.value.length === 0)
    Object.assign(config, { AttachStdin: false, AttachStdout: false, AttachStderr: false, StdinOnce: false });
  if (process.rm.value && restart.Name !== 'no' && restart.Name !== '')
    throw new Error('conflicting options: cannot specify both --restart and --rm');
  const networks = network.network.value;
  const endpoints = endpointsOf(networks, {
    aliases: network.networkAlias.value,
    links: network.link.value,
    ip: network.ip.value,
    ip6: network.ip6.value,
    linkLocalIps: network.linkLocalIp.value,
    macAddress: mac,
  });
  const hostConfig = hostConfigOf(flags, { binds: volumes.binds, logConfig, bindings, restart, devices, terminal: args.terminal });
  return { config, hostConfig, endpoints };
}

interface Parts {
  readonly binds: readonly string[];
  readonly logConfig: { Type: string; Config: unknown };
  readonly bindings: ReadonlyMap<string, PortBinding[]>;
  readonly restart: RestartPolicy;
  readonly devices: readonly unknown[];
  readonly terminal: WindowSize;
}

function hostConfigOf({ process, network, resources, isolation, storage }: ContainerFlags, parts: Parts): Record<string, unknown> {
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

const empties = (keys: Iterable<string>): Map<string, unknown> => new Map([...keys].map((key) => [key, {}]));

/** A bare name takes the client's own value, if it has one. */
function filledIn(entry: string, own: (name: string) => string | undefined): string {
  const value = entry.includes('=') ? undefined : own(entry);
  return value === undefined ? entry : `${entry}=${value}`;
}

function keyValues(entries: readonly string[]): Map<string, string> {
  return new Map(
    entries.map((entry): [string, string] => {
      const at = entry.indexOf('=');
      return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
}

/** `NET_ADMIN` and `cap_net_admin` are CAP_NET_ADMIN; `all` is ALL. */
function capabilities(names: readonly string[]): string[] {
  const full = names.map((name) => {
    const upper = name.trim().toUpperCase();
    return upper === 'ALL' || upper === 'RESET' || upper.startsWith('CAP_') ? upper : `CAP_${upper}`;
  });
  return [...new Set(full)].sort();
}

/** @throws Error `invalid restart policy format: …` */
export function restartPolicy(text: string): RestartPolicy {
  const [Name = '', count, ...more] = text.split(':');
  if (text !== '' && Name === '') throw new Error('invalid restart policy format: no policy provided before colon');
  if (more.length > 0) throw new Error('invalid restart policy format: maximum retry count must be an integer');
  if (count === undefined) return { Name, MaximumRetryCount: 0 };
  if (!/^[+-]?\d+$/.test(count)) throw new Error('invalid restart policy format: maximum retry count must be an integer');
  return { Name, MaximumRetryCount: Number(count) };
}

function logging(driver: string, options: readonly string[]): { Type: string; Config: unknown } {
  if (driver === 'none' && options.length > 0) throw new Error(`invalid logging opts for driver ${driver}`);
  return { Type: driver, Config: goMap(keyValues(options)) };
}
