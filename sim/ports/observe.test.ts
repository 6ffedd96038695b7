import { expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import type { TraceEvent } from '../base/trace.ts';
import type { SandboxMessage } from './api.ts';
import { observe } from './observe.ts';

type Told = Extract<SandboxMessage, { kind: 'exchange' }>;

/** An observer and a way to let things happen to it. */
function watched(): { happen: (event: object) => void; flush: () => Told[] } {
  let listener: (event: TraceEvent) => void = () => undefined;
  const told: SandboxMessage[] = [];
  const world = {
    subscribe: (given: typeof listener) => {
      listener = given;
      return { dispose: () => undefined };
    },
  };
  const { flush } = observe(world, (message) => told.push(message));
  let seq = 0;
  return {
    happen: (event) => listener({ host: 'h', pid: 7, t: seq, seq: seq++, ...event } as TraceEvent),
    flush: () => {
      flush();
      return told.splice(0).filter((message): message is Told => message.kind === 'exchange');
    },
  };
}

const CONNECT = {
  type: 'socket.connect',
  connection: 1,
  address: { family: 'unix', path: '/run/docker.sock' },
  server: { host: 'h', pid: 3 },
};
const data = (from: 'client' | 'server', bytes: string) => ({ type: 'socket.data', connection: 1, from, bytes: utf8(bytes) });

it('tells an exchange that is over once, however long its connection lives', () => {
  const { happen, flush } = watched();
  happen(CONNECT);
  for (const path of ['/a', '/b']) {
    happen(data('client', `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`));
    happen(data('server', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'));
    expect(flush().map(({ exchange }) => [exchange.id, exchange.request?.target, exchange.state])).toEqual([
      [path === '/a' ? '1.0' : '1.1', path, 'complete'],
    ]);
  }
});

it('tells of a stream only the pieces that came since', () => {
  const { happen, flush } = watched();
  happen(CONNECT);
  happen(data('client', 'POST /attach HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n'));
  happen(data('server', 'HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\none'));
  const [first] = flush();
  happen(data('client', 'two'));
  happen(data('server', 'three'));
  const [second] = flush();
  const pieces = (told: Told | undefined) => told?.exchange.stream?.map(({ from, bytes }) => `${from} ${text(bytes)}`);
  expect([first?.streamFrom, pieces(first)]).toEqual([0, ['server one']]);
  expect([second?.streamFrom, pieces(second)]).toEqual([1, ['client two', 'server three']]);
});
