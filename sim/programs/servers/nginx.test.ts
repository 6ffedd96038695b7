import { describe, expect, it } from 'vitest';
import { text } from '../../base/bytes.ts';
import { connectHttp, readBody } from '../../http/client.ts';
import { header } from '../../http/message.ts';
import type { Sys } from '../../kernel/sys.ts';
import { duplexOf } from '../../libc/duplex.ts';
import { makeDirectories, readText, writeText } from '../../libc/files.ts';
import { spawn } from '../../libc/spawn.ts';
import { testMachine } from '../../testing/machine.ts';
import { main as nginx } from './nginx.ts';

const CONFIG = `user root;
error_log /var/log/nginx/error.log;
http {
  types { text/html html; }
  access_log /var/log/nginx/access.log;
  server {
    listen 80; # the usual
    server_name localhost;
    location / { root /srv; index index.html; }
    location /hello { return 200 'hi'; }
  }
}
`;

async function onMachine<T>(config: string, body: (sys: Sys) => Promise<T>): Promise<T> {
  const machine = await testMachine({ nginx });
  const result = await machine.run(async (sys) => {
    for (const path of ['/etc/nginx', '/var/log/nginx', '/srv/empty']) makeDirectories(sys, path);
    writeText(sys, '/etc/nginx/nginx.conf', config);
    writeText(sys, '/srv/index.html', '<h1>home</h1>');
    return body(sys);
  });
  expect(machine.faults).toEqual([]);
  return result;
}

/** Runs it to its end. */
async function ended(sys: Sys, ...args: string[]): Promise<{ err: string; code: number | undefined }> {
  const fd = sys.open('/tmp/err', { write: true, create: true, truncate: true }, 0o644);
  const pid = spawn(sys, '/usr/bin/nginx', ['nginx', ...args], { fds: { 2: fd } });
  const { status } = (await sys.waitpid(pid)) ?? {};
  return { err: readText(sys, '/tmp/err'), code: status?.kind === 'exited' ? status.code : undefined };
}

async function get(sys: Sys, target: string, method = 'GET') {
  const connection = connectHttp(duplexOf(sys, await sys.connect({ family: 'inet', host: '127.0.0.1', port: 80 })));
  const response = await connection.request({ method, target, headers: [['Host', 'localhost']] });
  const body = text(await readBody(response.body));
  connection.close();
  return { status: response.status, names: response.headers.map(([name]) => name), location: header(response.headers, 'Location'), body };
}

describe('nginx', () => {
  it('serves files, writes its logs and ends on SIGQUIT', () =>
    onMachine(CONFIG, async (sys) => {
      const pid = spawn(sys, '/usr/bin/nginx', ['nginx', '-g', 'daemon off;']);
      await sys.sleep(10_000);
      const home = await get(sys, '/');
      expect(home).toMatchObject({ status: 200, body: '<h1>home</h1>' });
      expect(home.names).toEqual([
        'Server',
        'Date',
        'Content-Type',
        'Content-Length',
        'Last-Modified',
        'Connection',
        'ETag',
        'Accept-Ranges',
      ]);
      expect(await get(sys, '/hello')).toMatchObject({ status: 200, body: 'hi' });
      expect((await get(sys, '/nope')).status).toBe(404);
      expect((await get(sys, '/empty/')).status).toBe(403);
      expect(await get(sys, '/empty')).toMatchObject({ status: 301, location: 'http://localhost/empty/' });
      expect((await get(sys, '/', 'POST')).status).toBe(405);
      const access = readText(sys, '/var/log/nginx/access.log').split('\n');
      expect(access[0]).toMatch(/^127\.0\.0\.1 - - \[02\/Mar\/2026:09:00:\d\d \+0000\] "GET \/ HTTP\/1\.1" 200 13 "-" "-" "-"$/);
      const errors = readText(sys, '/var/log/nginx/error.log');
      expect(errors).toContain(
        'open() "/srv/nope" failed (2: No such file or directory), client: 127.0.0.1, server: localhost, request: "GET /nope HTTP/1.1"',
      );
      expect(errors).toContain('directory index of "/srv/empty/" is forbidden');
      expect((await ended(sys, '-s', 'quit')).code).toBe(0);
      expect((await sys.waitpid(pid))?.status).toEqual({ kind: 'exited', code: 0 });
    }));

  it('takes new configuration on reload', () =>
    onMachine(CONFIG, async (sys) => {
      const pid = spawn(sys, '/usr/bin/nginx', ['nginx', '-g', 'daemon off;']);
      await sys.sleep(10_000);
      writeText(sys, '/etc/nginx/nginx.conf', CONFIG.replace("'hi'", "'bye'"));
      await ended(sys, '-s', 'reload');
      await sys.sleep(10_000);
      expect((await get(sys, '/hello')).body).toBe('bye');
      sys.kill(pid, 'SIGTERM');
      await sys.waitpid(pid);
    }));

  it.each([
    ['http {', 'unexpected end of file, expecting "}" in /etc/nginx/nginx.conf:1'],
    ['http { server { listen 80 } }', 'unexpected "}" in /etc/nginx/nginx.conf:1'],
    ['bogus on;', 'unknown directive "bogus" in /etc/nginx/nginx.conf:1'],
  ])('does not start with %j', (config, message) =>
    onMachine(config, async (sys) => {
      expect(await ended(sys, '-t')).toEqual({
        err: `nginx: [emerg] ${message}\nnginx: configuration file /etc/nginx/nginx.conf test failed\n`,
        code: 1,
      });
      expect(await ended(sys, '-g', 'daemon off;')).toEqual({ err: `nginx: [emerg] ${message}\n`, code: 1 });
    }),
  );

  it('does not start on a port that is taken', () =>
    onMachine(CONFIG, async (sys) => {
      sys.listen({ family: 'inet', host: '0.0.0.0', port: 80 });
      expect(await ended(sys, '-g', 'daemon off;')).toEqual({
        err: 'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)\n',
        code: 1,
      });
    }));
});
