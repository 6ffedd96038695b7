import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import { duplexPair } from '../testing/duplex-pair.ts';
import { connectHttp, readBody } from './client.ts';
import { serveConnection } from './server.ts';

const get = (target: string) => ({ method: 'GET', target, headers: [['Host', 'x']] as const });

describe('connectHttp', () => {
  it('is ready again once a response was read, and streams a body in chunks', async () => {
    const [near, far] = duplexPair();
    const connection = connectHttp(near);
    const served = serveConnection(
      far,
      async (request, response) => {
        const body = await readBody(request.body);
        await response.write(utf8(`${request.target}=`), { flush: true });
        await response.write(body, { flush: true });
      },
      { date: () => 'now' },
    );
    const first = await connection.request(get('/1'));
    expect(connection.reusable).toBe(false);
    expect(text(await readBody(first.body))).toBe('/1=');
    expect(connection.reusable).toBe(true);
    const pieces = [utf8('ab'), utf8('c')];
    const headers = [
      ['Host', 'x'],
      ['User-Agent', 'u'],
      ['X', 'y'],
    ] as const;
    const second = await connection.request({ method: 'POST', target: '/2', headers, body: { read: async () => pieces.shift() } });
    expect(text(await readBody(second.body))).toBe('/2=abc');
    expect(near.sent.slice(1).map(text)).toEqual([
      'POST /2 HTTP/1.1\r\nHost: x\r\nUser-Agent: u\r\nTransfer-Encoding: chunked\r\nX: y\r\n\r\n',
      '2\r\nab\r\n',
      '1\r\nc\r\n',
      '0\r\n\r\n',
    ]);
    connection.close();
    await served;
  });

  it('hands over the connection after 101, with what followed at once', async () => {
    const [near, far] = duplexPair();
    const asked = connectHttp(near).request({ ...get('/'), upgrade: true });
    await far.read();
    await far.write(utf8('HTTP/1.1 101 UPGRADED\r\nUpgrade: tcp\r\n\r\nfirst'));
    const { status, reason, upgraded } = await asked;
    expect([status, reason]).toEqual([101, 'UPGRADED']);
    expect(text((await upgraded?.read()) ?? utf8(''))).toBe('first');
  });

  it('reads to the end of the connection where nothing else ends the body', async () => {
    const [near, far] = duplexPair();
    const connection = connectHttp(near);
    const asked = connection.request(get('/'));
    await far.write(utf8('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nall'));
    far.close();
    expect(text(await readBody((await asked).body))).toBe('all');
    expect(connection.reusable).toBe(false);
  });

  it('notices that the server hung up on an idle connection', async () => {
    const [near, far] = duplexPair();
    const connection = connectHttp(near);
    const asked = connection.request(get('/'));
    await far.write(utf8('HTTP/1.1 204 No Content\r\n\r\n'));
    await readBody((await asked).body);
    expect(connection.reusable).toBe(true);
    far.close();
    await new Promise((resolve) => void setImmediate(resolve));
    expect(connection.reusable).toBe(false);
  });

  it('says EOF when the server hangs up, and unexpected EOF in the middle', async () => {
    const [near, far] = duplexPair();
    const asked = connectHttp(near).request(get('/'));
    far.close();
    await expect(asked).rejects.toThrow(/^EOF$/);
    const [near2, far2] = duplexPair();
    const asked2 = connectHttp(near2).request(get('/'));
    await far2.write(utf8('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'));
    far2.close();
    await expect(readBody((await asked2).body)).rejects.toThrow('unexpected EOF');
    const [near3, far3] = duplexPair();
    const asked3 = connectHttp(near3).request(get('/'));
    await far3.write(utf8('SSH-2.0-OpenSSH\r\n'));
    await expect(asked3).rejects.toThrow('malformed HTTP response "SSH-2.0-OpenSSH"');
  });
});
