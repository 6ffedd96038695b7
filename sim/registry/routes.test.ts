import { expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import { readBody } from '../http/client.ts';
import { serveConnection } from '../http/server.ts';
import { imageOf } from '../images/catalog.ts';
import { duplexPair } from '../testing/duplex-pair.ts';
import type { RegistryConfig } from './config.ts';
import { createContent } from './content.ts';
import { registryHandler } from './routes.ts';

const DATE = 'Fri, 20 Nov 2026 22:07:43 GMT';
const PRIVATE: RegistryConfig = {
  kind: 'private',
  listen: [],
  repositories: { 'r/one:1': 'busybox', 'team/app': 'busybox' },
  credentials: {},
};
const HUB: RegistryConfig = { kind: 'hub', listen: [], repositories: { 'library/busybox': 'busybox' }, credentials: { student: 'secret' } };

async function ask(config: RegistryConfig, request: string, ...fields: string[]): Promise<string> {
  const [client, server] = duplexPair();
  const handler = registryHandler(config, createContent(config), () => '2026-11-20T22:07:43Z');
  const served = serveConnection(server, handler, { date: () => DATE });
  await client.write(utf8(`${request} HTTP/1.1\r\n${['Host: x', ...fields].join('\r\n')}\r\n\r\n`));
  client.closeWrite();
  const said = text(await readBody(client));
  await served;
  return said;
}

const FIELDS = `Docker-Distribution-Api-Version: registry/2.0\r\nX-Content-Type-Options: nosniff\r\nDate: ${DATE}\r\n`;
const json = (status: string, body: string): string =>
  `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\n${FIELDS}Content-Length: ${body.length}\r\n\r\n${body}`;

// As recorded from a real registry: D/registry_http_api.
it.each([
  ['GET /v2/', `HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json; charset=utf-8\r\n${FIELDS}\r\n{}`],
  ['GET /v2/r/one/tags/list', json('200 OK', '{"name":"r/one","tags":["1"]}\n')],
  [
    'GET /v2/r/nosuch/tags/list',
    json(
      '404 Not Found',
      '{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known to registry","detail":{"name":"r/nosuch"}}]}\n',
    ),
  ],
  [
    'GET /v2/r/one/manifests/nosuch',
    json('404 Not Found', '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"nosuch"}}]}\n'),
  ],
  ['GET /v2/_catalog', json('200 OK', '{"repositories":["r/one","team/app"]}\n')],
])('%s', async (request, answer) => {
  expect(await ask(PRIVATE, request)).toBe(answer);
});

it('gives manifests and blobs by digest, and their heads', async () => {
  const image = imageOf('busybox');
  const head = await ask(PRIVATE, 'HEAD /v2/r/one/manifests/1');
  expect(head).toContain(`Docker-Content-Digest: ${image?.list.digest}\r\n`);
  expect(head.endsWith('\r\n\r\n')).toBe(true);
  expect(
    (await ask(PRIVATE, `GET /v2/team/app/manifests/${image?.manifest.digest}`)).endsWith(text(image?.manifest.bytes ?? utf8(''))),
  ).toBe(true);
  expect((await ask(PRIVATE, `GET /v2/team/app/blobs/${image?.config.digest}`)).endsWith(text(image?.config.bytes ?? utf8('')))).toBe(true);
  expect(await ask(PRIVATE, `GET /v2/team/app/blobs/sha256:${'0'.repeat(64)}`)).toContain('BLOB_UNKNOWN');
});

it('lets nobody into Docker Hub without a token, and gives tokens for what there is', async () => {
  const refused = await ask(HUB, 'GET /v2/library/busybox/manifests/latest');
  expect(refused).toContain('HTTP/1.1 401 Unauthorized\r\n');
  expect(refused).toContain(
    'WWW-Authenticate: Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/busybox:pull"\r\n',
  );
  const given = await ask(HUB, 'GET /token?scope=repository%3Alibrary%2Fbusybox%3Apull&service=registry.docker.io');
  const { token } = JSON.parse(given.slice(given.indexOf('\r\n\r\n') + 4)) as { token: string };
  expect(await ask(HUB, 'GET /v2/library/busybox/manifests/latest', `Authorization: Bearer ${token}`)).toContain('HTTP/1.1 200 OK\r\n');
  expect(await ask(HUB, 'GET /v2/library/alpine/manifests/latest', `Authorization: Bearer ${token}`)).toContain(
    'error="insufficient_scope"',
  );
  expect(await ask(HUB, 'GET /token?service=registry.docker.io', 'Authorization: Basic c3R1ZGVudDp3cm9uZw==')).toContain(
    'incorrect username or password',
  );
});

it('asks for a password where there are credentials', async () => {
  const guarded = { ...PRIVATE, credentials: { student: 'secret' } };
  expect(await ask(guarded, 'GET /v2/')).toContain('WWW-Authenticate: Basic realm="Registry Realm"\r\n');
  expect(await ask(guarded, 'GET /v2/', 'Authorization: Basic c3R1ZGVudDpzZWNyZXQ=')).toContain('HTTP/1.1 200 OK\r\n');
});
