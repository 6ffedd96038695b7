import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StaticSite, serveFolder } from './static-server.ts';

let folder: string;
let site: StaticSite;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dockwire-static-'));
  mkdirSync(join(folder, 'site', 'ko'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', 'ko', 'index.html'), '<p>안녕하세요</p>');
  writeFileSync(join(folder, 'site', 'app.js'), 'export {};');
  writeFileSync(join(folder, 'site', '404.html'), 'nothing here');
  site = await serveFolder(join(folder, 'site'));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Sends a path exactly as it is written; `fetch` would tidy it first. */
function get(path: string, method = 'GET'): Promise<{ status: number; type: string; location: string | undefined; body: string }> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(site.address);
    const sent = request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => {
        const { 'content-type': type = '', location } = response.headers;
        done({ status: response.statusCode ?? 0, type, location, body });
      });
    });
    sent.on('error', fail);
    sent.end();
  });
}

it('serves a folder by its index', async () => {
  expect(await get('/ko/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', location: undefined, body: '<p>안녕하세요</p>' });
});

it('serves a script as a script, whatever its query', async () => {
  expect(await get('/app.js?ts=1')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8', body: 'export {};' });
});

it('sends a folder without its slash to the one with it', async () => {
  expect(await get('/ko?a=b')).toMatchObject({ status: 301, location: '/ko/?a=b' });
});

it.each(['/nothing', '/app.js/', '/%zz', '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt'])(
  'answers %s with the page for 404',
  async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'nothing here' });
  },
);

it('answers HEAD without a body, and refuses to be written to', async () => {
  expect(await get('/app.js', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect(await get('/app.js', 'POST')).toMatchObject({ status: 405 });
});

it('takes the next port when the one asked for is taken', async () => {
  const port = Number(new URL(site.address).port);
  const second = await serveFolder(join(folder, 'site'), port);
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  await second.close();
});
