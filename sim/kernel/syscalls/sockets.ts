import { SysError } from '../../base/errno.ts';
import type { Address, Happening } from '../../base/trace.ts';
import { fileOf, hold, install, installHeld, letGo } from '../descriptors.ts';
import type { Kernel } from '../kernel.ts';
import { connectPair, StreamListener, StreamSocket } from '../net/stream-socket.ts';
import { WOULD_BLOCK } from '../open-file.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import { demand, EXECUTE, WRITE } from '../vfs/permission.ts';
import { child, resolve, resolveParent } from '../vfs/walk.ts';
import { demandAlive, never } from './guard.ts';

type Calls = Pick<
  Sys,
  | 'listen'
  | 'accept'
  | 'connect'
  | 'shutdownWrite'
  | 'sendDescriptor'
  | 'receiveDescriptor'
  | 'sockname'
  | 'peername'
  | 'queryDns'
  | 'sockets'
>;
type Hop = Extract<Happening, { type: 'socket.refused' }>['hop'];

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

  const listenInet = (host: string, port: number): StreamListener => {
    const namespace = net();
    if (port !== 0 && port < 1024 && process.credentials.euid !== 0) throw new SysError('EACCES');
    const chosen = port === 0 ? namespace.ephemeralPort() : port;
    namespace.demandFree(host, chosen);
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

  const findInet = (host: string, port: number): { listener: StreamListener; source: string } => {
    const address: Address = { family: 'inet', host, port };
    const refuse = (error: SysError, hop: Hop): never => {
      kernel.trace(process.pid, { type: 'socket.refused', address, errno: error.code, hop });
      throw error;
    };
    let target: ReturnType<ReturnType<typeof net>['reach']>;
    try {
      target = net().reach(host);
    } catch (error) {
      if (!(error instanceof SysError)) throw error;
      return refuse(error, error.code === 'ENETUNREACH' ? 'route' : 'host');
    }
    const rule = [...target.published].find(
      (entry) => entry.hostPort === port && (entry.hostAddress === '0.0.0.0' || entry.hostAddress === host),
    );
    const listener = rule
      ? target.reach(rule.toAddress).listenerFor(rule.toAddress, rule.toPort)
      : target.listenerFor(host === '0.0.0.0' ? '127.0.0.1' : host, port);
    if (!listener) return refuse(new SysError('ECONNREFUSED'), 'listener');
    const source = net().sourceFor(host);
    // A loopback address leaves the machine's own namespace as the bridge's.
    return { listener, source: rule && source.startsWith('127.') ? target.sourceFor(rule.toAddress) : source };
  };

  return {
    listen(address, options = {}) {
      demandAlive(process);
      const listener =
        address.family === 'unix'
          ? listenUnix(address.path, options.mode ?? 0o777 & ~process.umask)
          : listenInet(address.host, address.port);
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
    async connect(address) {
      if (!process.alive) return never();
      await kernel.yieldSometimes(process);
      const found =
        address.family === 'unix' ? { listener: findUnix(address.path), source: undefined } : findInet(address.host, address.port);
      const clientAddress: Address =
        found.source === undefined ? { family: 'unix', path: '' } : { family: 'inet', host: found.source, port: net().ephemeralPort() };
      const number = kernel.options.nextConnection();
      const { owner: server } = found.listener;
      const { client, server: accepted } = connectPair({
        number,
        clientAddress,
        serverAddress: address,
        credentials: process.credentials,
        ino: () => kernel.nextInode(),
        reportClient: (happening) => kernel.trace(process.pid, happening),
        reportServer: (happening) => kernel.options.trace.emit(server.host, server.pid, happening),
      });
      kernel.trace(process.pid, { type: 'socket.connect', connection: number, address, from: clientAddress, server });
      found.listener.enqueue(accepted);
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
      return file instanceof StreamListener ? file.address : socketOf(fd).local;
    },
    peername: (fd) => socketOf(fd).peer,
    async queryDns(name) {
      if (!process.alive) return never();
      const answer = await kernel.options.resolveName(name);
      if (!process.alive) return never();
      kernel.trace(process.pid, { type: 'dns.query', name, answer });
      return answer;
    },
    sockets() {
      const rows: ReturnType<Sys['sockets']>[number][] = [];
      for (const other of process.namespaces.pid.all()) {
        if (other.namespaces.net !== net()) continue;
        for (const [fd, { description }] of other.descriptors) {
          const { file } = description;
          const pid = process.namespaces.pid.numberOf(other);
          if (file instanceof StreamListener) rows.push({ state: 'LISTEN', local: file.address, pid, fd });
          if (file instanceof StreamSocket) rows.push({ state: 'ESTAB', local: file.local, peer: file.peer, pid, fd });
        }
      }
      return rows;
    },
  };
}
