import { text } from '../base/bytes.ts';
import type { Address, TraceEvent } from '../base/trace.ts';
import { ExchangeAssembler, type WireExchange, type WireStreams } from '../http/exchanges.ts';
import type { World } from '../world.ts';
import type { Exchange, SandboxMessage } from './api.ts';

const NOTHING = new Uint8Array(0);

interface Watched {
  readonly assembler: ExchangeAssembler;
  readonly connection: number;
  readonly host: string;
  readonly clientPid: number;
  readonly server: { readonly host: string; readonly pid: number };
  readonly address: string;
  readonly openedAt: number;
}

/** Turns a world's timeline into messages: the events in order, and the exchanges that the bytes on its sockets make up. */
export function observe(world: World, send: (message: SandboxMessage) => void): { flush(): void } {
  const events: TraceEvent[] = [];
  const watched = new Map<number, Watched>();
  const grown = new Set<Watched>();
  const refused: Exchange[] = [];
  let refusals = 0;

  world.subscribe((event) => {
    events.push(event.type === 'socket.data' ? { ...event, bytes: NOTHING } : event);
    switch (event.type) {
      case 'socket.connect':
        watched.set(event.connection, {
          assembler: new ExchangeAssembler(event.connection),
          connection: event.connection,
          host: event.host,
          clientPid: event.pid,
          server: event.server,
          address: addressText(event.address),
          openedAt: event.t,
        });
        return;
      case 'socket.data': {
        const wire = watched.get(event.connection);
        wire?.assembler.push(event.from, event.bytes, event.t);
        if (wire) grown.add(wire);
        return;
      }
      case 'socket.close': {
        const wire = watched.get(event.connection);
        wire?.assembler.end(event.from, event.t);
        if (wire) grown.add(wire);
        return;
      }
      case 'socket.refused':
        refused.push({
          id: `refused.${++refusals}`,
          connection: 0,
          host: event.host,
          clientPid: event.pid,
          server: { host: event.host, pid: 0 },
          address: addressText(event.address),
          startedAt: event.t,
          endedAt: event.t,
          state: 'refused',
          refused: { errno: event.errno, hop: event.hop },
        });
        return;
      default:
    }
  });

  return {
    flush() {
      if (events.length > 0) send({ kind: 'events', events: events.splice(0) });
      for (const exchange of refused.splice(0)) send({ kind: 'exchange', exchange });
      for (const wire of grown) for (const exchange of wire.assembler.exchanges) send({ kind: 'exchange', exchange: show(wire, exchange) });
      grown.clear();
    },
  };
}

function show(wire: Watched, exchange: WireExchange): Exchange {
  const { request, response } = exchange;
  const streams = exchange.upgraded ?? exchange.raw;
  return {
    id: `${wire.connection}.${exchange.index}`,
    connection: wire.connection,
    host: wire.host,
    clientPid: wire.clientPid,
    server: wire.server,
    address: wire.address,
    startedAt: exchange.startedAt,
    endedAt: exchange.state === 'complete' ? response?.endAt : undefined,
    state: exchange.state,
    request: request && {
      method: request.method,
      target: request.target,
      head: text(request.rawHead),
      headers: request.headers,
      body: request.bodyBytes.slice(),
      codedBody: request.codedBody?.slice(),
    },
    response: response && {
      status: response.status,
      reason: response.reason,
      head: text(response.rawHead),
      headers: response.headers,
      body: response.bodyBytes.slice(),
      codedBody: response.codedBody?.slice(),
      chunks: response.chunks,
    },
    stream: streams && inOrder(streams),
  };
}

function inOrder(streams: WireStreams): NonNullable<Exchange['stream']> {
  const pieces = (['client', 'server'] as const).flatMap((from) =>
    streams[from].map(({ at, bytes }) => ({ from, at, bytes: bytes.slice() })),
  );
  return pieces.sort((a, b) => a.at - b.at);
}

function addressText(address: Address): string {
  return address.family === 'unix' ? `unix://${address.path}` : `tcp://${address.host}:${address.port}`;
}
