import type { ByteSource, Duplex } from '../base/byte-stream.ts';
import { utf8 } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import { BodyDecoder } from './body-decoder.ts';
import { requestFraming } from './framing.ts';
import { type Head, HeadParser, HttpError, parseRequestLine, type RequestLine } from './head.ts';
import { Inbound } from './inbound.ts';
import { type Handler, header, type ServerOptions } from './message.ts';
import { Response } from './response.ts';
import { statusText } from './status-text.ts';

/** How much of a request that its handler left unread is read away to keep the connection. Source: Go's maxPostHandlerReadBytes. */
const LEFTOVER_LIMIT = 256 << 10;
const REFUSAL_FIELDS = '\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n';
const CONTINUE = utf8('HTTP/1.1 100 Continue\r\n\r\n');

/**
 * Serves one connection, request after request, until either side ends it or a handler takes it over. Behaves as Go's net/http server.
 * Whatever a handler throws that is no system call's error surfaces here.
 */
export async function serveConnection(stream: Duplex, handler: Handler, options: ServerOptions): Promise<void> {
  const inbound = new Inbound(stream);
  for (;;) {
    let served: 'again' | 'close' | 'hijacked';
    try {
      const head = await inbound.head(new HeadParser(parseRequestLine));
      served = head ? await serveRequest(stream, inbound, head, handler, options) : 'close';
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      await refuse(stream, error);
      served = 'close';
    }
    if (served === 'hijacked') return;
    if (served === 'close') return stream.close();
  }
}

async function serveRequest(
  stream: Duplex,
  inbound: Inbound,
  head: Head<RequestLine>,
  handler: Handler,
  options: ServerOptions,
): Promise<'again' | 'close' | 'hijacked'> {
  const { method, target, version, preface } = head.start;
  checkHost(head);
  const decoder = new BodyDecoder(requestFraming(version, head.headers));
  const awaitsContinue = version === '1.1' && !decoder.done && /^100-continue$/i.test(header(head.headers, 'Expect') ?? '');
  let continued = !awaitsContinue;
  const connection = (header(head.headers, 'Connection') ?? '').toLowerCase();
  const bare = inbound.body(decoder);
  const response = new Response({
    method,
    version,
    wantsClose: preface === true || (version === '1.1' ? /\bclose\b/.test(connection) : !/\bkeep-alive\b/.test(connection)),
    stream,
    date: options.date,
    settleRequest: async () => continued && (await readAway(bare)),
    takeOver: () => takenOver(stream, inbound, bare),
  });
  const watch = (): void => void watchForLoss(inbound, response);
  const body: ByteSource = {
    async read() {
      if (!continued) {
        continued = true;
        await stream.write(CONTINUE);
      }
      const bytes = await bare.read();
      if (bytes === undefined) watch();
      return bytes;
    },
  };
  if (decoder.done) watch();
  try {
    await handler({ method, target, version, headers: head.headers, body }, response);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (!response.hijacked) stream.close();
    return response.hijacked ? 'hijacked' : 'close';
  }
  if (response.hijacked) return 'hijacked';
  await response.end();
  return response.closes || !decoder.done ? 'close' : 'again';
}

/** The connection without the rest of the request's own body, which is read away before the first bytes that come after it. */
function takenOver(stream: Duplex, inbound: Inbound, body: ByteSource): Duplex {
  let begun: Promise<boolean> | undefined;
  return {
    async read() {
      begun ??= readThrough(body);
      return (await begun) ? inbound.read() : undefined;
    },
    write: (bytes) => stream.write(bytes),
    closeWrite: () => stream.closeWrite(),
    close: () => stream.close(),
  };
}

/** Reads a body to its end. False when it has none: cut off, or no body at all. */
async function readThrough(body: ByteSource): Promise<boolean> {
  try {
    for (;;) if ((await body.read()) === undefined) return true;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return false;
  }
}

/** Notices that the client hangs up while it waits for its answer. Bytes that come instead are its next request. */
async function watchForLoss(inbound: Inbound, response: Response): Promise<void> {
  if (!inbound.hasBytes && !(await inbound.fill().catch(() => true))) response.lose();
}

/** Reads the rest of a body, unless it is long. False when it is not at its end. */
async function readAway(body: ByteSource): Promise<boolean> {
  let length = 0;
  for (let bytes = await body.read(); bytes; bytes = await body.read()) {
    length += bytes.length;
    if (length > LEFTOVER_LIMIT) return false;
  }
  return true;
}

/** @throws HttpError */
function checkHost(head: Head<RequestLine>): void {
  if (head.start.version === '1.0' || head.start.preface) return;
  const hosts = head.headers.filter(([name]) => name.toLowerCase() === 'host');
  if (hosts.length === 0) throw new HttpError('missing required Host header', 400, 'missing required Host header');
  if (hosts.length > 1) throw new HttpError('too many Host headers', 400, 'too many Host headers');
}

/** Source: Go net/http server.go, conn.serve; recording G/bad_http_and_limits. */
async function refuse(stream: Duplex, error: HttpError): Promise<void> {
  const line = `${error.status} ${statusText(error.status)}`;
  const full = error.detail ? `${line}: ${error.detail}` : line;
  const body = error.status === 501 ? 'Unsupported transfer encoding' : full;
  try {
    await stream.write(utf8(`HTTP/1.1 ${full}${REFUSAL_FIELDS}${body}`));
  } catch (failure) {
    if (!isErrno(failure)) throw failure;
  }
}
