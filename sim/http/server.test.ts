import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duplex } from '../base/byte-stream.ts';
import { concat, text, utf8 } from '../base/bytes.ts';
import { duplexPair } from '../testing/duplex-pair.ts';
import { readBody } from './client.ts';
import type { Handler } from './message.ts';
import { serveConnection } from './server.ts';

const options = { date: () => 'Fri, 20 Nov 2026 22:09:36 GMT' };
const DATE = 'Date: Fri, 20 Nov 2026 22:09:36 GMT\r\n';

/** Everything the server says to these bytes, which come in the given pieces; the client then ends its half. */
async function converse(handler: Handler, ...pieces: (string | Uint8Array)[]): Promise<string> {
  const [client, server] = duplexPair();
  const served = serveConnection(server, handler, options);
  for (const piece of pieces) await client.write(typeof piece === 'string' ? utf8(piece) : piece);
  client.closeWrite();
  const said = text(await readBody(client));
  await served;
  return said;
}

const echo: Handler = async (request, response) => {
  const body = await readBody(request.body);
  response.writeHead(200, [['Content-Type', 'text/plain']]);
  await response.write(concat([utf8(`${request.method} ${request.target} `), body]));
  await response.end();
};

const answered = (body: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n${DATE}Content-Length: ${body.length}\r\n\r\n${body}`;
const REFUSAL = 'HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request';

describe('serveConnection', () => {
  it('reads the same requests however the bytes are cut', async () => {
    const requests = utf8(
      'GET /a HTTP/1.1\r\nHost: x\r\n\r\nPOST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello' +
        'POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: 1\r\n\r\nGET /d HTTP/1.1\nHost: x\n\n',
    );
    const expected = ['GET /a ', 'POST /b hello', 'POST /c abcde', 'GET /d '].map(answered).join('');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: requests.length }), { maxLength: 12 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), requests.length];
        const pieces = at.slice(1).map((stop, i) => requests.subarray(at[i], stop));
        expect(await converse(echo, ...pieces)).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('reads away a body that the handler left, also when it streams its answer, and goes on with the next request', async () => {
    const streams: Handler = async (_request, response) => {
      response.writeHead(200, [['Content-Type', 'text/plain']]);
      await response.write(utf8('so'), { flush: true });
      await response.write(utf8('far'), { flush: true });
      await response.end();
    };
    const request = 'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello';
    const streamed = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n${DATE}Transfer-Encoding: chunked\r\n\r\n2\r\nso\r\n3\r\nfar\r\n0\r\n\r\n`;
    expect(await converse(streams, request, request)).toBe(streamed + streamed);
  });

  it('answers what is not HTTP as Go does, without asking the handler', async () => {
    expect(await converse(echo, 'nonsense\r\n')).toBe(REFUSAL);
    expect(await converse(echo, 'GET / HTTP/1.1\r\nHost x\r\n\r\n')).toBe(REFUSAL);
    expect(await converse(echo, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n')).toBe(REFUSAL);
    const missing = await converse(echo, 'GET / HTTP/1.1\r\n\r\n');
    expect(missing.split('\r\n')[0]).toBe('HTTP/1.1 400 Bad Request: missing required Host header');
    expect(missing.endsWith('400 Bad Request: missing required Host header')).toBe(true);
    expect(await converse(echo, 'GET / HTTP/2.0\r\n\r\n')).toMatch(
      /^HTTP\/1.1 505 HTTP Version Not Supported: unsupported protocol version\r\n/,
    );
    expect(await converse(echo)).toBe('');
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const said = await converse(echo, bytes, '\r\n\r\n');
        expect(said.startsWith('HTTP/1.1 ')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a long body in chunks as large as Go buffers them, and each flush its own', async () => {
    const handler: Handler = async (request, response) => {
      response.writeHead(200, [['Content-Type', 'a/b']]);
      if (request.target === '/flush') {
        await response.write(utf8('one'), { flush: true });
        await response.write(utf8('two'), { flush: true });
      } else {
        await response.write(new Uint8Array(2000).fill(97));
        await response.write(new Uint8Array(100).fill(97));
      }
      await response.end();
    };
    const head = `HTTP/1.1 200 OK\r\nContent-Type: a/b\r\n${DATE}Transfer-Encoding: chunked\r\n\r\n`;
    const get = (target: string) => converse(handler, `GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(await get('/flush')).toBe(`${head}3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n`);
    expect(await get('/long')).toBe(`${head}800\r\n${'a'.repeat(2048)}\r\n34\r\n${'a'.repeat(52)}\r\n0\r\n\r\n`);
  });

  it('guesses a media type, places Connection after it, and hangs up when asked to', async () => {
    const handler: Handler = async (_request, response) => {
      response.writeHead(200, [['Swarm', 'inactive']]);
      await response.write(utf8('OK'));
    };
    const said = await converse(handler, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(said).toBe(
      `HTTP/1.1 200 OK\r\nSwarm: inactive\r\n${DATE}Content-Length: 2\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\nOK`,
    );
  });

  it('sends no body with HEAD, 204 and 304', async () => {
    const handler: Handler = async (request, response) => {
      const status = Number(request.target.slice(1));
      response.writeHead(status, []);
      await response.write(utf8('body'));
    };
    const ask = (method: string, status: number) => converse(handler, `${method} /${status} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(await ask('HEAD', 200)).toBe(`HTTP/1.1 200 OK\r\n${DATE}Content-Length: 4\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`);
    expect(await ask('GET', 204)).toBe(`HTTP/1.1 204 No Content\r\n${DATE}\r\n`);
    expect(await ask('GET', 304)).toBe(`HTTP/1.1 304 Not Modified\r\n${DATE}\r\n`);
  });

  it('speaks HTTP/1.0: no chunks, closed at the end unless kept alive', async () => {
    const handler: Handler = async (_request, response) => {
      response.writeHead(200, [['Content-Type', 'a/b']]);
      await response.write(utf8('x'), { flush: true });
      await response.end();
    };
    expect(await converse(handler, 'GET / HTTP/1.0\r\n\r\n')).toBe(`HTTP/1.0 200 OK\r\nContent-Type: a/b\r\n${DATE}\r\nx`);
    const kept = await converse(echo, 'GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\n');
    expect(kept).toBe(
      `HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n${DATE}Content-Length: 7\r\nConnection: keep-alive\r\n\r\nGET /1 ` +
        `HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n${DATE}Content-Length: 7\r\n\r\nGET /2 `,
    );
  });

  it('says 100 Continue once the handler reads', async () => {
    const asking = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n';
    expect(await converse(echo, asking, 'hi')).toBe(`HTTP/1.1 100 Continue\r\n\r\n${answered('POST / hi')}`);
    const refusing: Handler = async (_request, response) => response.writeHead(401, []);
    expect(await converse(refusing, asking)).toBe(`HTTP/1.1 401 Unauthorized\r\n${DATE}Content-Length: 0\r\nConnection: close\r\n\r\n`);
  });

  it('hands a hijacked connection over with the bytes that had come already', async () => {
    let taken: Duplex | undefined;
    const handler: Handler = async (_request, response) => {
      taken = response.hijack();
      await taken.write(utf8('HTTP/1.1 101 UPGRADED\r\n\r\n'));
    };
    const [client, server] = duplexPair();
    await client.write(utf8('POST / HTTP/1.1\r\nHost: x\r\nUpgrade: tcp\r\nContent-Length: 0\r\n\r\nearly'));
    await serveConnection(server, handler, options);
    expect(text((await taken?.read()) ?? utf8(''))).toBe('early');
    await client.write(utf8('late'));
    expect(text((await taken?.read()) ?? utf8(''))).toBe('late');
    expect(text((await client.read()) ?? utf8(''))).toBe('HTTP/1.1 101 UPGRADED\r\n\r\n');
  });

  it('leaves nothing of the request in a hijacked connection, however its body is cut', async () => {
    const sent = utf8('POST / HTTP/1.1\r\nHost: x\r\nUpgrade: tcp\r\nContent-Length: 15\r\n\r\n{"stream":true}typed');
    const chunked = utf8('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{} \r\n0\r\n\r\ntyped');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(sent, chunked), fc.array(fc.nat({ max: 80 }), { maxLength: 5 }), async (bytes, cuts) => {
        const [client, server] = duplexPair();
        let typed: Promise<Uint8Array> | undefined;
        const handler: Handler = async (_request, response) => {
          typed = readBody(response.hijack());
        };
        const served = serveConnection(server, handler, options);
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        for (const [i, stop] of at.slice(1).entries())
          if (bytes.subarray(at[i], stop).length) await client.write(bytes.subarray(at[i], stop));
        client.closeWrite();
        await served;
        expect(text((await typed) ?? utf8(''))).toBe('typed');
      }),
      { numRuns: 60 },
    );
  });

  it('ends a hijacked connection whose request is cut off', async () => {
    const [client, server] = duplexPair();
    let taken: Duplex | undefined;
    const handler: Handler = async (_request, response) => {
      taken = response.hijack();
    };
    await client.write(utf8('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 15\r\n\r\n{"stream"'));
    client.closeWrite();
    await serveConnection(server, handler, options);
    expect(await taken?.read()).toBeUndefined();
  });

  it('tells a waiting handler that its client is gone', async () => {
    const [client, server] = duplexPair();
    let noticed = false;
    const served = serveConnection(
      server,
      async (_request, response) => {
        await response.clientGone;
        noticed = true;
      },
      options,
    );
    await client.write(utf8('GET /events HTTP/1.1\r\nHost: x\r\n\r\n'));
    client.close();
    await served;
    expect(noticed).toBe(true);
  });
});
