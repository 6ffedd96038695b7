import { isErrno } from '../../../base/errno.ts';
import { type Handler, header } from '../../../http/message.ts';
import { serveConnection } from '../../../http/server.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { duplexOf } from '../../../libc/duplex.ts';
import { thread } from '../../../libc/thread.ts';
import { answerTo } from './files.ts';
import type { Logs } from './logs.ts';
import type { NginxConfig, Site } from './site.ts';

/** A worker: takes connections until it is killed. `listeners` were opened by the master. */
export function work(sys: Sys, config: NginxConfig, listeners: readonly { site: Site; fd: number }[], logs: Logs): void {
  let connections = 0;
  const date = (): string => new Date(Math.floor(sys.now() / 1000)).toUTCString();
  for (const { site, fd: listener } of listeners) {
    thread(async () => {
      for (;;) {
        const { fd, peer } = await sys.accept(listener);
        const client = peer.family === 'inet' ? peer.host : 'unix:';
        const number = ++connections;
        thread(() => serveClient(sys, fd, handlerFor(sys, config, site, logs, client, number), date));
      }
    });
  }
}

async function serveClient(sys: Sys, fd: number, handler: Handler, date: () => string): Promise<void> {
  const stream = duplexOf(sys, fd);
  try {
    await serveConnection(stream, handler, { date });
  } catch (error) {
    if (!isErrno(error)) throw error;
    stream.close();
  }
}

function handlerFor(sys: Sys, config: NginxConfig, site: Site, logs: Logs, client: string, connection: number): Handler {
  return async (request, response) => {
    const answer = answerTo(sys, config, site, request);
    const line = `${request.method} ${request.target} HTTP/${request.version}`;
    if (answer.complaint !== undefined) {
      const host = header(request.headers, 'Host') ?? '';
      await logs.error(`*${connection} ${answer.complaint}, client: ${client}, server: ${site.name}, request: "${line}", host: "${host}"`);
    }
    response.writeHead(answer.status, answer.headers);
    await response.write(answer.body);
    await response.end();
    const sent = request.method === 'HEAD' ? 0 : answer.body.length;
    const from = header(request.headers, 'Referer') ?? '-';
    const agent = header(request.headers, 'User-Agent') ?? '-';
    await logs.access(`${client} - - [${logs.now()}] "${line}" ${answer.status} ${sent} "${from}" "${agent}" "-"`);
  };
}
