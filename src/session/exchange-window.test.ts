import { expect, it } from 'vitest';
import type { Exchange } from '../../sim/ports/api.ts';
import { ExchangeWindow } from './exchange-window.ts';

const exchange = (id: number, given: Partial<Exchange> = {}): Exchange => ({
  ...{ id: String(id), connection: id, host: 'a', clientPid: id, server: { host: 'a', pid: 7 } },
  ...{ address: 'unix:///run/docker.sock', startedAt: id, state: 'complete', ...given },
});

it('keeps the newest, whatever is still going on, and the order', () => {
  const window = new ExchangeWindow();
  window.merge([exchange(1, { state: 'upgraded' })]);
  for (let id = 2; id <= 2500; id++) window.merge([exchange(id, { state: 'request' }), exchange(id)]);
  const ids = window.list.value.map(({ id }) => Number(id));
  expect(ids).toEqual([1, ...Array.from({ length: 1999 }, (_, i) => 502 + i)]);
  expect(window.dropped.value).toBe(500);
  expect([1, 7, 501, 502].map((pid) => window.names('a', pid))).toEqual([true, true, false, true]);
  expect(window.names('b', 7)).toBe(false);
});

it('puts what has grown in its place', () => {
  const window = new ExchangeWindow();
  window.merge([exchange(1, { state: 'request' }), exchange(2)]);
  window.merge([exchange(1)]);
  expect(window.list.value.map(({ id, state }) => `${id} ${state}`)).toEqual(['1 complete', '2 complete']);
});

it('does not hold more bytes than a browser can bear', () => {
  const window = new ExchangeWindow();
  const response = { status: 200, reason: 'OK', head: '', headers: [], body: new Uint8Array(10_000_000), chunks: 0 };
  for (let id = 1; id <= 20; id++) window.merge([exchange(id, { response })]);
  expect(window.list.value.map(({ id }) => Number(id))).toEqual([15, 16, 17, 18, 19, 20]);
});
