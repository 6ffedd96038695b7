import { connect, type Socket } from 'node:net';
import { toBase64 } from '../../base/base64.ts';
import type { Output } from '../../world/input.ts';
import type { Live } from '../live.ts';
import { UsageError } from './arguments.ts';

/** Where the sandbox's docker command looks for its daemon. */
export const INSIDE = '/run/docker-real.sock';

/** @throws UsageError when the address is none, or nobody listens there. */
export async function demandAnswer(daemon: string): Promise<void> {
  const path = pathOf(daemon);
  await new Promise<void>((resolve, reject) => {
    const probe = connect(path, () => {
      probe.destroy();
      resolve();
    });
    probe.on('error', (error) => reject(new UsageError(`no daemon answers at ${daemon}: ${error.message}`)));
  });
}

function pathOf(daemon: string): string {
  const path = /^unix:\/\/(\/.+)$/.exec(daemon)?.[1];
  if (!path) throw new UsageError(`--host takes unix:///path/to/docker.sock, not "${daemon}"`);
  return path;
}

/**
 * Puts a real daemon's socket into the sandbox: whoever connects inside reaches the real one. Every shell inside finds it by DOCKER_HOST.
 * @returns what to do with the world's outputs.
 */
export async function bridgeTo(daemon: string, host: string, live: Live): Promise<(output: Output) => void> {
  const path = pathOf(daemon);
  const sockets = new Map<number, Socket>();
  void live.input({ kind: 'bridge', host, path: INSIDE });
  return (output) => {
    switch (output.kind) {
      case 'bridge.open': {
        const { id } = output;
        const socket = connect({ path, allowHalfOpen: true });
        sockets.set(id, socket);
        const over = (): void => void live.input({ kind: 'bridge.end', id });
        socket.on('data', (bytes: Uint8Array) => void live.input({ kind: 'bridge.data', id, bytes: toBase64(bytes) }));
        socket.on('end', over);
        socket.on('error', (error) => {
          process.stderr.write(`dockwire: ${daemon}: ${error.message}\n`);
          over();
        });
        return;
      }
      case 'bridge':
        sockets.get(output.id)?.write(output.bytes);
        return;
      case 'bridge.ended':
        sockets.get(output.id)?.end();
        sockets.delete(output.id);
        return;
      default:
    }
  };
}
