import type { Executables } from './executable.ts';

/** systemd, its tools, and what writes to the journal. */
export const SYSTEMD: Executables = {
  systemd: { load: () => import('../../host/systemd/systemd.ts'), paths: ['/usr/lib/systemd/systemd', '/usr/sbin/init'] },
  'systemd-networkd-wait-online': {
    load: () => import('../../host/systemd/networkd-wait-online.ts'),
    paths: ['/usr/lib/systemd/systemd-networkd-wait-online'],
  },
  systemctl: {
    load: () => import('../../host/systemd/systemctl.ts'),
    paths: ['/usr/bin/systemctl', ...['reboot', 'poweroff', 'halt', 'shutdown', 'telinit', 'runlevel'].map((name) => `/usr/sbin/${name}`)],
  },
  service: { load: () => import('../../host/systemd/service-command.ts'), paths: ['/usr/sbin/service'] },
  journalctl: { load: () => import('../../host/systemd/journalctl.ts') },
  'systemd-run': { load: () => import('../../host/systemd/systemd-run.ts') },
  'systemd-cat': { load: () => import('../../host/systemd/systemd-cat.ts') },
  'systemd-notify': { load: () => import('../../host/systemd/systemd-notify.ts') },
  'systemd-tmpfiles': { load: () => import('../../host/systemd/tmpfiles.ts') },
  'systemd-analyze': { load: () => import('../../host/systemd/systemd-analyze.ts') },
  dmesg: { load: () => import('../coreutils/dmesg.ts') },
  logger: { load: () => import('../../host/systemd/logger.ts') },
  hostnamectl: { load: () => import('../../host/systemd/hostnamectl.ts') },
  timedatectl: { load: () => import('../../host/systemd/timedatectl.ts') },
  'systemd-cgls': { load: () => import('../../host/systemd/systemd-cgls.ts') },
  loginctl: { load: () => import('../../host/systemd/loginctl.ts') },
};
