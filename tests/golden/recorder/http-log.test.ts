/** What the log says must not depend on how the bytes happened to be cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpItem } from '../form.ts';
import { ConnectionLog } from './http-log.ts';

type Said = { by: 'client' | 'server'; text: string };

const ping: Said[] = [
  { by: 'client', text: 'HEAD /_ping HTTP/1.1\r\nHost: api.moby.localhost\r\n\r\n' },
  { by: 'server', text: 'HTTP/1.1 200 OK\r\nApi-Version: 1.51\r\nContent-Length: 2\r\n\r\n' },
];
const create: Said[] = [
  { by: 'client', text: 'POST /v1.50/containers/create HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n{  }' },
  { by: 'server', text: 'HTTP/1.1 400 Bad Request\r\nContent-Length: 3\r\n\r\nno\n' },
];
const wait: Said[] = [
  { by: 'client', text: 'POST /v1.50/containers/a/wait HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n' },
  { by: 'server', text: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{"S\r\n4\r\n":0}\r\n0\r\n\r\n' },
];
const start: Said[] = [
  { by: 'client', text: 'POST /v1.50/containers/a/start HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n' },
  { by: 'server', text: 'HTTP/1.1 204 No Content\r\nServer: Docker\r\n\r\n' },
];
const attach: Said[] = [
  {
    by: 'client',
    text: 'POST /v1.50/containers/a/attach HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n',
  },
  { by: 'server', text: 'HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nhello\r\n' },
  { by: 'client', text: 'exit\n' },
  { by: 'server', text: 'bye' },
];

function items(said: Said[], cut: (text: string) => string[]): HttpItem[] {
  const log = new ConnectionLog(1, () => 0);
  for (const { by, text } of said) {
    for (const part of cut(text)) by === 'client' ? log.fromClient(Buffer.from(part)) : log.fromServer(Buffer.from(part));
  }
  log.closed(0);
  return log.items;
}

const whole = (text: string): string[] => [text];
const all = [...ping, ...create, ...wait, ...start, ...attach];

describe('the log of a connection', () => {
  it('tells the exchanges of a kept connection apart', () => {
    const found = items(all, whole);
    expect(found.map((item) => [item.request.split(' ').slice(0, 2).join(' '), item.status, item.incomplete])).toEqual([
      ['HEAD /_ping', 200, undefined],
      ['POST /v1.50/containers/create', 400, undefined],
      ['POST /v1.50/containers/a/wait', 200, undefined],
      ['POST /v1.50/containers/a/start', 204, undefined],
      ['POST /v1.50/containers/a/attach', 101, undefined],
    ]);
    expect(found[0]?.response_body).toEqual({ body: '' });
    expect(found[1]?.request_body).toEqual({ body: '{  }' });
    expect(found[2]).toMatchObject({ response_body: { body: '{"S":0}' }, chunks: 2 });
    expect(found[4]?.upgraded).toEqual({ server: { body: 'hello\r\nbye' }, client: { body: 'exit\n' } });
  });

  it('says the same however the bytes are cut', () => {
    const expected = items(all, whole);
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 1, max: 40 })), (sizes) => {
        const cut = (text: string): string[] => {
          const parts: string[] = [];
          for (let at = 0; at < text.length; ) {
            const size = sizes.next().value;
            parts.push(text.slice(at, at + size));
            at += size;
          }
          return parts;
        };
        expect(items(all, cut)).toEqual(expected);
      }),
    );
  });

  it('marks what was cut off', () => {
    const [request] = wait;
    expect(items(request ? [request] : [], whole)[0]?.incomplete).toBe(true);
    const [, answer] = wait;
    const torn = items([request as Said, { by: 'server', text: (answer as Said).text.slice(0, -9) }], whole)[0];
    expect(torn).toMatchObject({ incomplete: true, status: 200 });
  });

  it('goes on with HTTP when an upgrade is refused', () => {
    const refused: Said[] = [attach[0] as Said, { by: 'server', text: 'HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno' }, ...ping];
    expect(items(refused, whole).map((item) => item.status)).toEqual([404, 200]);
  });
});
