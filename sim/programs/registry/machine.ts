import type { Executables } from './executable.ts';

/** What machine this is. */
export const MACHINE: Executables = {
  arch: { load: () => import('../coreutils/arch.ts') },
  getconf: { load: () => import('../coreutils/getconf.ts') },
  hostname: { load: () => import('../coreutils/hostname.ts') },
  lsb_release: { load: () => import('../coreutils/lsb_release.ts') },
  lscpu: { load: () => import('../coreutils/lscpu.ts') },
  sysctl: { load: () => import('../coreutils/sysctl.ts'), paths: ['/usr/sbin/sysctl'] },
  uname: { load: () => import('../coreutils/uname.ts') },
  'command-not-found': { load: () => import('../packages/command-not-found.ts'), paths: ['/usr/lib/command-not-found'] },
};
