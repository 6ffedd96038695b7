import type { Executables } from './executable.ts';

/** Processes, namespaces, and how busy the machine is. */
export const PROCESSES: Executables = {
  chroot: { load: () => import('../coreutils/chroot.ts'), paths: ['/usr/sbin/chroot'] },
  free: { load: () => import('../coreutils/free.ts') },
  kill: { load: () => import('../coreutils/kill.ts') },
  killall: { load: () => import('../coreutils/killall.ts') },
  lsns: { load: () => import('../coreutils/lsns.ts') },
  lsof: { load: () => import('../coreutils/lsof.ts') },
  nice: { load: () => import('../coreutils/nice.ts') },
  renice: { load: () => import('../coreutils/renice.ts') },
  nproc: { load: () => import('../coreutils/nproc.ts') },
  nsenter: { load: () => import('../coreutils/nsenter.ts') },
  pgrep: { load: () => import('../coreutils/pgrep.ts') },
  pidof: { load: () => import('../coreutils/pidof.ts') },
  pkill: { load: () => import('../coreutils/pkill.ts') },
  ps: { load: () => import('../coreutils/ps.ts') },
  pstree: { load: () => import('../coreutils/pstree.ts') },
  strace: { load: () => import('../strace/strace.ts') },
  top: { load: () => import('../coreutils/top.ts') },
  unshare: { load: () => import('../coreutils/unshare.ts') },
  uptime: { load: () => import('../coreutils/uptime.ts') },
  vmstat: { load: () => import('../coreutils/vmstat.ts') },
  watch: { load: () => import('../coreutils/watch.ts') },
  setpriv: { load: () => import('../coreutils/setpriv.ts') },
};
