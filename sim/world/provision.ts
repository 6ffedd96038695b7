import { executable } from '../base/executable.ts';
import { accountsOf } from '../host/accounts.ts';
import { layOut } from '../host/rootfs.ts';
import { unitFiles } from '../host/systemd/units.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Sys } from '../kernel/sys.ts';
import { makeDirectories } from '../libc/files.ts';
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
  const enabled = enabledServices(host, withDocker);
  const units = unitFiles({ docker: withDocker });
  const plain = (text: string) => ({ text, mode: 0o644, owner: 'root' });
  const files = {
    ...Object.fromEntries(Object.entries(units).map(([path, text]) => [path, plain(text)])),
    ...Object.fromEntries(
      Object.entries(host.files).map(([path, file]) => [
        path,
        typeof file === 'string' ? plain(file) : { text: file.text, mode: Number.parseInt(file.mode, 8), owner: file.owner },
      ]),
    ),
  };
  kernel.prepare(async (sys) => {
    layOut(sys, { hostname: name, ...network, accounts, groups, programs, files, release: RELEASES[host.profile] });
    enableUnits(sys, units, enabled);
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

/** The few files a machine needs that does one thing only. */
export function layOutBare(sys: Sys, hostname: string): void {
  for (const path of ['/etc/docker/registry', '/usr/bin', '/var/lib/registry', '/tmp']) makeDirectories(sys, path);
  sys.writeFile('/usr/bin/registry', executable('registry'), 0o755);
  sys.chmod('/usr/bin/registry', 0o755);
  sys.sethostname(hostname);
}

function enabledServices(host: HostDocument, withDocker: boolean): string[] {
  const byDefault = withDocker && host.profile === 'ubuntu' ? ['docker.service', 'containerd.service'] : [];
  const on = new Set(byDefault);
  for (const [service, state] of Object.entries(host.services)) {
    const unit = service.includes('.') ? service : `${service}.service`;
    if (state === 'running') on.add(unit);
    else on.delete(unit);
  }
  return [...on];
}

/** systemctl enable: a link in the target that wants the unit. */
function enableUnits(sys: Sys, units: Readonly<Record<string, string>>, enabled: readonly string[]): void {
  const wants = '/etc/systemd/system/multi-user.target.wants';
  makeDirectories(sys, wants);
  for (const unit of enabled) {
    const path = Object.keys(units).find((candidate) => candidate.endsWith(`/${unit}`));
    if (path) sys.symlink(path, `${wants}/${unit}`);
  }
}
