/**
 * Stands in for Docker Hub while recording: registry-1.docker.io and auth.docker.io on port 443 of the recording world.
 * Known repositories are served from the plain registry on 127.0.0.1:5001. For any other name Hub does not say "not found" but
 * refuses the token's scope; that is what makes the daemon print "pull access denied".
 * The world's name server is here too: it knows no name at all, so that an unknown host fails at once.
 */
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';

const folder = process.argv[2] ?? '.';
const tls = { key: readFileSync(`${folder}/hub.key`), cert: readFileSync(`${folder}/hub.pem`) };

createServer(tls, (ask, answer) => {
  const path = ask.url ?? '/';
  if (ask.headers.host?.startsWith('auth.')) {
    answer.setHeader('Content-Type', 'application/json');
    answer.end(JSON.stringify({ token: 'recording', access_token: 'recording', expires_in: 300, issued_at: new Date().toISOString() }));
    return;
  }
  const repository = /^\/v2\/(.+)\/(?:manifests|blobs|tags)\//.exec(path)?.[1];
  const refuse = (extra: string, detail: unknown): void => {
    const scope = repository ? `,scope="repository:${repository}:pull"` : '';
    answer.writeHead(401, {
      'Content-Type': 'application/json',
      'Docker-Distribution-Api-Version': 'registry/2.0',
      'WWW-Authenticate': `Bearer realm="https://auth.docker.io/token",service="registry.docker.io"${scope}${extra}`,
    });
    answer.end(`${JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'authentication required', detail }] })}\n`);
  };
  if (!ask.headers.authorization) return refuse('', null);
  const onward = request(
    { host: '127.0.0.1', port: 5001, path, method: ask.method, headers: { accept: ask.headers.accept ?? '*/*' } },
    (got) => {
      const parts: Buffer[] = [];
      got.on('data', (part: Buffer) => parts.push(part));
      got.on('end', () => {
        const body = Buffer.concat(parts);
        if (got.statusCode === 404 && !known.has(repository ?? '')) {
          return refuse(',error="insufficient_scope"', [{ Type: 'repository', Class: '', Name: repository, Action: 'pull' }]);
        }
        answer.writeHead(got.statusCode ?? 502, got.headers);
        answer.end(body);
      });
    },
  );
  ask.pipe(onward);
}).listen(443);

const known = new Set(['busybox', 'alpine', 'ubuntu', 'hello-world'].map((name) => `library/${name}`));

const names = createSocket('udp4');
names.on('message', (question, from) => {
  const answer = Buffer.from(question);
  answer.writeUInt16BE(0x8183, 2);
  answer.writeUInt16BE(0, 10);
  const end = question.indexOf(0, 12) + 5;
  names.send(answer.subarray(0, end), from.port, from.address);
});
names.bind(53, '192.168.56.1');
