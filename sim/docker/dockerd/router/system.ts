import { invalidParameter } from '../../api/error.ts';
import { decodeFilters } from '../../api/filters.ts';
import { parseTimestamp } from '../container/timestamp.ts';
import type { Daemon } from '../daemon.ts';
import { streamEvents } from '../events/stream.ts';
import { diskUsage } from '../system/disk-usage.ts';
import { systemInfo } from '../system/info.ts';
import { versionResponse } from '../system/version.ts';
import { get, head, type Route, type RouteCall } from './route.ts';

export function systemRoutes(daemon: Daemon): Route[] {
  return [
    get('/_ping', (call) => ping(call, true)),
    head('/_ping', (call) => ping(call, false)),
    get('/version', async ({ reply }) => reply.json(200, await versionResponse(daemon.sys, daemon.containerd()))),
    get('/info', ({ reply }) => reply.json(200, systemInfo(daemon))),
    get('/system/df', ({ query, reply }) => reply.json(200, diskUsage(daemon, query.all('type')))),
    get('/events', (call) => events(daemon, call)),
  ];
}

function ping({ reply }: RouteCall, body: boolean): Promise<void> {
  reply
    .set('Builder-Version', '2')
    .set('Cache-Control', 'no-cache, no-store, must-revalidate')
    .set('Pragma', 'no-cache')
    .set('Swarm', 'inactive');
  if (body) return reply.text(200, 'OK');
  return reply.set('Content-Type', 'text/plain; charset=utf-8').set('Content-Length', '0').empty(200);
}

async function events(daemon: Daemon, { query, reply }: RouteCall): Promise<void> {
  const window = { since: parseTimestamp(query.text('since')), until: parseTimestamp(query.text('until')) };
  if (window.since !== undefined && window.until !== undefined && window.since > window.until) {
    throw invalidParameter(`\`since\` time (${query.text('since')}) cannot be after \`until\` time (${query.text('until')})`);
  }
  const filters = decodeFilters(query.text('filters'));
  reply.set('Content-Type', 'application/json').head(200);
  await reply.write(new Uint8Array(0));
  await streamEvents(daemon.sys, daemon.events, filters, window, (bytes) => reply.write(bytes), reply.clientGone);
  await reply.end();
}
