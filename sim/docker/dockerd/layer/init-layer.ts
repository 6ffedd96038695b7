import type { Sys } from '../../../kernel/sys.ts';
import { makeDirectories } from '../../../libc/files.ts';

const DIRECTORIES = ['dev/pts', 'dev/shm', 'proc', 'sys', 'etc'];
const FILES = ['.dockerenv', 'dev/console', 'etc/hosts', 'etc/hostname', 'etc/resolv.conf'];

/**
 * What every container's root has whatever its image says: places for mounts to go. It lies between the image and the container's own layer, so that it
 * does not show as the container's changes. Source: moby daemon/initlayer/setup_unix.go.
 */
export function setUpInitLayer(sys: Sys, root: string): void {
  for (const path of DIRECTORIES) makeDirectories(sys, `${root}/${path}`);
  for (const path of FILES) {
    sys.writeFile(`${root}/${path}`, new Uint8Array(0), 0o755);
    sys.chmod(`${root}/${path}`, 0o755);
  }
  sys.symlink('/proc/mounts', `${root}/etc/mtab`);
}
