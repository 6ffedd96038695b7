/**
 * Namespace modes that the client itself refuses. Source: docker/cli cli/command/container/opts.go; texts from 28.2.2.
 * @throws Error `--pid: invalid PID mode`
 */
export function checkModes(modes: {
  readonly pid: string;
  readonly uts: string;
  readonly userns: string;
  readonly cgroupns: string;
}): void {
  if (!/^(|host|container:.+)$/.test(modes.pid)) throw new Error('--pid: invalid PID mode');
  if (!/^(|host)$/.test(modes.uts)) throw new Error('--uts: invalid UTS mode');
  if (!/^(|host)$/.test(modes.userns)) throw new Error('--userns: invalid USER mode');
  if (!/^(|host|private)$/.test(modes.cgroupns)) throw new Error('--cgroupns: invalid CGROUP mode');
}

/** @throws Error `Invalid --security-opt: "x"` */
export function checkSecurityOptions(options: readonly string[]): void {
  for (const option of options) {
    if (option === 'no-new-privileges' || option.includes('=') || option.includes(':')) continue;
    throw new Error(`Invalid --security-opt: "${option}"`);
  }
}

/** `key=value` only. @throws Error `invalid storage option` */
export function checkStorageOptions(options: readonly string[]): void {
  if (options.some((option) => !option.includes('='))) throw new Error('invalid storage option');
}
