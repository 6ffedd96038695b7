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
  /** Exchanges before this one are over and told. */
  settled: number;
  /** How much of the stream after an upgrade, or of a connection that is no HTTP, is told: pieces of each side. */
  readonly toldPieces: { client: number; server: number };
  /** For each exchange of the connection, its place among all exchanges of the world. */
  readonly places: number[];
  /** How long the response's body was when it was last told. */
  toldBody: number;
  /** Sides that still have it open. */
  open: number;
}

/** A body that grows and grows is told again only when it has grown by a quarter. */
const LONG_BODY = 262_144;

/** Turns a world's timeline into messages: the events in order, and the exchanges that the bytes on its sockets make up. */
export function observe(world: Pick<World, 'subscribe'>, send: (message: SandboxMessage) => void): { flush(): void } {
  const events: TraceEvent[] = [];
  const watched = new Map<number, Watched>();
  const grown = new Set<Watched>();
  const refused: Exchange[] = [];
  let refusals = 0;
  let places = 0;

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
          settled: 0,
          toldPieces: { client: 0, server: 0 },
          places: [],
          toldBody: 0,
          open: 2,
        });
        return;
      case 'socket.data': {
        const wire = watched.get(event.connection);
        if (!wire) return;
        wire.assembler.push(event.from, event.bytes, event.t);
        while (wire.places.length < wire.assembler.exchanges.length) wire.places.push(++places);
        grown.add(wire);
        return;
      }
      case 'socket.close': {
        const wire = watched.get(event.connection);
        wire?.assembler.end(event.from, event.t);
        if (!wire) return;
        grown.add(wire);
        wire.open -= 1;
        // What has crossed it is told with the next flush; nothing more will.
        if (wire.open === 0) watched.delete(event.connection);
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
      const news = [...grown].flatMap(newsOf).sort((a, b) => a.place - b.place);
      for (const { message } of news) send(message);
      grown.clear();
    },
  };
}

interface News {
  readonly place: number;
  readonly message: SandboxMessage;
}

/** What is new on a connection: exchanges that are not over, and of a stream only the pieces that came since. */
function newsOf(wire: Watched): News[] {
  const news: News[] = [];
  for (const exchange of wire.assembler.exchanges.slice(wire.settled)) {
    const over = exchange.state === 'complete' || exchange.state === 'broken';
    const length = exchange.response?.bodyBytes.length ?? 0;
    if (!over && length > LONG_BODY && length < wire.toldBody * 1.25) break;
    const streams = exchange.upgraded ?? exchange.raw;
    const { client, server } = wire.toldPieces;
    const message = {
      kind: 'exchange' as const,
      exchange: show(wire, exchange, streams),
      ...(streams ? { streamFrom: client + server } : {}),
    };
    news.push({ place: wire.places[exchange.index] ?? 0, message });
    wire.toldBody = length;
    if (streams) {
      wire.toldPieces.client = streams.client.length;
      wire.toldPieces.server = streams.server.length;
    }
    if (!over) break;
    wire.settled += 1;
    wire.toldBody = 0;
  }
  return news;
}

function show(wire: Watched, exchange: WireExchange, streams: WireStreams | undefined): Exchange {
  const { request, response } = exchange;
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
    stream: streams && inOrder(streams, wire.toldPieces),
  };
}

function inOrder(streams: WireStreams, told: { client: number; server: number }): NonNullable<Exchange['stream']> {
  const pieces = (['client', 'server'] as const).flatMap((from) =>
    streams[from].slice(told[from]).map(({ at, bytes }) => ({ from, at, bytes: bytes.slice() })),
  );
  return pieces.sort((a, b) => a.at - b.at);
}

function addressText(address: Address): string {
  return address.family === 'unix' ? `unix://${address.path}` : `tcp://${address.host}:${address.port}`;
}
