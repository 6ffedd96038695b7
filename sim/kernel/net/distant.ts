import type { Kernel } from '../kernel.ts';
import { type Fate, Flow } from './flow.ts';
import type { Far } from './knock.ts';
import type { NetNamespace } from './net-namespace.ts';
import { cablesOf, comesBack, cross, travel } from './path.ts';
import { type Connection, connectPair, distantChannel, type PairOptions } from './stream-socket.ts';

/** A connection between two machines: what one side writes travels over the cables to the other. */
export function connectDistant(kernel: Kernel, net: NetNamespace, pair: PairOptions, far: Far): Connection {
  const { scheduler } = kernel.options;
  const [toServer, toClient] = [distantChannel(), distantChannel()];
  const connection = connectPair(pair, toServer, toClient);
  const { client, server } = connection;
  const chance = (): number => kernel.chance();

  const { first, journey } = far;
  let { legs } = journey;
  /** Both directions take the same way, looked up anew for each packet: a cable may have been pulled meanwhile. */
  const send = (bytes: number, toward: 'server' | 'client'): Fate => {
    const packet = { ...first, state: 'ESTABLISHED' as const, bytes };
    const now = travel(net, toward === 'server' ? packet : { ...packet, bytes: 0 }, { known: journey.translations });
    if (now.end.kind === 'missing') return { lost: now.end.what === 'route' ? 'ETIMEDOUT' : 'EHOSTUNREACH' };
    if (toward === 'server' ? now.end.kind !== 'arrived' : comesBack(net, now, packet) !== 'ACCEPT') return { lost: 'ETIMEDOUT' };
    legs = now.legs;
    const cables = cablesOf(legs);
    const arrives = cross(toward === 'server' ? cables : cables.reverse(), bytes, scheduler.now(), chance);
    return arrives === undefined ? { lost: 'ETIMEDOUT' } : { arrives };
  };
  const lossy = (): boolean => cablesOf(legs).some(({ physics }) => (physics?.loss ?? 0) > 0);
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
