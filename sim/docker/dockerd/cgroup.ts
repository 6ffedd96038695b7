import type { Sys } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import type { Config } from './config/config.ts';

export type CgroupVersion = '1' | '2';
export type CgroupDriver = 'cgroupfs' | 'systemd';

/** 2 where cgroup v2 alone is mounted, else 1 (containerd/cgroups, Mode). */
export const cgroupVersion = (sys: Sys): CgroupVersion => (exists(sys, '/sys/fs/cgroup/cgroup.controllers') ? '2' : '1');

/** With version 2 a container has its groups to itself; with version 1 it sees the host's. */
export const defaultCgroupnsMode = (sys: Sys): string => (cgroupVersion(sys) === '2' ? 'private' : 'host');

/** Who makes the groups: as configured, else systemd where it runs on version 2. Source: moby daemon/daemon_unix.go, cgroupDriver and UsingSystemd. */
export function cgroupDriver(sys: Sys, config: Config): CgroupDriver {
  const wanted = config
    .list('exec-opts')
    .map((option) => option.split('='))
    .findLast(([key]) => key === 'native.cgroupdriver')?.[1];
  if (wanted === 'cgroupfs' || wanted === 'systemd') return wanted;
  return cgroupVersion(sys) === '2' && exists(sys, '/run/systemd/system') ? 'systemd' : 'cgroupfs';
}

/** `cgroupsPath` of a container's specification: a path, or `slice:prefix:name` for systemd. Source: moby daemon/oci_linux.go, WithCgroups. */
export function cgroupsPath(driver: CgroupDriver, parent: string, id: string): string {
  if (driver === 'systemd') return `${parent || 'system.slice'}:docker:${id}`;
  return `${parent || '/docker'}/${id}`;
}

/** What is wrong with the parent, if anything: systemd makes groups in slices only. */
export function faultOfCgroupParent(driver: CgroupDriver, parent: string): string | undefined {
  if (driver !== 'systemd' || parent === '') return undefined;
  if (parent.length > '.slice'.length && parent.endsWith('.slice')) return undefined;
  return 'cgroup-parent for systemd cgroup should be a valid slice named as "xxx.slice"';
}
