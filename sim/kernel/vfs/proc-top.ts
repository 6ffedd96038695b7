import type { Kernel } from '../kernel.ts';
import type { Inode } from './inode.ts';

/** Files of /proc that say what kind of machine this is (proc(5)). */
export function moreOfTop(kernel: Kernel): Record<string, () => string> {
  const { uname } = kernel.options;
  return {
    version: () =>
      `Linux version ${uname.release} (buildd@lcy02-amd64-026) (x86_64-linux-gnu-gcc-13 (Ubuntu 13.3.0-6ubuntu2~24.04) 13.3.0, GNU ld (GNU Binutils for Ubuntu) 2.42) ${uname.version}\n`,
    cmdline: () => `BOOT_IMAGE=/boot/vmlinuz-${uname.release} root=/dev/sda1 ro quiet splash\n`,
    filesystems: () =>
      `${[
        'sysfs',
        'tmpfs',
        'bdev',
        'proc',
        'cgroup',
        'cgroup2',
        'devtmpfs',
        'securityfs',
        'sockfs',
        'pipefs',
        'ramfs',
        'devpts',
        'mqueue',
        'overlay',
      ]
        .map((name) => `nodev\t${name}\n`)
        .join('')}\text4\n`,
    devices: () =>
      'Character devices:\n  1 mem\n  4 tty\n  5 /dev/tty\n  5 /dev/console\n  5 /dev/ptmx\n 10 misc\n136 pts\n\nBlock devices:\n  7 loop\n  8 sd\n',
    partitions: () => {
      const blocks = Math.floor(kernel.diskBytes / 1024);
      return `major minor  #blocks  name\n\n   8        0 ${String(blocks).padStart(10)} sda\n   8        1 ${String(blocks - 1024).padStart(10)} sda1\n`;
    },
    swaps: () => 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n',
    modules: () =>
      'veth 45056 0 - Live 0x0000000000000000\nbridge 421888 0 - Live 0x0000000000000000\noverlay 212992 0 - Live 0x0000000000000000\n',
    cgroups: () =>
      `#subsys_name\thierarchy\tnum_cgroups\tenabled\n${['cpuset', 'cpu', 'cpuacct', 'blkio', 'memory', 'devices', 'freezer', 'pids'].map((name) => `${name}\t0\t${kernel.cgroups.size + 1}\t1\n`).join('')}`,
  };
}

/** /proc/sys beyond kernel and net. */
export function moreOfSys(
  directory: (entries: Record<string, () => Inode>) => () => Inode,
  file: (text: () => string) => Inode,
): Record<string, () => Inode> {
  const value = (content: string) => (): Inode => file(() => `${content}\n`);
  return {
    fs: directory({
      'file-max': value('9223372036854775807'),
      'file-nr': value('1024\t0\t9223372036854775807'),
      nr_open: value('1048576'),
      inotify: directory({ max_user_watches: value('29346'), max_user_instances: value('128') }),
    }),
    vm: directory({ swappiness: value('60'), overcommit_memory: value('0'), max_map_count: value('1048576') }),
    user: directory({ max_user_namespaces: value('15362') }),
  };
}
