import { expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import { duplexPair } from '../testing/duplex-pair.ts';
import { readBody } from './client.ts';
import { serveConnection } from './server.ts';
import { tlsClient, tlsServer } from './tls.ts';

it('tells a client that the server speaks plain HTTP', async () => {
  const [near, far] = duplexPair();
  const served = serveConnection(far, async () => undefined, { date: () => '' });
  await expect(tlsClient(near, 'registry.lab')).rejects.toThrow('http: server gave HTTP response to HTTPS client');
  near.close();
  await served;
});

it('tells a client that it should speak TLS', async () => {
  const [near, far] = duplexPair();
  await near.write(utf8('GET / HTTP/1.1\r\n\r\n'));
  expect(await tlsServer(far)).toBeUndefined();
  expect(text(await readBody(near))).toBe('HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n');
});

it('carries both ways after the greeting', async () => {
  const [near, far] = duplexPair();
  const [client, server] = await Promise.all([tlsClient(near, 'x'), tlsServer(far)]);
  await client.write(utf8('ping'));
  expect(text((await server?.read()) ?? utf8(''))).toBe('ping');
});
