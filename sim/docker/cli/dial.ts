import type { Duplex } from '../../base/byte-stream.ts';
import type { Sys } from '../../kernel/sys.ts';
import { duplexOf } from '../../libc/duplex.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { getaddrinfo } from '../../libc/getaddrinfo.ts';
import { DialError, dialError } from './connection-errors.ts';
import type { Endpoint } from './endpoint.ts';

/** Opens a stream to the daemon. @throws DialError */
export async function dial(sys: Sys, { address }: Endpoint): Promise<Duplex> {
  if (address.family === 'unix') return connect(sys, address, `unix ${address.path}`);
  const port = Number(address.port);
  if (port > 65535) throw new DialError(`dial tcp: address ${address.port}: invalid port`);
  const host = await lookup(sys, address.host);
  return connect(sys, { family: 'inet', host, port }, `tcp ${host}:${port}`);
}

async function connect(sys: Sys, address: Parameters<Sys['connect']>[0], target: string): Promise<Duplex> {
  try {
    const fd = await sys.connect(address);
    sys.setCloseOnExec(fd, true);
    return duplexOf(sys, fd);
  } catch (error) {
    throw dialError(error, target);
  }
}

async function lookup(sys: Sys, name: string): Promise<string> {
  // A name whose last label is a number is no domain name: Go does not ask a server.
  if (/(^|\.)\d+\.?$/.test(name) && !/^\d{1,3}(\.\d{1,3}){3}$/.test(name)) throw new DialError(`dial tcp: lookup ${name}: no such host`);
  const [found] = await getaddrinfo(sys, name);
  if (found !== undefined) return found;
  const server = /^nameserver\s+(\S+)/m.exec(readTextIfAny(sys, '/etc/resolv.conf') ?? '')?.[1];
  throw new DialError(`dial tcp: lookup ${name}${server === undefined ? '' : ` on ${server}:53`}: no such host`);
}
