import type { GoType } from '../../../go/json.ts';
import { type Field, structType } from './struct.ts';

/** The Go structs of a create request, field by field, in the order in which inspect shows them. Source: moby api/types/container; recordings G/api_containers. */
const string: GoType = { kind: 'string' };
const int: GoType = { kind: 'int' };
const bool: GoType = { kind: 'bool' };
const any: GoType = { kind: 'any' };
const strings: GoType = { kind: 'slice', of: string };
const labels: GoType = { kind: 'map', of: string };
const set: GoType = { kind: 'map', of: any };
/** A list, or one word for a list of one (strslice.StrSlice). */
const words: GoType = { kind: 'custom', name: 'strslice.StrSlice', decode: (value) => (typeof value === 'string' ? [value] : value) };

const f = (name: string, type: GoType, extra: Omit<Field, 'name' | 'type'> = {}): Field => ({ name, type, ...extra });
const omit = { omitEmpty: true } as const;

const HEALTH: GoType = structType('HealthConfig', [
  f('Test', strings),
  ...['Interval', 'Timeout', 'StartPeriod', 'StartInterval', 'Retries'].map((name) => f(name, int)),
]);

export const CONFIG_FIELDS: readonly Field[] = [
  f('Hostname', string),
  f('Domainname', string),
  f('User', string),
  f('AttachStdin', bool),
  f('AttachStdout', bool),
  f('AttachStderr', bool),
  f('ExposedPorts', set, omit),
  f('Tty', bool),
  f('OpenStdin', bool),
  f('StdinOnce', bool),
  f('Env', strings),
  f('Cmd', words),
  f('Healthcheck', { kind: 'ptr', of: HEALTH }, omit),
  f('ArgsEscaped', bool, omit),
  f('Image', string),
  f('Volumes', set),
  f('WorkingDir', string),
  f('Entrypoint', words),
  f('NetworkDisabled', bool, omit),
  f('MacAddress', string, omit),
  f('OnBuild', strings),
  f('Labels', labels),
  f('StopSignal', string, omit),
  f('StopTimeout', { kind: 'ptr', of: int }, omit),
  f('Shell', words, omit),
];

export const HOST_FIELDS: readonly Field[] = [
  f('Binds', strings),
  f('ContainerIDFile', string),
  f('LogConfig', structType('LogConfig', [f('Type', string), f('Config', labels)]), { zero: { Type: '', Config: null } }),
  f('NetworkMode', string),
  f('PortBindings', { kind: 'map', of: { kind: 'slice', of: structType('PortBinding', [f('HostIp', string), f('HostPort', string)]) } }),
  f('RestartPolicy', structType('RestartPolicy', [f('Name', string), f('MaximumRetryCount', int)]), {
    zero: { Name: '', MaximumRetryCount: 0 },
  }),
  f('AutoRemove', bool),
  f('VolumeDriver', string),
  f('VolumesFrom', strings),
  f('ConsoleSize', any, { zero: [0, 0] }),
  f('Annotations', labels, omit),
  f('CapAdd', words),
  f('CapDrop', words),
  f('CgroupnsMode', string),
  f('Dns', strings),
  f('DnsOptions', strings),
  f('DnsSearch', strings),
  f('ExtraHosts', strings),
  f('GroupAdd', strings),
  f('IpcMode', string),
  f('Cgroup', string),
  f('Links', strings),
  f('OomScoreAdj', int),
  f('PidMode', string),
  f('Privileged', bool),
  f('PublishAllPorts', bool),
  f('ReadonlyRootfs', bool),
  f('SecurityOpt', strings),
  f('StorageOpt', labels, omit),
  f('Tmpfs', labels, omit),
  f('UTSMode', string),
  f('UsernsMode', string),
  f('ShmSize', int),
  f('Sysctls', labels, omit),
  f('Runtime', string, omit),
  f('Isolation', string),
  ...['CpuShares', 'Memory', 'NanoCpus'].map((name) => f(name, int)),
  f('CgroupParent', string),
  f('BlkioWeight', int),
  ...['BlkioWeightDevice', 'BlkioDeviceReadBps', 'BlkioDeviceWriteBps', 'BlkioDeviceReadIOps', 'BlkioDeviceWriteIOps'].map((name) =>
    f(name, any),
  ),
  ...['CpuPeriod', 'CpuQuota', 'CpuRealtimePeriod', 'CpuRealtimeRuntime'].map((name) => f(name, int)),
  f('CpusetCpus', string),
  f('CpusetMems', string),
  f('Devices', any),
  f('DeviceCgroupRules', strings),
  f('DeviceRequests', any),
  f('MemoryReservation', int),
  f('MemorySwap', int),
  f('MemorySwappiness', { kind: 'ptr', of: int }),
  f('OomKillDisable', { kind: 'ptr', of: bool }),
  f('PidsLimit', { kind: 'ptr', of: int }),
  f('Ulimits', any),
  f('CpuCount', int),
  f('CpuPercent', int),
  f('IOMaximumIOps', int),
  f('IOMaximumBandwidth', int),
  f('Mounts', any, omit),
  f('MaskedPaths', strings),
  f('ReadonlyPaths', strings),
  f('Init', { kind: 'ptr', of: bool }, omit),
];

/** `.Tty` in errors: the request's struct has no name. */
export const CREATE_TYPE: GoType = structType('', [
  ...CONFIG_FIELDS,
  f('HostConfig', { kind: 'ptr', of: structType('HostConfig', HOST_FIELDS) }),
  f('NetworkingConfig', { kind: 'ptr', of: structType('NetworkingConfig', [f('EndpointsConfig', { kind: 'map', of: any })]) }),
]);
