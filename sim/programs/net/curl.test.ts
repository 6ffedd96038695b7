import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../../base/bytes.ts';
import type { Address } from '../../base/trace.ts';
import { readBody } from '../../http/client.ts';
import type { Handler } from '../../http/message.ts';
import { serveConnection } from '../../http/server.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { duplexOf } from '../../libc/duplex.ts';
import { spawn } from '../../libc/spawn.ts';
import { thread } from '../../libc/thread.ts';
import { testMachine } from '../../testing/machine.ts';
import { main as curl } from './curl.ts';

const DATE = 'Sat, 21 Nov 2026 10:12:29 GMT';

/** Says what it was asked, as the server against which the real curl was observed did. */
const echo: Handler = async (request, response) => {
  const body = text(await readBody(request.body));
  const path = request.target;
  if (path === '/redir') {
    response.writeHead(302, [['Location', '/x']]);
    return response.write(utf8('moved'));
  }
  if (path === '/404') {
    response.writeHead(404, []);
    return response.write(utf8('no\n'));
  }
  if (path === '/hang') return response.clientGone;
  const fields = request.headers.map(([name, value]) => `${name}=${value}`).join('|');
  response.writeHead(200, [
    ['Content-Type', 'text/plain'],
    ['X-A', 'b'],
  ]);
  await response.write(utf8(`${request.method} ${path} ${fields} ${body}\n`));
};

type Listen = (sys: Sys, address: Address, serve: (stream: ReturnType<typeof duplexOf>) => Promise<void>) => void;
const listen: Listen = (sys, address, serve) => {
  const listener = sys.listen(address);
  thread(async () => {
    for (;;) {
      const { fd } = await sys.accept(listener);
      thread(() => serve(duplexOf(sys, fd)));
    }
  });
};

const server: Program = async (sys) => {
  sys.sigaction('SIGPIPE', 'ignore');
  const http = (stream: ReturnType<typeof duplexOf>) => serveConnection(stream, echo, { date: () => DATE });
  listen(sys, { family: 'inet', host: '127.0.0.1', port: 80 }, http);
  listen(sys, { family: 'unix', path: '/run/u.sock' }, http);
  listen(sys, { family: 'inet', host: '127.0.0.1', port: 81 }, async (stream) => {
    await stream.read();
    stream.close();
  });
  listen(sys, { family: 'inet', host: '127.0.0.1', port: 82 }, async (stream) => {
    await stream.read();
    await stream.write(utf8('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'));
    stream.close();
  });
  for (;;) await sys.sleep(1e9);
};

async function run(...args: string[]): Promise<{ out: string; err: string; status: number | undefined }> {
  const machine = await testMachine({ curl, server });
  const result = await machine.run(async (sys) => {
    spawn(sys, '/usr/bin/server', ['server']);
    await sys.sleep(10_000);
    const fds = ['/tmp/out', '/tmp/err'].map((path) => sys.open(path, { write: true, create: true }, 0o644));
    const pid = spawn(sys, '/usr/bin/curl', ['curl', ...args], { fds: { 1: fds[0] ?? 1, 2: fds[1] ?? 2 } });
    const ended = await sys.waitpid(pid);
    const [out, err] = ['/tmp/out', '/tmp/err'].map((path) => text(sys.readFile(path)));
    return { out: out ?? '', err: err ?? '', status: ended?.status.kind === 'exited' ? ended.status.code : undefined };
  });
  expect(machine.faults).toEqual([]);
  return result;
}

const OWN = 'Host=127.0.0.1|User-Agent=curl/7.88.1|Accept=*/*';

describe('curl', () => {
  it('sends what the real one sends', async () => {
    const body = async (...args: string[]) => (await run('-sS', ...args)).out.trimEnd();
    expect(await body('http://127.0.0.1/a')).toBe(`GET /a ${OWN}`);
    expect(await body('127.0.0.1/a', '-d', 'x=1', '-d', 'y=2')).toBe(
      `POST /a ${OWN}|Content-Length=7|Content-Type=application/x-www-form-urlencoded x=1&y=2`,
    );
    expect(await body('-G', 'http://127.0.0.1/a', '--data-urlencode', 'q={"a":"b c"}', '-d', 'z=1')).toBe(
      `GET /a?q=%7b%22a%22%3a%22b+c%22%7d&z=1 ${OWN}`,
    );
    expect(await body('http://127.0.0.1/a', '--data-urlencode', 'q={"a":"b c"}', '--data-urlencode', '=x y')).toContain(
      'q=%7B%22a%22%3A%22b+c%22%7D&x+y',
    );
    expect(await body('-H', 'X: 1', '-H', 'Content-Type: application/json', '-d', '{}', 'http://127.0.0.1/q')).toBe(
      `POST /q ${OWN}|X=1|Content-Type=application/json|Content-Length=2 {}`,
    );
    expect(await body('-H', 'Host: a', '-H', 'Accept:', '-H', 'X-E;', '-A', 'ua', 'http://127.0.0.1/')).toBe(
      'GET / Host=a|User-Agent=ua|X-E=',
    );
    expect(await body('-u', 'a:b', 'http://127.0.0.1/')).toBe(
      'GET / Host=127.0.0.1|Authorization=Basic YTpi|User-Agent=curl/7.88.1|Accept=*/*',
    );
    expect(await body('-X', 'DELETE', '--unix-socket', '/run/u.sock', 'http://d/v1.50/x')).toBe(
      'DELETE /v1.50/x Host=d|User-Agent=curl/7.88.1|Accept=*/*',
    );
    expect(await body('-L', 'http://127.0.0.1/redir')).toBe(`GET /x ${OWN}`);
  });

  it('shows heads and what -w asks for, and keeps a connection for the next URL', async () => {
    const head = `HTTP/1.1 302 Found\r\nLocation: /x\r\nDate: ${DATE}\r\nContent-Length: 5\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`;
    expect((await run('-si', 'http://127.0.0.1/redir')).out).toBe(`${head}moved`);
    expect((await run('-sI', 'http://127.0.0.1/redir')).out).toBe(head);
    const { out } = await run(
      '-s',
      '-o',
      '/dev/null',
      '-o',
      '/dev/null',
      '-w',
      '%{http_code} %{num_connects} %{content_type}\\n',
      'http://127.0.0.1/x',
      'http://127.0.0.1/404',
    );
    expect(out).toBe('200 1 text/plain\n404 0 text/plain; charset=utf-8\n');
  });

  it('tells a conversation with -v', async () => {
    const { err } = await run('-sv', '--unix-socket', '/run/u.sock', 'http://localhost/404');
    expect(err).toBe(
      '*   Trying /run/u.sock:0...\n* Connected to localhost (/run/u.sock) port 80 (#0)\n' +
        '> GET /404 HTTP/1.1\r\n> Host: localhost\r\n> User-Agent: curl/7.88.1\r\n> Accept: */*\r\n> \r\n' +
        `< HTTP/1.1 404 Not Found\r\n< Date: ${DATE}\r\n< Content-Length: 3\r\n< Content-Type: text/plain; charset=utf-8\r\n< \r\n` +
        '{ [3 bytes data]\n* Connection #0 to host localhost left intact\n',
    );
  });

  it.each([
    [['http://127.0.0.1:79/'], 7, "curl: (7) Failed to connect to 127.0.0.1 port 79 after 0 ms: Couldn't connect to server\n"],
    [
      ['--unix-socket', '/nosuch', 'http://localhost/'],
      7,
      "curl: (7) Failed to connect to localhost port 80 after 0 ms: Couldn't connect to server\n",
    ],
    [['http://nosuch.invalid/'], 6, 'curl: (6) Could not resolve host: nosuch.invalid\n'],
    [['http://127.0.0.1:81/'], 52, 'curl: (52) Empty reply from server\n'],
    [['http://127.0.0.1:82/'], 18, 'curl: (18) transfer closed with 7 bytes remaining to read\n'],
    [['-m', '1', 'http://127.0.0.1/hang'], 28, 'curl: (28) Operation timed out after 1000 milliseconds with 0 bytes received\n'],
    [['-f', 'http://127.0.0.1/404'], 22, 'curl: (22) The requested URL returned error: 404\n'],
    [['foo://x'], 1, 'curl: (1) Protocol "foo" not supported or disabled in libcurl\n'],
    [['http://127.0.0.1:99999/'], 3, 'curl: (3) URL using bad/illegal format or missing URL\n'],
    [['-o', '/nosuch/x', 'http://127.0.0.1/'], 23, 'curl: (23) Failure writing output to destination\n'],
    [['https://127.0.0.1:80/'], 35, 'curl: (35) OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number\n'],
    [['--bogus'], 2, "curl: option --bogus: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n"],
    [['-X'], 2, "curl: option -X: requires parameter\ncurl: try 'curl --help' or 'curl --manual' for more information\n"],
    [[], 2, "curl: no URL specified!\ncurl: try 'curl --help' or 'curl --manual' for more information\n"],
  ] as const)('fails as the real one does: %j', async (args, status, message) => {
    expect(await run('-sS', ...args)).toMatchObject({ err: message, status });
    if (args.length > 0 && status !== 2) expect(await run('-s', ...args)).toMatchObject({ err: '', status });
  });
});
