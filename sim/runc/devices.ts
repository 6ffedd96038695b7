import type { Sys } from '../kernel/sys.ts';

/** The nodes that every container has (OCI runtime specification, config-linux.md "Default Devices"): name and device number. */
const NODES = { null: '1:3', zero: '1:5', full: '1:7', random: '1:8', urandom: '1:9', tty: '5:0' } as const;

const LINKS = {
  fd: '/proc/self/fd',
  stdin: '/proc/self/fd/0',
  stdout: '/proc/self/fd/1',
  stderr: '/proc/self/fd/2',
  ptmx: 'pts/ptmx',
} as const;

export function makeDevices(sys: Sys, directory: string, terminal: boolean): void {
  // The modes are meant as they are.
  const umask = sys.umask(0);
  for (const [name, device] of Object.entries(NODES)) sys.mknod(`${directory}/${name}`, 'char', device, 0o666);
  if (terminal) sys.mknod(`${directory}/console`, 'char', '5:1', 0o620);
  for (const [name, target] of Object.entries(LINKS)) sys.symlink(target, `${directory}/${name}`);
  sys.umask(umask);
}
