/** The cgroup of a container: as given, or `slice:prefix:name` in systemd's form. Source: runc's docs/systemd.md. */
export function cgroupOf(cgroupsPath: string, id: string): string {
  if (!cgroupsPath) return `/${id}`;
  const parts = cgroupsPath.split(':');
  if (parts.length !== 3) return cgroupsPath.startsWith('/') ? cgroupsPath : `/${cgroupsPath}`;
  const [slice, prefix, name] = parts;
  return `/${slice || 'system.slice'}/${prefix ? `${prefix}-` : ''}${name}.scope`;
}
