import type { Kernel } from '../kernel.ts';
import { type Fate, Flow } from './flow.ts';
import type { Far } from './knock.ts';
import type { NetNamespace } from './net-namespace.ts';
import { cablesOf, cross, filter, pathTo } from './path.ts';
import { type Connection, connectPair, distantChannel, type PairOptions } from './stream-socket.ts';

/** A connection between two machines: what one side writes travels over the cables to the other. */
export function connectDistant(kernel: Kernel, net: NetNamespace, pair: PairOptions, far: Far): Connection {
  const { scheduler } = kernel.options;
  const [toServer, toClient] = [distantChannel(), distantChannel()];
  const connection = connectPair(pair, toServer, toClient);
  const { client, server } = connection;
  const chance = (): number => kernel.chance();

  /** Both directions take the same way, looked up anew for each packet: a cable may have been pulled meanwhile. */
  const send = (bytes: number, toward: 'server' | 'client'): Fate => {
    const path = pathTo(net, far.host);
    if ('missing' in path) return { lost: path.missing === 'route' ? 'ETIMEDOUT' : 'EHOSTUNREACH' };
    const packet = {
      protocol: 'tcp' as const,
      source: far.source,
      destination: far.host,
      port: far.port,
      state: 'ESTABLISHED' as const,
      bytes,
    };
    if (toward === 'server' && filter(net, path.legs, packet).verdict !== 'ACCEPT') return { lost: 'ETIMEDOUT' };
    const answer = {
      ...packet,
      source: far.host,
      destination: far.source,
      port: undefined,
      sourcePort: far.port,
      in: path.legs[0]?.out.name,
    };
    if (toward === 'client' && net.firewall.judge('INPUT', answer) !== 'ACCEPT') return { lost: 'ETIMEDOUT' };
    const cables = cablesOf(path.legs);
    const arrives = cross(toward === 'server' ? cables : cables.reverse(), bytes, scheduler.now(), chance);
    return arrives === undefined ? { lost: 'ETIMEDOUT' } : { arrives };
  };
  const lossy = (): boolean => {
    const path = pathTo(net, far.host);
    return cablesOf(path.legs).some(({ physics }) => (physics?.loss ?? 0) > 0);
  };
  const onWay = (receiver: 'server' | 'client'): number => {
    const fate = send(40, receiver);
    return 'arrives' in fate ? fate.arrives : scheduler.now();
  };
  const flowTo = (receiver: 'server' | 'client', channel: typeof toServer): Flow => {
    const [sender, other] = receiver === 'server' ? [client, 'client' as const] : [server, 'server' as const];
    return new Flow({
      scheduler,
      from: channel.written,
      to: channel.read,
      send: (bytes) => send(bytes, receiver),
      lossy,
      onReset: () =>
        void scheduler.at(onWay(other), () => {
          stop();
          sender.fail('ECONNRESET');
        }),
      onGivenUp: (errno) => {
        stop();
        sender.fail(errno);
      },
    });
  };
  const flows = [flowTo('server', toServer), flowTo('client', toClient)];
  const stop = (): void => {
    for (const flow of flows) flow.stop();
  };
  return connection;
}
