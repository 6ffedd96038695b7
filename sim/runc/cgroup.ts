import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { exists, makeDirectories, writeText } from '../libc/files.ts';
import type { Spec } from './spec.ts';

/** The cgroup of a container: as given, or `slice:prefix:name` in systemd's form. Source: runc's docs/systemd.md. */
export function cgroupOf(cgroupsPath: string, id: string): string {
  if (!cgroupsPath) return `/${id}`;
  const parts = cgroupsPath.split(':');
  if (parts.length !== 3) return cgroupsPath.startsWith('/') ? cgroupsPath : `/${cgroupsPath}`;
  const [slice, prefix, name] = parts;
  return `/${slice || 'system.slice'}/${prefix ? `${prefix}-` : ''}${name}.scope`;
}

/** Where cgroup v2 is mounted: alone, or beside version 1. */
const mountPoint = (sys: Sys): string => (exists(sys, '/sys/fs/cgroup/cgroup.controllers') ? '/sys/fs/cgroup' : '/sys/fs/cgroup/unified');

/** Writes a container's limits where the kernel keeps them. A host without cgroups mounted has none. */
export function limit(sys: Sys, cgroup: string, resources: Spec['linux']['resources']): void {
  const { memory, pids, cpu } = resources ?? {};
  const values = {
    ...(memory?.limit ? { 'memory.max': String(memory.limit) } : {}),
    ...(pids?.limit && pids.limit > 0 ? { 'pids.max': String(pids.limit) } : {}),
    ...(cpu?.quota ? { 'cpu.max': `${cpu.quota} ${cpu.period ?? 100_000}` } : {}),
    // cgroup v1's shares, 2 to 262144, in v2's weights, 1 to 10000.
    ...(cpu?.shares ? { 'cpu.weight': String(1 + Math.floor(((cpu.shares - 2) * 9999) / 262142)) } : {}),
  };
  const directory = `${mountPoint(sys)}${cgroup}`;
  try {
    if (Object.keys(values).length > 0) makeDirectories(sys, directory);
    for (const [name, value] of Object.entries(values)) writeText(sys, `${directory}/${name}`, value);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}

/** Takes the group away that was made for limits. */
export function removeCgroup(sys: Sys, cgroup: string): void {
  try {
    sys.rmdir(`${mountPoint(sys)}${cgroup}`);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}
