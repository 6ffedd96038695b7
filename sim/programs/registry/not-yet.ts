import type { Executables } from './executable.ts';

/** What people look for on such a host and do not find yet: it says so when it is run. */
const NAMES =
  'sftp login pwck grpck git apt apt-get ed dpkg dpkg-query apt-cache add-apt-repository snap bc patch chrt chattr lsattr perl crontab script losetup lspci lsmod modprobe fdisk mkfs.ext4 ctr ldd locale pr ptx stdbuf taskset ionice prlimit fuser lslocks tcpdump resolvectl netplan nft systemd-escape systemd-delta systemd-cgtop systemd-detect-virt systemd-path systemd-inhibit'.split(
    ' ',
  );

/** One program answers for all of them. */
export const NOT_YET: Executables = {
  'not-simulated': { load: () => import('../not-simulated.ts'), paths: NAMES.map((name) => `/usr/bin/${name}`) },
};
