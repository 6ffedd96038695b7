import { expect, it } from 'vitest';
import type { Exchange } from '../../session/session.ts';
import { encoded } from './bytes-text.ts';
import { curlCommand } from './curl.ts';

type Request = NonNullable<Exchange['request']>;
const exchange = (address: string, request: Partial<Request> & Pick<Request, 'method' | 'target'>): Exchange => ({
  id: '1.0',
  connection: 1,
  host: 'a',
  clientPid: 1,
  server: { host: 'a', pid: 2 },
  address,
  startedAt: 0,
  state: 'complete',
  request: { head: '', headers: [], body: new Uint8Array(0), ...request },
});

it('repeats a request over a unix socket', () => {
  expect(curlCommand(exchange('unix:///var/run/docker.sock', { method: 'GET', target: '/v1.50/containers/json?all=1' }))).toBe(
    "curl --unix-socket /var/run/docker.sock 'http://localhost/v1.50/containers/json?all=1'",
  );
});

it('repeats a request with a body over TCP', () => {
  const headers = [
    ['Host', 'x'],
    ['User-Agent', 'Docker-Client/28.2.2 (linux)'],
    ['Content-Length', '20'],
    ['Content-Type', 'application/json'],
  ] as const;
  const command = curlCommand(
    exchange('tcp://10.0.0.1:2375', { method: 'POST', target: '/containers/create', headers, body: encoded(`{"Cmd":["it's"]}\n`) }),
  );
  expect(command).toBe(
    `curl -X POST -H 'Content-Type: application/json' --data-binary '{"Cmd":["it'\\''s"]}' http://10.0.0.1:2375/containers/create`,
  );
});

it('asks for an upgrade as the request did', () => {
  const headers = [
    ['Connection', 'Upgrade'],
    ['Upgrade', 'tcp'],
  ] as const;
  const command = curlCommand(exchange('tcp://10.0.0.1:2375', { method: 'POST', target: '/containers/a/attach', headers }));
  expect(command).toBe("curl -X POST -H 'Connection: Upgrade' -H 'Upgrade: tcp' http://10.0.0.1:2375/containers/a/attach");
});

it('asks for a head alone with --head', () => {
  expect(curlCommand(exchange('unix:///run/d.sock', { method: 'HEAD', target: '/_ping' }))).toBe(
    'curl --unix-socket /run/d.sock --head http://localhost/_ping',
  );
});

it('has nothing to repeat where no request was', () => {
  expect(curlCommand({ ...exchange('unix:///a', { method: 'GET', target: '/' }), request: undefined })).toBeUndefined();
});
