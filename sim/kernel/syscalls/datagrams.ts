import { SysError } from '../../base/errno.ts';
import { fileOf, install } from '../descriptors.ts';
import type { Kernel } from '../kernel.ts';
import { post } from '../net/datagram.ts';
import { DatagramSocket } from '../net/datagram-socket.ts';
import { WOULD_BLOCK } from '../open-file.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import { demandAlive, never } from './guard.ts';

type Calls = Pick<Sys, 'datagram' | 'sendTo' | 'receiveFrom'>;

/** The largest message UDP carries, and how far one goes that says nothing about it. */
const LARGEST = 65_507;
const TTL = 64;

/** udp(7), icmp(7). */
export function datagramCalls(kernel: Kernel, process: Process): Calls {
  const socketOf = (fd: number): DatagramSocket => {
    const file = fileOf(process, fd);
    if (!(file instanceof DatagramSocket)) throw new SysError('ENOTSOCK');
    return file;
  };
  const { scheduler } = kernel.options;
  return {
    datagram(protocol, { local, peer } = {}) {
      demandAlive(process);
      const net = process.namespaces.net;
      if (peer && !net.owns(peer.host) && !net.nextHop(peer.host).out) throw new SysError('ENETUNREACH');
      const host = local?.host ?? (peer ? net.sourceFor(peer.host) : '0.0.0.0');
      const wanted = local?.port ?? 0;
      if (wanted !== 0 && wanted < net.settings.number('ipv4/ip_unprivileged_port_start') && process.credentials.euid !== 0)
        throw new SysError('EACCES');
      if (host !== '0.0.0.0' && !net.owns(host)) throw new SysError(peer ? 'ENETUNREACH' : 'EADDRNOTAVAIL');
      if (protocol === 'udp' && wanted !== 0 && net.datagramFor(host, wanted)) throw new SysError('EADDRINUSE');
      const port = wanted === 0 ? net.ephemeralPort() : wanted;
      const socket = new DatagramSocket(protocol, { host, port }, kernel.nextInode(), () => net.unbindDatagram(socket));
      socket.peer = peer;
      net.bindDatagram(socket);
      return install(process, socket);
    },
    sendTo(fd, bytes, to, { ttl = TTL } = {}) {
      demandAlive(process);
      const socket = socketOf(fd);
      const target = to ?? socket.peer;
      if (!target) throw new SysError('EDESTADDRREQ');
      if (bytes.length > LARGEST) throw new SysError('EMSGSIZE');
      const net = process.namespaces.net;
      if (!net.owns(target.host) && !net.nextHop(target.host).out) throw new SysError('ENETUNREACH');
      post(net, socket, bytes, target, ttl, { scheduler, chance: () => kernel.chance() });
    },
    async receiveFrom(fd, timeout) {
      if (!process.alive) return never();
      await kernel.yieldSometimes(process);
      const socket = socketOf(fd);
      const deadline = timeout === undefined ? undefined : scheduler.now() + timeout;
      for (;;) {
        const datagram = socket.take();
        if (datagram !== WOULD_BLOCK) return datagram;
        if (deadline !== undefined && scheduler.now() >= deadline) return undefined;
        await process.block<void>((resolve) => {
          const timer = deadline === undefined ? undefined : scheduler.at(deadline, () => done());
          const forget = socket.changed.add(() => done());
          const cancel = (): void => {
            timer?.dispose();
            forget();
          };
          const done = (): void => {
            cancel();
            resolve();
          };
          return cancel;
        });
      }
    },
  };
}
