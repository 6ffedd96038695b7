import { DOCKER_DEFAULTS, DOCKER_SCRIPT, DOCKER_SYSCONFIG } from './sysv.ts';
import { unitFiles, unitLinks } from './units.ts';

export interface Installation {
  readonly profile: 'ubuntu' | 'redhat' | 'bare';
  /** Service → what a world says of it: `docker`, `docker.socket`. */
  readonly services: Readonly<Record<string, 'running' | 'stopped' | 'disabled'>>;
  readonly machineId: string;
}

/** What an installer leaves of systemd and Docker's packages: files and links by path. */
export function installedServices({ profile, services, machineId }: Installation): {
  files: Readonly<Record<string, { text: string; mode: number }>>;
  links: Readonly<Record<string, string>>;
} {
  const docker = profile !== 'bare';
  const socketActivation = docker && services['docker.socket'] !== undefined;
  const units = unitFiles({ docker, socketActivation });
  const plain = (text: string) => ({ text, mode: 0o644 });
  const wanted: Record<string, boolean> = docker && profile === 'ubuntu' ? { 'containerd.service': true, 'docker.service': true } : {};
  for (const [name, state] of Object.entries(services)) wanted[name.includes('.') ? name : `${name}.service`] = state === 'running';
  const links: Record<string, string> = { ...unitLinks(profile === 'ubuntu') };
  for (const [unit, on] of Object.entries(wanted)) {
    const path = `/usr/lib/systemd/system/${unit}`;
    const target = unit.endsWith('.socket') ? 'sockets.target' : 'multi-user.target';
    if (on && units[path] !== undefined) links[`/etc/systemd/system/${target}.wants/${unit}`] = path;
  }
  const debian = profile !== 'redhat';
  return {
    files: {
      ...Object.fromEntries(Object.entries(units).map(([path, text]) => [path, plain(text)])),
      ...(profile === 'redhat' ? { '/etc/redhat-release': plain('Red Hat Enterprise Linux release 9.5 (Plow)\n') } : {}),
      '/etc/machine-id': { text: `${machineId}\n`, mode: 0o444 },
      ...(debian ? { '/usr/lib/systemd/systemd-sysv-install': { text: SYSV_INSTALL, mode: 0o755 } } : {}),
      ...(docker && debian
        ? { '/etc/default/docker': plain(DOCKER_DEFAULTS), '/etc/init.d/docker': { text: DOCKER_SCRIPT, mode: 0o755 } }
        : {}),
      ...(docker && !debian ? { '/etc/sysconfig/docker': plain(DOCKER_SYSCONFIG) } : {}),
    },
    links,
  };
}

/** Called by systemctl on Debian and Ubuntu for services that have a script too; here the links of System V's run levels do not exist. */
const SYSV_INSTALL = `#!/bin/sh
case "$1" in
  enable|disable|is-enabled) exit 0 ;;
  *) echo "Usage: $0 [--root=path] enable|disable|is-enabled <sysv script name>" >&2; exit 1 ;;
esac
`;
