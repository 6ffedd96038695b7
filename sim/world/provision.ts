import { executable } from '../base/executable.ts';
import { accountsOf } from '../host/accounts.ts';
import { layOut } from '../host/rootfs.ts';
import { installedServices } from '../host/systemd/installed.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Sys } from '../kernel/sys.ts';
import { exists, makeDirectories } from '../libc/files.ts';
import { programPaths } from '../programs/registry.ts';
import type { HostDocument } from './document.ts';

const RELEASES = {
  ubuntu: { id: 'ubuntu', name: 'Ubuntu', version: '24.04', pretty: 'Ubuntu 24.04.2 LTS' },
  redhat: { id: 'rhel', name: 'Red Hat Enterprise Linux', version: '9.5', pretty: 'Red Hat Enterprise Linux 9.5 (Plow)' },
  bare: { id: 'debian', name: 'Debian GNU/Linux', version: '12', pretty: 'Debian GNU/Linux 12 (bookworm)' },
} as const;

/** The programs that come with Docker's packages. */
const DOCKER_PROGRAMS = new Set(['docker', 'dockerd', 'containerd', 'containerd-shim-runc-v2', 'runc', 'ctr', 'docker-proxy']);

/** What the world tells a host of its network: its address, and the domain it looks names up in. */
export interface HostNetwork {
  readonly address: string | undefined;
  readonly search: string | undefined;
}

/** Makes a declared host's disk, as an installer would, then calls `boot`. */
export function provision(kernel: Kernel, plan: { name: string; host: HostDocument; network: HostNetwork }, boot: () => void): void {
  const { name, host, network } = plan;
  const withDocker = host.profile !== 'bare';
  const { accounts, groups } = accountsOf(host.users, host.groups, withDocker);
  const programs = Object.fromEntries(Object.entries(programPaths).filter(([program]) => withDocker || !DOCKER_PROGRAMS.has(program)));
  const machineId = [...kernel.options.random.fork('machine-id').bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const installed = installedServices({ profile: host.profile, services: host.services, machineId });
  const plain = (text: string, path: string) => ({ text, mode: 0o644, owner: ownerOf(path, host) });
  const files = {
    ...Object.fromEntries(Object.entries(installed.files).map(([path, file]) => [path, { ...file, owner: 'root' }])),
    ...Object.fromEntries(
      Object.entries(host.files).map(([path, file]) => [
        path,
        typeof file === 'string'
          ? plain(file, path)
          : { text: file.text, mode: Number.parseInt(file.mode, 8), owner: file.owner ?? ownerOf(path, host) },
      ]),
    ),
  };
  kernel.prepare(async (sys) => {
    layOut(sys, { hostname: name, ...network, accounts, groups, programs, files, release: RELEASES[host.profile] });
    for (const [path, target] of Object.entries(installed.links)) placeLink(sys, path, target);
    if (host.firewall.length > 0) {
      const { firewallOf } = await kernel.options.scheduler.gate(import('../programs/net/iptables/declared.ts'));
      kernel.options.network.firewall.declare(firewallOf(host.firewall));
    }
    if (host.images.length > 0) {
      const { preload } = await kernel.options.scheduler.gate(import('./preload.ts'));
      preload(sys, host.images);
    }
    return 0;
  }, boot);
}

/** What lies in somebody's home is theirs. */
function ownerOf(path: string, host: HostDocument): string {
  const login = /^\/home\/([^/]+)\//.exec(path)?.[1];
  return login !== undefined && host.users[login] ? login : 'root';
}

/** The few files a machine needs that does one thing only. */
export function layOutBare(sys: Sys, hostname: string): void {
  for (const path of ['/etc/docker/registry', '/usr/bin', '/var/lib/registry', '/tmp']) makeDirectories(sys, path);
  sys.writeFile('/usr/bin/registry', executable('registry'), 0o755);
  sys.chmod('/usr/bin/registry', 0o755);
  sys.sethostname(hostname);
}

function placeLink(sys: Sys, path: string, target: string): void {
  makeDirectories(sys, path.slice(0, path.lastIndexOf('/')));
  if (!exists(sys, path)) sys.symlink(target, path);
}
