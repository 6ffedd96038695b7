import { isErrno } from '../base/errno.ts';
import { serveConnection } from '../http/server.ts';
import { tlsServer } from '../http/tls.ts';
import type { Sys } from '../kernel/sys.ts';
import { duplexOf } from '../libc/duplex.ts';
import { printError } from '../libc/stdio.ts';
import { thread } from '../libc/thread.ts';
import { loadConfig, type RegistryConfig } from './config.ts';
import { createContent } from './content.ts';
import { registryHandler } from './routes.ts';

/** `registry --config FILE`: serves what the file declares until it is killed. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const [, option, path] = argv;
  if (option !== '--config' || path === undefined) {
    await printError(sys, 'Usage: registry --config FILE\n');
    return 2;
  }
  const config = loadConfig(sys, path);
  sys.sigaction('SIGPIPE', 'ignore');
  const content = createContent(config);
  const now = (): string => new Date(Math.floor(sys.now() / 1000)).toISOString();
  const handler = registryHandler(config, content, now);
  const date = (): string => new Date(Math.floor(sys.now() / 1000)).toUTCString();
  const listeners = config.listen.map((address) => sys.listen({ family: 'inet', ...address }));
  await Promise.all(
    listeners.map(async (listener) => {
      for (;;) {
        const { fd } = await sys.accept(listener);
        thread(() => serveClient(sys, config, fd, (stream) => serveConnection(stream, handler, { date })));
      }
    }),
  );
  return 0;
}

async function serveClient(
  sys: Sys,
  config: RegistryConfig,
  fd: number,
  serve: (stream: ReturnType<typeof duplexOf>) => Promise<void>,
): Promise<void> {
  const plain = duplexOf(sys, fd);
  try {
    const stream = (config.tls ?? config.kind === 'hub') ? await tlsServer(plain) : plain;
    if (stream) await serve(stream);
  } catch (error) {
    if (!isErrno(error)) throw error;
    plain.close();
  }
}
