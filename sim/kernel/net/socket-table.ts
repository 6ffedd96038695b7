import type { PidNamespace } from '../namespaces.ts';
import type { OpenFile } from '../open-file.ts';
import type { SocketEntry } from '../sys.ts';
import { DatagramSocket } from './datagram-socket.ts';
import type { NetNamespace } from './net-namespace.ts';
import { StreamListener, StreamSocket } from './stream-socket.ts';

/** Every descriptor of a socket in a network namespace, and whose it is, as far as a pid namespace shows its processes. */
export function socketsOf(pids: PidNamespace, net: NetNamespace): (SocketEntry & { readonly uid: number })[] {
  const rows: (SocketEntry & { readonly uid: number })[] = [];
  for (const process of pids.all()) {
    if (process.namespaces.net !== net) continue;
    for (const [fd, { description }] of process.descriptors) {
      const row = entryOf(description.file);
      if (row) rows.push({ ...row, pid: pids.numberOf(process), fd, uid: process.credentials.euid });
    }
  }
  return rows;
}

function entryOf(file: OpenFile): Omit<SocketEntry, 'pid' | 'fd'> | undefined {
  const { ino } = file.stat();
  if (file instanceof StreamListener) {
    const protocol = file.address.family === 'unix' ? 'unix' : 'tcp';
    return { protocol, state: 'LISTEN', local: file.address, ino, dualStack: file.dualStack, received: file.waiting, sent: file.backlog };
  }
  if (file instanceof StreamSocket) {
    const protocol = file.local.family === 'unix' ? 'unix' : 'tcp';
    const { local, peer, dualStack, peerIno } = file;
    return { protocol, state: 'ESTAB', local, peer, ino, dualStack, ...(peerIno === undefined ? {} : { peerIno }), ...file.queues };
  }
  if (!(file instanceof DatagramSocket)) return undefined;
  const { protocol, host, port, peer } = file;
  const ends = { local: { family: 'inet' as const, host, port }, ...(peer ? { peer: { family: 'inet' as const, ...peer } } : {}) };
  return { protocol, state: peer ? 'ESTAB' : 'UNCONN', ino, received: 0, sent: 0, ...ends };
}
