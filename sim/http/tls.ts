import type { Duplex } from '../base/byte-stream.ts';
import { concat, EMPTY, text, utf8 } from '../base/bytes.ts';
import { Inbound } from './inbound.ts';

/**
 * A stand-in for TLS: both sides greet each other with handshake records as TLS does (RFC 8446, section 5.1), so that each notices when the other speaks plain
 * HTTP. What follows is not encrypted, and certificates are not checked.
 */
const HANDSHAKE = 0x16;
const HEADER = 5;

/** The peer does not speak TLS. The message is that of Go's net/http. */
export class TlsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TlsError';
  }
}

function record(version: number, message: string): Uint8Array {
  const payload = utf8(message);
  return concat([Uint8Array.of(HANDSHAKE, 3, version, payload.length >> 8, payload.length & 0xff), payload]);
}

/** Greets a server. @throws TlsError `http: server gave HTTP response to HTTPS client`, or `EOF` */
export async function tlsClient(stream: Duplex, serverName: string): Promise<Duplex> {
  await stream.write(record(1, `ClientHello ${serverName}\n`));
  const inbound = new Inbound(stream);
  const first = await greeting(inbound);
  if (first === undefined) throw new TlsError('EOF');
  if (first !== HANDSHAKE) throw new TlsError('http: server gave HTTP response to HTTPS client');
  return over(stream, inbound);
}

/** Answers a client's greeting. Undefined when it spoke plain HTTP, was told so, and the connection was closed. */
export async function tlsServer(stream: Duplex): Promise<Duplex | undefined> {
  const inbound = new Inbound(stream);
  const first = await greeting(inbound);
  if (first !== HANDSHAKE) {
    if (first !== undefined) await stream.write(utf8('HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n'));
    stream.close();
    return undefined;
  }
  await stream.write(record(3, 'ServerHello\n'));
  return over(stream, inbound);
}

/** The first byte that the peer sent; a whole handshake record is taken off. Undefined when it sent none. */
async function greeting(inbound: Inbound): Promise<number | undefined> {
  let bytes: Uint8Array = EMPTY;
  for (;;) {
    const more = await inbound.read();
    if (more === undefined) return bytes[0];
    bytes = concat([bytes, more]);
    const rest = withoutGreeting(bytes);
    if (rest === undefined) continue;
    inbound.unread(rest);
    return bytes[0];
  }
}

/** What follows the handshake record at the beginning of one direction of a connection; all of it when there is none; undefined when more must come first. */
export function withoutGreeting(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length === 0) return undefined;
  if (bytes[0] !== HANDSHAKE) return bytes;
  if (bytes.length < HEADER) return undefined;
  if (bytes[1] !== 3) return bytes;
  const length = HEADER + ((bytes[3] ?? 0) << 8) + (bytes[4] ?? 0);
  if (bytes.length < length) return undefined;
  return /^(Client|Server)Hello/.test(text(bytes.subarray(HEADER, length))) ? bytes.subarray(length) : bytes;
}

const over = (stream: Duplex, inbound: Inbound): Duplex => ({
  read: () => inbound.read(),
  write: (bytes) => stream.write(bytes),
  closeWrite: () => stream.closeWrite(),
  close: () => stream.close(),
});
