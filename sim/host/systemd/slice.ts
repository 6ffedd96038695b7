import { partsOf } from './unit-name.ts';

/** Where a service's cgroup is by default: instances of a template share a slice of their own (systemd.slice(5)). */
export function sliceOf(name: string): string {
  const { prefix, instance } = partsOf(name);
  return instance === undefined ? 'system.slice' : `system-${prefix.replaceAll('-', '\\x2d')}.slice`;
}

/** The path of a service's cgroup. */
export function cgroupOf(name: string): string {
  const slice = sliceOf(name);
  return slice === 'system.slice' ? `/system.slice/${name}` : `/system.slice/${slice}/${name}`;
}
