import type { Sys } from '../../../kernel/sys.ts';
import { LISTEN_FDS_START, listenFds } from '../../../libc/sd-notify.ts';
import type { Listener } from './listener.ts';

/** Sockets that systemd opened and handed over (sd_listen_fds(3)), for `-H fd://`. @throws Error */
export function activatedSockets(sys: Sys): Listener[] {
  const count = listenFds(sys);
  if (count === 0) throw new Error('no sockets found via socket activation: make sure the service was started by systemd');
  return Array.from({ length: count }, (_, i) => {
    const fd = LISTEN_FDS_START + i;
    sys.setCloseOnExec(fd, true);
    const address = sys.sockname(fd);
    // The socket's file stays: systemd listens on behind it.
    return { fd, shown: address.family === 'unix' ? address.path : `${address.host}:${address.port}`, close: () => sys.close(fd) };
  });
}
