import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { ignoreGone, thread } from '../../libc/thread.ts';

/** The daemon's word that it lives, and the socket that it has bound. */
const [STATUS, LISTENER] = [3, 7];
const CHUNK = 65_536;

/** docker-proxy: takes connections to a published port of this host on to a container (moby cmd/docker-proxy). */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const words = argv.slice(1).map((word) => (/^-[a-z]/.test(word) ? `-${word}` : word));
  const value = (name: string): string => words[words.indexOf(`--${name}`) + 1] ?? '';
  if (!words.includes('--use-listen-fd') || !sys.descriptors().includes(LISTENER)) {
    await printError(sys, 'docker-proxy: it is started by dockerd, which gives it its socket; dockwire: alone it is not simulated yet\n');
    return 1;
  }
  sys.sigaction('SIGTERM', () => sys.exit(0));
  thread(async () => {
    while ((await sys.read(STATUS, 1)).length > 0);
    sys.exit(0);
  });
  const to = { host: value('container-ip'), port: Number(value('container-port')) };
  return value('proto') === 'udp' ? relayDatagrams(sys, to) : relayStreams(sys, to);
}

async function relayStreams(sys: Sys, to: { host: string; port: number }): Promise<number> {
  for (;;) {
    const { fd } = await sys.accept(LISTENER);
    void takeOn(sys, fd, to).catch(ignoreGone);
  }
}

async function takeOn(sys: Sys, visitor: number, to: { host: string; port: number }): Promise<void> {
  try {
    const inside = await sys.connect({ family: 'inet', ...to });
    await Promise.all([copy(sys, visitor, inside), copy(sys, inside, visitor)]);
    sys.close(inside);
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `can't forward traffic to backend tcp/${to.host}:${to.port}: ${error.message}\n`);
  }
  sys.close(visitor);
}

/** Until nothing more comes; then the other side hears so. */
async function copy(sys: Sys, from: number, to: number): Promise<void> {
  try {
    for (let bytes = await sys.read(from, CHUNK); bytes.length > 0; bytes = await sys.read(from, CHUNK)) await sys.write(to, bytes);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  sys.shutdownWrite(to);
}

/** Each sender's datagrams go on from a socket of their own, so that answers find their way back. */
async function relayDatagrams(sys: Sys, to: { host: string; port: number }): Promise<number> {
  const known = new Map<string, number>();
  for (;;) {
    const datagram = await sys.receiveFrom(LISTENER);
    if (datagram?.kind !== 'data') continue;
    const { host, port } = datagram.from;
    const key = `${host}:${port}`;
    const inside = known.get(key) ?? sys.datagram('udp', { peer: to });
    if (!known.has(key)) {
      known.set(key, inside);
      thread(async () => {
        for (;;) {
          const answer = await sys.receiveFrom(inside).catch(ignoreRefusal);
          if (answer?.kind === 'data') sys.sendTo(LISTENER, answer.bytes, { host, port });
        }
      });
    }
    try {
      sys.sendTo(inside, datagram.bytes);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
}

function ignoreRefusal(error: unknown): undefined {
  if (!isErrno(error)) throw error;
  return undefined;
}
