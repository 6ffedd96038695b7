import type { Duplex } from '../../base/byte-stream.ts';
import type { Sys } from '../../kernel/sys.ts';
import { duplexOf } from '../../libc/duplex.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { lookUp } from '../../libc/getaddrinfo.ts';
import { DialError, dialError } from './connection-errors.ts';
import type { Endpoint } from './endpoint.ts';
import { connectOverSsh } from './ssh-connection.ts';

/** go-connections sockets.ConfigureTransport: a connection that is not there by then is given up. */
const DIAL_TIMEOUT = 10_000_000;

/** Opens a stream to the daemon. @throws DialError */
export async function dial(sys: Sys, { address }: Endpoint): Promise<Duplex> {
  if (address.family === 'unix') return connect(sys, address, `unix ${address.path}`);
  if (address.family === 'ssh') return connectOverSsh(sys, address.args);
  const port = Number(address.port);
  if (port > 65535) throw new DialError(`dial tcp: address ${address.port}: invalid port`);
  const host = await lookup(sys, address.host);
  return connect(sys, { family: 'inet', host, port }, `tcp ${host}:${port}`);
}

async function connect(sys: Sys, address: Parameters<Sys['connect']>[0], target: string): Promise<Duplex> {
  try {
    const fd = await sys.connect(address, { timeout: DIAL_TIMEOUT });
    sys.setCloseOnExec(fd, true);
    return duplexOf(sys, fd);
  } catch (error) {
    throw dialError(error, target);
  }
}

async function lookup(sys: Sys, name: string): Promise<string> {
  // A name whose last label is a number is no domain name: Go does not ask a server.
  if (/(^|\.)\d+\.?$/.test(name) && !/^\d{1,3}(\.\d{1,3}){3}$/.test(name)) throw new DialError(`dial tcp: lookup ${name}: no such host`);
  const { answers, failure, server: asked } = await lookUp(sys, name, { strict: true });
  const [found] = answers;
  if (found !== undefined) return found;
  // Go's resolver gives up sooner than its server says anything.
  if (failure === 'TIMEOUT') throw new DialError(`dial tcp: lookup ${name}: i/o timeout`);
  if (failure === 'SERVFAIL') throw new DialError(`dial tcp: lookup ${name} on ${asked}:53: server misbehaving`);
  if (failure === 'REFUSED')
    throw new DialError(
      `dial tcp: lookup ${name} on ${asked}:53: read udp ${localEnd(sys, asked ?? '')}->${asked}:53: read: connection refused`,
    );
  const server = /^nameserver\s+(\S+)/m.exec(readTextIfAny(sys, '/etc/resolv.conf') ?? '')?.[1];
  throw new DialError(`dial tcp: lookup ${name}${server === undefined ? '' : ` on ${server}:53`}: no such host`);
}

/** The near end of a question to a name server. */
function localEnd(sys: Sys, server: string): string {
  const fd = sys.datagram('udp', { peer: { host: server, port: 53 } });
  const local = sys.sockname(fd);
  sys.close(fd);
  return local.family === 'inet' ? `${local.host}:${local.port}` : '';
}
