import { formatTime, RFC3339Nano } from '../../../go/time.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { readTextIfAny } from '../../../libc/files.ts';
import type { SystemInfo } from '../../api/types/system.ts';
import { ENGINE, RUNC } from '../../api/versions.ts';
import { hostsOf } from '../config/load.ts';
import type { Daemon } from '../daemon.ts';
import { runtimeFeatures } from './runtime-features.ts';

const DEFAULT_MEMORY = 25_276_510_208;

/** GET /info. What does not exist here (swarm, plugins) is as in a fresh installation. Source: recordings A/info_basic, G/cli_http_sequences. */
export function systemInfo(daemon: Daemon): SystemInfo {
  const { sys } = daemon;
  const config = daemon.config();
  const count = (...statuses: string[]) => daemon.containers.all.filter((container) => statuses.includes(container.state.status)).length;
  const [running, paused] = [count('running', 'restarting'), count('paused')];
  const os = osRelease(sys);
  const v1 = daemon.cgroup.version === '1';
  return {
    ID: daemon.id,
    Containers: daemon.containers.all.length,
    ContainersRunning: running,
    ContainersPaused: paused,
    ContainersStopped: daemon.containers.all.length - running - paused,
    Images: daemon.images.count(),
    Driver: 'overlay2',
    DriverStatus: [
      ['Backing Filesystem', 'extfs'],
      ['Supports d_type', 'true'],
      ['Using metacopy', 'false'],
      ['Native Overlay Diff', 'true'],
      ['userxattr', 'false'],
    ],
    Plugins: {
      Volume: ['local'],
      Network: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
      Authorization: null,
      Log: ['awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'local', 'splunk', 'syslog'],
    },
    MemoryLimit: true,
    SwapLimit: true,
    ...(v1 ? { KernelMemoryTCP: true } : {}),
    CpuCfsPeriod: true,
    CpuCfsQuota: true,
    CPUShares: true,
    CPUSet: true,
    PidsLimit: true,
    IPv4Forwarding: true,
    Debug: config.bool('debug') || config.string('log-level') === 'debug',
    NFd: sys.descriptors().length,
    OomKillDisable: v1,
    NGoroutines: 40 + 6 * running,
    SystemTime: formatTime(RFC3339Nano, sys.now()),
    LoggingDriver: config.string('log-driver'),
    CgroupDriver: daemon.cgroup.driver,
    CgroupVersion: daemon.cgroup.version,
    NEventsListener: daemon.events.listeners,
    KernelVersion: sys.uname().release,
    OperatingSystem: os.name,
    OSVersion: os.version,
    OSType: 'linux',
    Architecture: sys.uname().machine,
    IndexServerAddress: 'https://index.docker.io/v1/',
    RegistryConfig: registryConfig(daemon),
    NCPU: cpus(sys),
    MemTotal: memory(sys),
    GenericResources: null,
    DockerRootDir: daemon.root,
    HttpProxy: config.string('http-proxy'),
    HttpsProxy: config.string('https-proxy'),
    NoProxy: config.string('no-proxy'),
    Name: sys.hostname(),
    Labels: [...config.list('labels')],
    ExperimentalBuild: config.bool('experimental'),
    ServerVersion: ENGINE.version,
    Runtimes: { 'io.containerd.runc.v2': runc(), runc: runc() },
    DefaultRuntime: config.string('default-runtime'),
    Swarm: { NodeID: '', NodeAddr: '', LocalNodeState: 'inactive', ControlAvailable: false, Error: '', RemoteManagers: null },
    LiveRestoreEnabled: config.bool('live-restore'),
    Isolation: '',
    InitBinary: 'docker-init',
    ContainerdCommit: { ID: '' },
    RuncCommit: { ID: RUNC.gitCommit },
    InitCommit: { ID: '' },
    SecurityOptions: ['name=seccomp,profile=builtin', ...(v1 ? [] : ['name=cgroupns'])],
    FirewallBackend: { Driver: 'iptables' },
    CDISpecDirs: ['/etc/cdi', '/var/run/cdi'],
    Containerd: { Address: '/run/containerd/containerd.sock', Namespaces: { Containers: 'moby', Plugins: 'plugins.moby' } },
    Warnings: warnings(daemon),
  };
}

const runc = () => ({ path: 'runc', status: { 'org.opencontainers.runtime-spec.features': runtimeFeatures() } });

function registryConfig(daemon: Daemon): SystemInfo['RegistryConfig'] {
  const config = daemon.config();
  const insecure = config.list('insecure-registries');
  const mirrors = [...config.list('registry-mirrors')].map((mirror) => (mirror.endsWith('/') ? mirror : `${mirror}/`));
  const isCidr = (entry: string) => /\/\d+$/.test(entry);
  const indexes = insecure
    .filter((entry) => !isCidr(entry))
    .map((Name) => [Name, { Mirrors: [], Name, Official: false, Secure: false }] as const);
  return {
    IndexConfigs: Object.fromEntries(
      [...indexes, ['docker.io', { Mirrors: mirrors, Name: 'docker.io', Official: true, Secure: true }] as const].sort(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    ),
    InsecureRegistryCIDRs: [...insecure.filter(isCidr), '::1/128', '127.0.0.0/8'],
    Mirrors: mirrors.length ? mirrors : null,
  };
}

const INSECURE = [
  'without encryption.',
  '         Access to the remote API is equivalent to root access on the host. Refer',
  "         to the 'Docker daemon attack surface' section in the documentation for",
  '         more information: https://docs.docker.com/go/attack-surface/',
  'In future versions this will be a hard failure preventing the daemon from starting! Learn more at: https://docs.docker.com/go/api-security/',
].join('\n');

export const insecureNotice = (address: string): string => `[DEPRECATION NOTICE]: API is accessible on http://${address} ${INSECURE}`;

function warnings(daemon: Daemon): string[] | null {
  const config = daemon.config();
  if (config.bool('tlsverify')) return null;
  const open = hostsOf(config)
    .filter((host) => host.startsWith('tcp://'))
    .map((host) => insecureNotice(host.slice('tcp://'.length)));
  return open.length ? open : null;
}

function osRelease(sys: Sys): { name: string; version: string } {
  const lines = (readTextIfAny(sys, '/etc/os-release') ?? '').split('\n');
  const value = (key: string) =>
    lines
      .find((line) => line.startsWith(`${key}=`))
      ?.slice(key.length + 1)
      .replace(/^"(.*)"$/, '$1') ?? '';
  return { name: value('PRETTY_NAME') || 'Linux', version: value('VERSION_ID') };
}

function cpus(sys: Sys): number {
  return [...(readTextIfAny(sys, '/proc/cpuinfo') ?? '').matchAll(/^processor\s*:/gm)].length || 2;
}

function memory(sys: Sys): number {
  const [, kilobytes] = /^MemTotal:\s+(\d+) kB/m.exec(readTextIfAny(sys, '/proc/meminfo') ?? '') ?? [];
  return kilobytes ? Number(kilobytes) * 1024 : DEFAULT_MEMORY;
}
