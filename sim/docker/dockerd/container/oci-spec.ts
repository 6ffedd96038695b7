import type { OciSpec } from '../../../containerd/api.ts';
import { cgroupsPath } from '../cgroup.ts';
import type { Daemon } from '../daemon.ts';
import { networkModeOf } from '../network/mode.ts';
import type { Container } from './container.ts';
import { containerEnvironment } from './environment.ts';
import { containerDir } from './log-driver.ts';
import { resolveUser } from './user.ts';

type Mounts = OciSpec['mounts'];

/** The mounts of every container. Source: moby oci/defaults.go. */
const DEFAULT_MOUNTS: Mounts = [
  { destination: '/proc', type: 'proc', source: 'proc', options: ['nosuid', 'noexec', 'nodev'] },
  { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'strictatime', 'mode=755', 'size=65536k'] },
  {
    destination: '/dev/pts',
    type: 'devpts',
    source: 'devpts',
    options: ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620', 'gid=5'],
  },
  { destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['nosuid', 'noexec', 'nodev', 'ro'] },
  { destination: '/sys/fs/cgroup', type: 'cgroup', source: 'cgroup', options: ['ro', 'nosuid', 'noexec', 'nodev'] },
  { destination: '/dev/mqueue', type: 'mqueue', source: 'mqueue', options: ['nosuid', 'noexec', 'nodev'] },
];

/** The runtime specification of a container, for runc. `root` is where its file system is mounted. Source: moby daemon/oci_linux.go. @throws DockerError */
export function ociSpec(daemon: Daemon, container: Container, root: string, links: readonly string[] = []): OciSpec {
  const { config, hostConfig } = container;
  const user = resolveUser(daemon.sys, root, config.User, hostConfig.GroupAdd ?? []);
  const [height, width] = hostConfig.ConsoleSize;
  const resources = resourcesOf(container);
  return {
    ociVersion: '1.2.1',
    process: {
      terminal: config.Tty,
      ...(config.Tty && (height || width) ? { consoleSize: { height, width } } : {}),
      user: { uid: user.uid, gid: user.gid, additionalGids: [...user.groups] },
      args: [container.path, ...container.args],
      env: containerEnvironment(container, user.home, links),
      cwd: config.WorkingDir || '/',
    },
    root: { path: root, readonly: hostConfig.ReadonlyRootfs },
    hostname: config.Hostname,
    domainname: config.Domainname,
    mounts: [...DEFAULT_MOUNTS, shm(hostConfig.ShmSize), ...ownMounts(daemon, container)],
    linux: {
      cgroupsPath: cgroupsPath(daemon.cgroup.driver, hostConfig.CgroupParent || daemon.config().string('cgroup-parent'), container.id),
      namespaces: namespacesOf(daemon, container),
      ...(resources ? { resources } : {}),
    },
  };
}

const shm = (size: number): Mounts[number] => ({
  destination: '/dev/shm',
  type: 'tmpfs',
  source: 'shm',
  options: ['nosuid', 'noexec', 'nodev', 'mode=1777', `size=${size}`],
});

/** The daemon's three files, then binds, volumes and tmpfs, parents before children. */
function ownMounts(daemon: Daemon, container: Container): Mounts {
  const directory = containerDir(daemon, container);
  const bind = (source: string, destination: string, writable: boolean) => ({
    destination,
    type: 'bind',
    source,
    options: ['rbind', writable ? 'rw' : 'ro', 'rprivate'],
  });
  const taken = new Set(container.mounts.map((point) => point.Destination));
  const files = ['resolv.conf', 'hostname', 'hosts']
    .filter((name) => !taken.has(`/etc/${name}`))
    .map((name) => bind(`${directory}/${name}`, `/etc/${name}`, true));
  const points = container.mounts.map((point) => bind(point.Source, point.Destination, point.RW));
  const tmpfs = [
    ...Object.entries(container.hostConfig.Tmpfs ?? {}),
    ...(container.hostConfig.Mounts ?? []).filter((mount) => mount.Type === 'tmpfs').map((mount) => [mount.Target, ''] as const),
  ].map(([destination, options]) => ({
    destination,
    type: 'tmpfs',
    source: 'tmpfs',
    options: ['noexec', 'nosuid', 'nodev', ...options.split(',').filter(Boolean)],
  }));
  const depth = (path: string) => path.split('/').length;
  return [...files, ...points, ...tmpfs].sort((a, b) => depth(a.destination) - depth(b.destination));
}

function namespacesOf(daemon: Daemon, container: Container): OciSpec['linux']['namespaces'] {
  const { hostConfig } = container;
  const network = networkModeOf(hostConfig.NetworkMode);
  const joined = network.kind === 'container' ? daemon.containers.find(network.name) : undefined;
  const withPath = (pid: number, file: string) => ({ path: `/proc/${pid}/ns/${file}` });
  const pidOwner = hostConfig.PidMode.startsWith('container:')
    ? daemon.containers.find(hostConfig.PidMode.slice('container:'.length))
    : undefined;
  return [
    { type: 'mount' },
    ...(network.kind === 'host' ? [] : [{ type: 'network' as const, ...(joined ? withPath(joined.state.pid, 'net') : {}) }]),
    ...(hostConfig.UTSMode === 'host' ? [] : [{ type: 'uts' as const }]),
    ...(hostConfig.PidMode === 'host' ? [] : [{ type: 'pid' as const, ...(pidOwner ? withPath(pidOwner.state.pid, 'pid') : {}) }]),
    ...(hostConfig.IpcMode === 'host' ? [] : [{ type: 'ipc' as const }]),
    ...(hostConfig.CgroupnsMode === 'private' ? [{ type: 'cgroup' as const }] : []),
  ];
}

function resourcesOf({ hostConfig }: Container): OciSpec['linux']['resources'] {
  const period = hostConfig.NanoCpus ? 100_000 : hostConfig.CpuPeriod;
  const quota = hostConfig.NanoCpus ? (hostConfig.NanoCpus * 100_000) / 1e9 : hostConfig.CpuQuota;
  const resources = {
    ...(hostConfig.Memory ? { memory: { limit: hostConfig.Memory } } : {}),
    ...(hostConfig.PidsLimit ? { pids: { limit: hostConfig.PidsLimit } } : {}),
    ...(hostConfig.CpuShares || period || quota
      ? {
          cpu: {
            ...(hostConfig.CpuShares ? { shares: hostConfig.CpuShares } : {}),
            ...(quota ? { quota } : {}),
            ...(period ? { period } : {}),
          },
        }
      : {}),
  };
  return Object.keys(resources).length ? resources : undefined;
}
