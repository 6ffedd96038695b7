import { hex } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { TaskEvent } from '../../containerd/api.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists, makeDirectories, readTextIfAny, writeText } from '../../libc/files.ts';
import { thread } from '../../libc/thread.ts';
import { cgroupDriver, cgroupVersion, faultOfCgroupParent } from './cgroup.ts';
import type { Config } from './config/config.ts';
import { onTaskEvent } from './container/exit.ts';
import { isRunning } from './container/state.ts';
import { ContainerStore } from './container/store.ts';
import { type ContainerdLink, findContainerd, linkContainerd } from './containerd.ts';
import type { Daemon } from './daemon.ts';
import { createEventBus } from './events/bus.ts';
import type { ImageDependencies, ImageService } from './image/service.ts';
import type { Logger } from './log.ts';
import { createNetworks } from './network/controller.ts';
import { restoreContainers } from './restore.ts';
import { createVolumeStore } from './volume/store.ts';

/** Opens the image store of a data root. */
export type MakeImages = (dependencies: ImageDependencies) => ImageService | Promise<ImageService>;

/** A daemon whose parts run, and the handles that only start-up and shutdown turn. */
export interface StartedDaemon {
  readonly daemon: Daemon;
  readonly containerd: ContainerdLink;
  reconfigure(config: Config): void;
  beginShutdown(): void;
}

/** Everything between the sockets and the API: containerd, storage, networks, containers. Log lines and their order from recordings B/dockerd_foreground_log. @throws Error */
export async function startDaemon(sys: Sys, log: Logger, initial: Config, makeImages: MakeImages): Promise<StartedDaemon> {
  let config = initial;
  let shuttingDown = false;
  const running = await findContainerd(sys, log, config);
  log.info('OTEL tracing is not configured, using no-op tracer provider');
  for (const dir of ['/etc/cdi', '/var/run/cdi']) {
    if (!exists(sys, dir))
      log.info('CDI directory does not exist, skipping: failed to monitor for changes: no such file or directory', { dir });
  }
  checkCgroupDriver(config);
  const cgroup = { version: cgroupVersion(sys), driver: cgroupDriver(sys, config) };
  const fault = faultOfCgroupParent(cgroup.driver, config.string('cgroup-parent'));
  if (fault !== undefined) throw new Error(`failed to start daemon: ${fault}`);
  const held: { daemon?: Daemon } = {};
  const containerd = await linkContainerd(sys, running, (event) => deliver(held, event));
  log.info('Creating a containerd client', { address: containerd.address, timeout: '1m0s' });
  const root = config.string('data-root');
  chooseGraphDriver(sys, log, config, root);
  const events = createEventBus(sys);
  const containers = new ContainerStore();
  const images = await makeImages({
    sys,
    root,
    log,
    events,
    users: () =>
      containers.all.map((container) => ({ containerId: container.id, imageId: container.imageId, running: isRunning(container.state) })),
    insecureRegistries: () => config.list('insecure-registries'),
  });
  log.info('Loading containers: start.');
  const daemon: Daemon = {
    sys,
    log,
    events,
    config: () => config,
    containers,
    images,
    networks: createNetworks(sys, events, {
      bridgeAddress: bridgeAddress(config),
      mtu: config.number('mtu'),
      hostAddress: config.string('ip'),
      firewall: {
        enabled: config.bool('iptables'),
        forward: config.bool('ip-forward'),
        dropForwarded: !config.bool('ip-forward-no-drop'),
      },
      communicating: config.bool('icc'),
      masquerade: config.bool('ip-masq'),
      userlandProxy: config.bool('userland-proxy'),
    }),
    volumes: createVolumeStore(sys, events, `${root}/volumes`),
    containerd: containerd.client,
    id: engineId(sys, root),
    root,
    cgroup,
    isShuttingDown: () => shuttingDown,
  };
  held.daemon = daemon;
  await restoreContainers(daemon);
  log.info('Loading containers: done.');
  return {
    daemon,
    containerd,
    reconfigure: (next) => {
      config = next;
    },
    beginShutdown: () => {
      shuttingDown = true;
    },
  };
}

function deliver(held: { daemon?: Daemon }, event: TaskEvent): void {
  const { daemon } = held;
  if (!daemon) return;
  thread(() => onTaskEvent(daemon, event));
}

function checkCgroupDriver(config: Config): void {
  for (const option of config.list('exec-opts')) {
    const [key = '', value = ''] = option.split('=');
    if (key !== 'native.cgroupdriver') throw new Error(`failed to start daemon: invalid option: ${JSON.stringify(key)}`);
    if (value !== 'cgroupfs' && value !== 'systemd')
      throw new Error(`failed to start daemon: native.cgroupdriver option ${value} not supported`);
  }
}

function chooseGraphDriver(sys: Sys, log: Logger, config: Config, root: string): void {
  const wanted = config.string('storage-driver');
  makeDirectories(sys, root, 0o710);
  if (wanted !== '') {
    log.info(`[graphdriver] trying configured driver: ${wanted}`);
    if (wanted === 'overlay2') return;
    log.error('Failed to GetDriver graph', { driver: wanted, 'home-dir': root });
    throw new Error(`failed to start daemon: error initializing graphdriver: driver not supported: ${wanted}`);
  }
  if (exists(sys, `${root}/overlay2`)) log.info('[graphdriver] using prior storage driver: overlay2');
}

function bridgeAddress(config: Config): string {
  const bip = config.string('bip');
  if (bip === '') return '172.17.0.1/16';
  if (!/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(bip)) {
    throw new Error(`failed to start daemon: Error initializing network controller: parse bip failed: invalid CIDR address: ${bip}`);
  }
  return bip;
}

/** A UUID that the daemon keeps. */
function engineId(sys: Sys, root: string): string {
  const path = `${root}/engine-id`;
  const known = readTextIfAny(sys, path);
  if (known) return known.trim();
  const digits = hex(sys.random(16));
  const id = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join(
    '-',
  );
  try {
    writeText(sys, path, id, 0o600);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  return id;
}
