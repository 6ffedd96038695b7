import { SysError } from '../../base/errno.ts';
import type { Address, Refusal } from '../../base/trace.ts';
import { fileOf, hold, install, installHeld, letGo } from '../descriptors.ts';
import type { Kernel } from '../kernel.ts';
import { DatagramSocket } from '../net/datagram-socket.ts';
import { dialInet } from '../net/dial.ts';
import { connectDistant } from '../net/distant.ts';
import { socketsOf } from '../net/socket-table.ts';
import { connectPair, type PairOptions, StreamListener, StreamSocket } from '../net/stream-socket.ts';
import { WOULD_BLOCK } from '../open-file.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import { demand, EXECUTE, WRITE } from '../vfs/permission.ts';
import { child, resolve, resolveParent } from '../vfs/walk.ts';
import { demandAlive, never } from './guard.ts';

type Calls = Pick<
  Sys,
  'listen' | 'accept' | 'connect' | 'shutdownWrite' | 'sendDescriptor' | 'receiveDescriptor' | 'sockname' | 'peername' | 'sockets'
>;
type Hop = Refusal['hop'];

export function socketCalls(kernel: Kernel, process: Process): Calls {
  const net = () => process.namespaces.net;
  const socketOf = (fd: number): StreamSocket => {
    const file = fileOf(process, fd);
    if (!(file instanceof StreamSocket)) throw new SysError(file instanceof StreamListener ? 'ENOTCONN' : 'ENOTSOCK');
    return file;
  };
  const unixSocketOf = (fd: number): StreamSocket => {
    const socket = socketOf(fd);
    if (socket.local.family !== 'unix') throw new SysError('EINVAL');
    return socket;
  };
  const owner = () => ({ host: kernel.options.hostname, pid: process.pid });

  const listenUnix = (path: string, mode: number): StreamListener => {
    const walker = kernel.walker(process);
    const { directory, name } = resolveParent(walker, path);
    if (name === undefined || child(walker, directory, name)) throw new SysError('EADDRINUSE', path);
    if (!directory.inode.directory) throw new SysError('ENOTDIR', path);
    demand(directory.inode, process.credentials, WRITE | EXECUTE);
    const time = kernel.now();
    const { euid: uid, egid: gid } = process.credentials;
    const inode = directory.inode.directory.create(name, {
      type: 'socket',
      attributes: { mode, uid, gid, atime: time, mtime: time, ctime: time },
    });
    const listener = new StreamListener({ family: 'unix', path }, owner(), kernel.nextInode(), () => {
      if (inode.rendezvous) inode.rendezvous.occupant = undefined;
    });
    if (inode.rendezvous) inode.rendezvous.occupant = listener;
    return listener;
  };

  const listenInet = (host: string, port: number, { only6 = false, reusePort = false }): StreamListener => {
    const namespace = net();
    if (port !== 0 && port < namespace.settings.number('ipv4/ip_unprivileged_port_start') && process.credentials.euid !== 0)
      throw new SysError('EACCES');
    const chosen = port === 0 ? namespace.ephemeralPort() : port;
    namespace.demandFree(host, chosen, { only6, reusePort });
    const listener = new StreamListener({ family: 'inet', host, port: chosen }, owner(), kernel.nextInode(), () =>
      namespace.unlisten(listener),
    );
    namespace.listen(listener);
    return listener;
  };

  /** Finds who listens. Says where it ended when nobody does. */
  const findUnix = (path: string): StreamListener => {
    const refuse = (errno: 'ENOENT' | 'EACCES' | 'ECONNREFUSED' | 'ENOTDIR', hop: Hop): never => {
      kernel.trace(process.pid, { type: 'socket.refused', address: { family: 'unix', path }, errno, hop });
      throw new SysError(errno, path);
    };
    let inode: ReturnType<typeof resolve>['inode'];
    try {
      inode = resolve(kernel.walker(process), path).inode;
    } catch (error) {
      if (error instanceof SysError && error.code === 'EACCES') return refuse('EACCES', 'permission');
      return refuse(error instanceof SysError && error.code === 'ENOTDIR' ? 'ENOTDIR' : 'ENOENT', 'file');
    }
    try {
      demand(inode, process.credentials, WRITE);
    } catch {
      return refuse('EACCES', 'permission');
    }
    const occupant = inode.rendezvous?.occupant;
    return occupant instanceof StreamListener ? occupant : refuse('ECONNREFUSED', 'listener');
  };

  return {
    listen(address, options = {}) {
      demandAlive(process);
      const listener =
        address.family === 'unix'
          ? listenUnix(address.path, options.mode ?? 0o777 & ~process.umask)
          : listenInet(address.host, address.port, options);
      listener.only6 = options.only6 ?? false;
      listener.reusePort = options.reusePort ?? false;
      listener.dualStack = options.dualStack ?? false;
      listener.backlog = options.backlog ?? BACKLOG;
      kernel.trace(process.pid, { type: 'socket.listen', address: listener.address });
      const release = listener.release.bind(listener);
      listener.release = () => {
        release();
        kernel.trace(listener.owner.pid, { type: 'socket.unlisten', address: listener.address });
      };
      return install(process, listener);
    },
    async accept(fd) {
      if (!process.alive) return never();
      const listener = fileOf(process, fd);
      await kernel.yieldSometimes(process);
      if (!(listener instanceof StreamListener)) throw new SysError('ENOTSOCK');
      for (;;) {
        if (listener.closed) throw new SysError('EBADF');
        const socket = listener.accept();
        if (socket !== WOULD_BLOCK) return { fd: install(process, socket), peer: socket.peer, credentials: socket.peerCredentials };
        await process.waitOn(listener.changed);
      }
    },
    async connect(address, { timeout } = {}) {
      if (!process.alive) return never();
      await kernel.yieldSometimes(process);
      const opened = address.family === 'inet' ? await dialInet(kernel, process, address.host, address.port, timeout) : undefined;
      const listener = address.family === 'unix' ? findUnix(address.path) : opened?.listener;
      if (!listener) throw new SysError('EINVAL');
      const clientAddress: Address = opened
        ? { family: 'inet', host: opened.source, port: net().ephemeralPort() }
        : { family: 'unix', path: '' };
      const { owner: server } = listener;
      const pair: PairOptions = {
        number: kernel.options.nextConnection(),
        clientAddress,
        serverAddress: address,
        credentials: process.credentials,
        ino: () => kernel.nextInode(),
        reportClient: (happening) => kernel.trace(process.pid, happening),
        reportServer: (happening) => kernel.options.trace.emit(server.host, server.pid, happening),
      };
      const { client, server: accepted } = opened?.far ? connectDistant(kernel, net(), pair, opened.far) : connectPair(pair);
      accepted.dualStack = listener.dualStack;
      kernel.trace(process.pid, { type: 'socket.connect', connection: pair.number, address, from: clientAddress, server });
      listener.enqueue(accepted);
      return install(process, client);
    },
    shutdownWrite: (fd) => socketOf(fd).shutdownWrite(),
    sendDescriptor(socket, fd) {
      const connection = unixSocketOf(socket);
      const description = hold(process, fd);
      try {
        connection.sendRights(description);
      } catch (error) {
        letGo(description);
        throw error;
      }
    },
    async receiveDescriptor(socket) {
      if (!process.alive) return never();
      await kernel.yieldSometimes(process);
      const connection = unixSocketOf(socket);
      for (;;) {
        const description = connection.takeRights();
        if (description === undefined) return undefined;
        if (description !== WOULD_BLOCK) return installHeld(process, description);
        await process.waitOn(connection.changed);
      }
    },
    sockname(fd) {
      const file = fileOf(process, fd);
      if (file instanceof DatagramSocket) return { family: 'inet', host: file.host, port: file.port };
      return file instanceof StreamListener ? file.address : socketOf(fd).local;
    },
    peername: (fd) => socketOf(fd).peer,
    sockets: () => socketsOf(process.namespaces.pid, net()),
  };
}

/** net.core.somaxconn: how many may wait to be accepted, for whoever does not say. */
const BACKLOG = 4096;
