import { goMessage, isErrno } from '../../../base/errno.ts';
import { connectHttp } from '../../../http/client.ts';
import type { ClientConnection } from '../../../http/message.ts';
import { TlsError, tlsClient } from '../../../http/tls.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { duplexOf } from '../../../libc/duplex.ts';
import { readTextIfAny } from '../../../libc/files.ts';
import { lookUp } from '../../../libc/getaddrinfo.ts';
import type { RegistryEndpoint } from './endpoint.ts';

/** The daemon's net.Dialer gives a connection up after this (registry.newTransport). */
const DIAL_TIMEOUT = 30_000_000;

/** A registry could not be spoken to. The message is Go's, without the request. */
export class TransportError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TransportError';
  }
}

/** @throws TransportError `dial tcp 127.0.0.1:5000: connect: connection refused`, `dial tcp: lookup x on 127.0.0.53:53: no such host` … */
export async function dialRegistry(sys: Sys, endpoint: RegistryEndpoint): Promise<ClientConnection> {
  const { answers, failure } = await lookUp(sys, endpoint.host.toLowerCase(), { strict: true });
  const [address] = answers;
  if (address === undefined) {
    if (failure === 'TIMEOUT') throw new TransportError(`dial tcp: lookup ${endpoint.host}: i/o timeout`);
    throw new TransportError(
      `dial tcp: lookup ${endpoint.host}${nameServer(sys)}: ${failure === 'SERVFAIL' ? 'server misbehaving' : 'no such host'}`,
    );
  }
  let fd: number;
  try {
    fd = await sys.connect({ family: 'inet', host: address, port: endpoint.port }, { timeout: DIAL_TIMEOUT });
  } catch (error) {
    if (!isErrno(error)) throw error;
    const reason = error.code === 'EINPROGRESS' ? 'i/o timeout' : `connect: ${goMessage(error.code)}`;
    throw new TransportError(`dial tcp ${address}:${endpoint.port}: ${reason}`);
  }
  sys.setCloseOnExec(fd, true);
  const stream = duplexOf(sys, fd);
  if (endpoint.scheme === 'http') return connectHttp(stream);
  try {
    return connectHttp(await tlsClient(stream, endpoint.host));
  } catch (error) {
    stream.close();
    if (error instanceof TlsError || isErrno(error)) throw new TransportError(error.message);
    throw error;
  }
}

function nameServer(sys: Sys): string {
  const server = /^nameserver\s+(\S+)/m.exec(readTextIfAny(sys, '/etc/resolv.conf') ?? '')?.[1];
  return server === undefined ? '' : ` on ${server}:53`;
}
