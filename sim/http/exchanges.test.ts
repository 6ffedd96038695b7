import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import { duplexPair } from '../testing/duplex-pair.ts';
import { ExchangeAssembler } from './exchanges.ts';
import { tlsClient, tlsServer } from './tls.ts';

const CLIENT = utf8(
  'GET /a HTTP/1.1\r\nHost: x\r\n\r\nPOST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc' +
    'POST /attach HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\ntyped',
);
const SERVER = utf8(
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n1\r\n!\r\n0\r\n\r\n' +
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 101 UPGRADED\r\nUpgrade: tcp\r\n\r\n\x01\0\0\0\0\0\0\x01x',
);

const cutInto = (bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] => {
  const at = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((stop, i) => bytes.subarray(at[i], stop));
};

describe('ExchangeAssembler', () => {
  it('puts the same exchanges together however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 8 }), (clientCuts, serverCuts) => {
        const wire = new ExchangeAssembler(7);
        for (const piece of cutInto(CLIENT, clientCuts)) wire.push('client', piece, 1);
        for (const piece of cutInto(SERVER, serverCuts)) wire.push('server', piece, 2);
        const [a, b, c] = wire.exchanges;
        expect(wire.exchanges.map((exchange) => exchange.state)).toEqual(['complete', 'complete', 'upgraded']);
        expect([a?.request?.target, text(a?.response?.bodyBytes ?? utf8('')), a?.response?.chunks]).toEqual(['/a', 'hi!', 2]);
        expect(text(a?.response?.codedBody ?? utf8(''))).toBe('2\r\nhi\r\n1\r\n!\r\n0\r\n\r\n');
        expect(b?.request?.codedBody).toBeUndefined();
        expect([text(b?.request?.bodyBytes ?? utf8('')), b?.response?.status]).toEqual(['abc', 204]);
        const streams = c?.upgraded;
        expect(streams?.client.map((piece) => text(piece.bytes)).join('')).toBe('typed');
        expect(streams?.server.map((piece) => text(piece.bytes)).join('')).toBe('\x01\0\0\0\0\0\0\x01x');
      }),
    );
  });

  it('keeps bytes that are not HTTP, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: fc.constantFrom('client' as const, 'server' as const), bytes: fc.uint8Array({ minLength: 1 }) })),
        (pieces) => {
          const wire = new ExchangeAssembler(1);
          for (const { from, bytes } of pieces) wire.push(from, bytes, 0);
          wire.end('client', 1);
          wire.end('server', 1);
          for (const exchange of wire.exchanges) expect(['raw', 'broken']).toContain(exchange.state);
        },
      ),
    );
    const wire = new ExchangeAssembler(1);
    // As ttrpc begins: no line ends here.
    wire.push('client', Uint8Array.of(0, 0, 0, 9), 5);
    wire.push('server', Uint8Array.of(1), 6);
    expect(wire.exchanges[0]).toMatchObject({ state: 'raw', startedAt: 5, raw: { client: [{ at: 5 }], server: [{ at: 6 }] } });
  });

  it('shows an answer that is still coming, and one that is cut off', () => {
    const wire = new ExchangeAssembler(1);
    wire.push('client', utf8('GET /events HTTP/1.1\r\nHost: x\r\n\r\n'), 1);
    expect(wire.exchanges[0]?.state).toBe('response');
    wire.push('server', utf8('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{}\n\n\r\n'), 2);
    expect(text(wire.exchanges[0]?.response?.bodyBytes ?? utf8(''))).toBe('{}\n\n');
    wire.end('server', 3);
    expect(wire.exchanges[0]?.state).toBe('broken');
  });

  it('reads on behind the greeting that stands for TLS', async () => {
    const [near, far] = duplexPair();
    const [client] = await Promise.all([tlsClient(near, 'hub'), tlsServer(far)]);
    await client.write(utf8('GET / HTTP/1.1\r\n\r\n'));
    const wire = new ExchangeAssembler(1);
    for (const bytes of near.sent) for (const byte of bytes) wire.push('client', Uint8Array.of(byte), 1);
    for (const bytes of far.sent) wire.push('server', bytes, 2);
    expect(wire.exchanges.map((exchange) => exchange.request?.target)).toEqual(['/']);
  });

  it('knows a hijacked 200 by its media type', () => {
    const wire = new ExchangeAssembler(1);
    wire.push('client', utf8('POST /attach HTTP/1.1\r\nHost: x\r\n\r\n'), 1);
    wire.push('server', utf8('HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n\r\n'), 2);
    wire.push('client', utf8('in'), 3);
    wire.push('server', utf8('out'), 4);
    expect(wire.exchanges[0]?.upgraded).toEqual({ client: [{ at: 3, bytes: utf8('in') }], server: [{ at: 4, bytes: utf8('out') }] });
  });
});
