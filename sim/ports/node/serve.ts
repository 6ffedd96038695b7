import { chmodSync, existsSync, lstatSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { toBase64 } from '../../base/base64.ts';
import type { Output } from '../../world/input.ts';
import { Live } from '../live.ts';
import { type ServeCommand, UsageError } from './arguments.ts';
import { openWorld } from './declared-world.ts';
import { realTime } from './real-time.ts';
import { refuseCrossSite } from './same-site.ts';

/** The daemon's own socket on the simulated host. */
const DAEMON = { family: 'unix', path: '/var/run/docker.sock' } as const;

type Place = { readonly path: string } | { readonly host: string; readonly port: number };

/** Offers the simulated daemon on real sockets until it is told to stop. Each real connection is a connection to the simulated socket. */
export async function serve(command: ServeCommand): Promise<number> {
  const places = command.hosts.map(parsePlace);
  const sockets = new Map<number, Socket>();
  // Real clients share its calendar, unless the world declares another.
  const { world } = openWorld({ ...command, defaults: { start: new Date().toISOString() } }, (output) => carryOut(output, sockets));
  await world.boot();
  const live = new Live(world, realTime, command.speed ?? 1);
  const host = world.hosts[0] ?? '';
  let connections = 0;
  const accept = (socket: Socket): void => {
    const id = ++connections;
    sockets.set(id, socket);
    void live.input({ kind: 'dial', id, host, address: DAEMON });
    socket.on('data', (bytes: Uint8Array) => void live.input({ kind: 'dial.data', id, bytes: toBase64(bytes) }));
    socket.on('end', () => void live.input({ kind: 'dial.end', id }));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (sockets.delete(id)) void live.input({ kind: 'dial.close', id });
    });
  };
  const servers: Server[] = [];
  for (const place of places) {
    servers.push(await listen(place, accept));
    process.stderr.write(
      `dockwire: the simulated daemon listens on ${'path' in place ? `unix://${place.path}` : `tcp://${place.host}:${place.port}`}\n`,
    );
  }
  const stop = (): void => {
    for (const server of servers) server.close();
    for (const place of places) if ('path' in place && existsSync(place.path)) unlinkSync(place.path);
    for (const socket of sockets.values()) socket.destroy();
    live.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await live.run();
  return 0;
}

function carryOut(output: Output, sockets: Map<number, Socket>): void {
  switch (output.kind) {
    case 'dial':
      sockets.get(output.id)?.write(output.bytes);
      return;
    case 'dial.ended': {
      const socket = sockets.get(output.id);
      sockets.delete(output.id);
      socket?.end();
      return;
    }
    case 'dial.failed':
      process.stderr.write(`dockwire: the simulated daemon does not answer (${output.errno})\n`);
      sockets.get(output.id)?.destroy();
      sockets.delete(output.id);
      return;
    default:
  }
}

/** @throws UsageError */
export function parsePlace(host: string): Place {
  const path = /^unix:\/\/(\/.+)$/.exec(host)?.[1];
  if (path) return { path };
  const [, name, port] = /^tcp:\/\/([^:/]*):(\d+)$/.exec(host) ?? [];
  if (port !== undefined && Number(port) <= 65535) return { host: name || '127.0.0.1', port: Number(port) };
  throw new UsageError(`-H takes unix:///path.sock or tcp://127.0.0.1:PORT, not "${host}"`);
}

/** A unix socket is the owner's alone (0600); a stale one is replaced, one that somebody serves is not. */
async function listen(place: Place, accept: (socket: Socket) => void): Promise<Server> {
  if ('path' in place && !existsSync(dirname(place.path))) throw new UsageError(`${dirname(place.path)} does not exist`);
  const server = createServer({ allowHalfOpen: true }, 'path' in place ? accept : (socket) => refuseCrossSite(socket, accept));
  if ('path' in place && existsSync(place.path)) {
    if (!lstatSync(place.path).isSocket()) throw new UsageError(`${place.path} exists and is no socket`);
    if (await answers(place.path)) throw new UsageError(`${place.path} is in use`);
    unlinkSync(place.path);
  }
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(place, resolve);
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  } finally {
    process.umask(before);
  }
  if ('path' in place) chmodSync(place.path, 0o600);
  return server;
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path, () => {
      probe.destroy();
      resolve(true);
    });
    probe.on('error', () => resolve(false));
  });
}
