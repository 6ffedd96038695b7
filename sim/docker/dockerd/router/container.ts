import { utf8 } from '../../../base/bytes.ts';
import { marshal } from '../../../go/json.ts';
import { DockerError, type ErrorKind, invalidParameter } from '../../api/error.ts';
import { decodeFilters } from '../../api/filters.ts';
import type { ContainerConfig, HostConfig, NetworkingConfig } from '../../api/types/container.ts';
import { attach, checkAttachable } from '../container/attach.ts';
import { createContainer } from '../container/create.ts';
import { CONFIG_FIELDS, CREATE_TYPE, HOST_FIELDS } from '../container/create-type.ts';
import { DEFAULT_DETACH_KEYS, parseDetachKeys } from '../container/detach-keys.ts';
import { refuseConnection, streamType } from '../container/hijack.ts';
import { inspectContainer } from '../container/inspect.ts';
import { killContainer } from '../container/kill.ts';
import { listContainers } from '../container/list.ts';
import { logOf } from '../container/log-driver.ts';
import { writeLogs } from '../container/logs.ts';
import { pauseContainer, unpauseContainer } from '../container/pause.ts';
import { pruneContainers } from '../container/prune.ts';
import { removeContainer } from '../container/remove.ts';
import { renameContainer } from '../container/rename.ts';
import { resizeContainer, sizeOf } from '../container/resize.ts';
import { restartContainer } from '../container/restart.ts';
import { parseSignal } from '../container/signal.ts';
import { startContainer } from '../container/start.ts';
import { stopContainer } from '../container/stop.ts';
import { complete, structType } from '../container/struct.ts';
import { summaryOf } from '../container/summary.ts';
import { parseTimestamp } from '../container/timestamp.ts';
import { topContainer } from '../container/top.ts';
import { updateContainer } from '../container/update.ts';
import { waitCondition, waitFor } from '../container/wait.ts';
import type { Daemon } from '../daemon.ts';
import { readJson } from './body.ts';
import { del, get, post, type Route, type RouteCall } from './route.ts';

/** Routes under /containers: decode, call, encode. */
export function containerRoutes(daemon: Daemon): Route[] {
  const find = (call: RouteCall) => daemon.containers.find(call.vars.name ?? '');
  return [
    get('/containers/json', ({ query, reply }) => {
      const filters = decodeFilters(query.text('filters'));
      const found = listContainers(daemon, { all: query.bool('all'), limit: query.int('limit') ?? 0, filters });
      return reply.json(
        200,
        found.map((container) => summaryOf(daemon, container, query.bool('size'))),
      );
    }),
    get('/containers/{name}/json', (call) => call.reply.json(200, inspectContainer(daemon, find(call), call.query.bool('size')))),
    get('/containers/{name}/changes', (call) => {
      const changes = daemon.images.changes(find(call).id);
      return call.reply.json(200, changes.length ? changes : null);
    }),
    get('/containers/{name}/top', async (call) => call.reply.json(200, await topContainer(daemon, find(call), call.query.text('ps_args')))),
    get('/containers/{name}/logs', (call) => getLogs(daemon, call)),
    post('/containers/create', (call) => postCreate(daemon, call)),
    post('/containers/prune', async ({ query, reply }) =>
      reply.json(200, await pruneContainers(daemon, decodeFilters(query.text('filters')))),
    ),
    post('/containers/{name}/start', async (call) => {
      await startContainer(daemon, find(call));
      await call.reply.empty(204);
    }),
    post('/containers/{name}/stop', async (call) => {
      const options = stopOptions(call);
      const container = find(call);
      await prefixed(`cannot stop container: ${call.vars.name}`, () => stopContainer(daemon, container, options), 'system');
      await call.reply.empty(204);
    }),
    post('/containers/{name}/restart', async (call) => {
      const options = stopOptions(call);
      await restartContainer(daemon, find(call), options);
      await call.reply.empty(204);
    }),
    post('/containers/{name}/kill', async (call) => {
      await prefixed(`cannot kill container: ${call.vars.name}`, () => {
        const signal = parseSignal(call.query.text('signal') || 'SIGKILL');
        return killContainer(daemon, find(call), signal);
      });
      await call.reply.empty(204);
    }),
    post('/containers/{name}/pause', async (call) => {
      await pauseContainer(daemon, find(call));
      await call.reply.empty(204);
    }),
    post('/containers/{name}/unpause', async (call) => {
      await unpauseContainer(daemon, find(call));
      await call.reply.empty(204);
    }),
    post('/containers/{name}/wait', (call) => postWait(daemon, call)),
    post('/containers/{name}/attach', (call) => postAttach(daemon, call)),
    post('/containers/{name}/resize', async (call) => {
      const size = sizeOf(call.query);
      await resizeContainer(daemon, find(call), size);
      await call.reply.empty(200);
    }),
    post('/containers/{name}/rename', async (call) => {
      renameContainer(daemon, find(call), call.query.text('name'));
      await call.reply.empty(204);
    }),
    post('/containers/{name}/update', async (call) => {
      const change = await readJson(call.request, structType('UpdateConfig', HOST_FIELDS));
      updateContainer(daemon, find(call), (change ?? {}) as Partial<HostConfig>);
      await call.reply.json(200, { Warnings: [] });
    }),
    del('/containers/{name}', async (call) => {
      const container = find(call);
      if (call.query.bool('link')) throw invalidParameter('dockwire: removing a link is not simulated yet');
      await prefixed(`cannot remove container ${JSON.stringify(call.vars.name)}`, () =>
        removeContainer(daemon, container, { force: call.query.bool('force'), volumes: call.query.bool('v') }),
      );
      await call.reply.empty(204);
    }),
  ];
}

async function prefixed(prefix: string, run: () => Promise<void>, kind?: ErrorKind): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof DockerError) || error.kind === 'notModified' || error.message.startsWith('removal of container')) throw error;
    throw new DockerError(kind ?? error.kind, `${prefix}: ${error.message}`);
  }
}

const stopOptions = ({ query }: RouteCall) => ({ signal: query.text('signal'), timeout: query.int('t') });

async function postCreate(daemon: Daemon, call: RouteCall): Promise<void> {
  const body = (await readJson(call.request, CREATE_TYPE)) as Record<string, unknown> | undefined | null;
  if (body === undefined) throw invalidParameter('invalid JSON: got EOF while reading request body');
  if (!body || !CONFIG_FIELDS.some((field) => Object.hasOwn(body, field.name)))
    throw invalidParameter('config cannot be empty in order to create a container');
  const created = await createContainer(daemon, {
    name: call.query.text('name'),
    config: complete(CONFIG_FIELDS, body) as unknown as ContainerConfig,
    hostConfig: complete(HOST_FIELDS, (body.HostConfig ?? {}) as Record<string, unknown>) as unknown as HostConfig,
    networking: (body.NetworkingConfig ?? null) as NetworkingConfig | null,
  });
  await call.reply.json(201, created);
}

async function postWait(daemon: Daemon, call: RouteCall): Promise<void> {
  const condition = waitCondition(call.query.text('condition'));
  const container = daemon.containers.find(call.vars.name ?? '');
  call.reply.set('Content-Type', 'application/json').head(200);
  // The header goes out at once: a client waits for it before it starts the container.
  await call.reply.write(new Uint8Array(0));
  const answer = await waitFor(container, condition, call.reply.clientGone);
  await call.reply.write(utf8(`${marshal(answer)}\n`));
  await call.reply.end();
}

async function postAttach(daemon: Daemon, call: RouteCall): Promise<void> {
  const { query, vars } = call;
  try {
    const keys = query.text('detachKeys');
    const detachKeys = keys ? parseDetachKeys(keys) : DEFAULT_DETACH_KEYS;
    const container = daemon.containers.find(vars.name ?? '');
    checkAttachable(container);
    const { OpenStdin, StdinOnce, Tty } = container.config;
    const streams = { stdin: query.bool('stdin') && OpenStdin, stdout: query.bool('stdout'), stderr: query.bool('stderr') };
    await attach(
      daemon,
      container,
      { ...streams, stream: query.bool('stream'), logs: query.bool('logs'), tty: Tty, closeStdin: StdinOnce && !Tty, detachKeys },
      call,
    );
  } catch (error) {
    await refuseConnection(call, error);
  }
}

async function getLogs(daemon: Daemon, call: RouteCall): Promise<void> {
  const { query, reply } = call;
  const [stdout, stderr] = [query.bool('stdout'), query.bool('stderr')];
  if (!stdout && !stderr) throw invalidParameter('Bad parameters: you must choose at least one stream');
  const container = daemon.containers.find(call.vars.name ?? '');
  const tail = query.text('tail');
  const options = {
    stdout,
    stderr,
    follow: query.bool('follow'),
    timestamps: query.bool('timestamps'),
    details: query.bool('details'),
    since: parseTimestamp(query.text('since')),
    until: parseTimestamp(query.text('until')),
    tail: /^\d+$/.test(tail) ? Number(tail) : undefined,
  };
  logOf(daemon, container);
  reply.set('Content-Type', streamType(call.version, container.config.Tty)).head(200);
  await reply.write(new Uint8Array(0));
  await writeLogs(daemon, container, options, (bytes) => reply.write(bytes), reply.clientGone);
  await reply.end();
}
