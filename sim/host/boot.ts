import type { Kernel } from '../kernel/kernel.ts';
import type { Process } from '../kernel/process.ts';
import type { Sys } from '../kernel/sys.ts';
import { makeDirectories } from '../libc/files.ts';

const INIT = '/usr/lib/systemd/systemd';

/**
 * Mounts what every Linux host has mounted, then hands process 1 to systemd. With `v1`, cgroup v2 is mounted where a host has it that uses version 1
 * (systemd's hybrid layout), so that Docker finds version 1 there; the hierarchies of version 1 themselves are not simulated.
 */
export function boot(kernel: Kernel, cgroups: 'v1' | 'v2' = 'v2'): Process {
  kernel.trace(0, { type: 'host.boot' });
  return kernel.start(
    (sys) => {
      mountBasics(sys, cgroups);
      sys.cgroup('/init.scope');
      return sys.exec(INIT, ['/sbin/init'], { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', TERM: 'linux' });
    },
    { argv: ['/sbin/init'] },
  );
}

function mountBasics(sys: Sys, cgroups: 'v1' | 'v2'): void {
  sys.mount('proc', '/proc', 'proc');
  sys.mount('sysfs', '/sys', 'sysfs');
  sys.mount('udev', '/dev', 'devtmpfs');
  sys.mkdir('/dev/pts');
  sys.mkdir('/dev/shm');
  sys.mount('devpts', '/dev/pts', 'devpts');
  sys.mount('tmpfs', '/dev/shm', 'tmpfs');
  sys.mount('tmpfs', '/run', 'tmpfs', { data: 'mode=755' });
  for (const path of ['/run/lock', '/run/systemd/system', '/run/user', '/sys/fs/cgroup']) makeDirectories(sys, path);
  sys.chmod('/run/lock', 0o1777);
  if (cgroups === 'v2') sys.mount('cgroup2', '/sys/fs/cgroup', 'cgroup');
  else {
    sys.mount('tmpfs', '/sys/fs/cgroup', 'tmpfs', { data: 'mode=755' });
    sys.mkdir('/sys/fs/cgroup/unified');
    sys.mount('cgroup2', '/sys/fs/cgroup/unified', 'cgroup');
  }
  for (const [name, target] of [
    ['fd', '/proc/self/fd'],
    ['stdin', '/proc/self/fd/0'],
    ['stdout', '/proc/self/fd/1'],
    ['stderr', '/proc/self/fd/2'],
  ] as const)
    sys.symlink(target, `/dev/${name}`);
}
