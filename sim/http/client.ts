import type { ByteSource, Duplex } from '../base/byte-stream.ts';
import { concat } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import { BodyDecoder } from './body-decoder.ts';
import { responseFraming } from './framing.ts';
import { type Head, HeadParser, HttpError, parseStatusLine, type StatusLine } from './head.ts';
import { Inbound } from './inbound.ts';
import { type ClientConnection, type HeaderFields, type HttpResponse, header } from './message.ts';
import { chunk, LAST_CHUNK, writeHead } from './writer.ts';

type Outgoing = Parameters<ClientConnection['request']>[0];

/**
 * The client's end of one connection. Header fields go out as they are given; only a body that nothing announces gets its Content-Length (or
 * Transfer-Encoding, for a stream), after Host and User-Agent as Go's client places it.
 * A request rejects with HttpError `EOF` when the server hangs up before it answers, and with what `write` rejects with.
 */
export function connectHttp(stream: Duplex): ClientConnection {
  return new Connection(stream);
}

class Connection implements ClientConnection {
  readonly #stream: Duplex;
  readonly #inbound: Inbound;
  #usable = true;
  #busy = false;

  constructor(stream: Duplex) {
    this.#stream = stream;
    this.#inbound = new Inbound(stream);
  }

  get reusable(): boolean {
    return this.#usable && !this.#busy && !this.#inbound.ended;
  }

  close(): void {
    this.#usable = false;
    this.#stream.close();
  }

  async request(request: Outgoing): Promise<HttpResponse> {
    this.#busy = true;
    const { method, target, body } = request;
    const headers = withFraming(request.headers, body);
    const chunked = /chunked/i.test(header(headers, 'Transfer-Encoding') ?? '');
    const sent = this.#sendRequest(writeHead(`${method} ${target} HTTP/1.1`, headers), body, chunked);
    // The answer may come before the body is sent; a server that answers early and hangs up has still answered.
    const failed = new Promise<never>((_, reject) => {
      sent.catch((error: unknown) => {
        if (!isErrno(error)) reject(error);
        this.#usable = false;
      });
    });
    const head = await Promise.race([this.#responseHead(), failed]);
    return this.#response(request, head);
  }

  async #sendRequest(head: Uint8Array, body: Outgoing['body'], chunked: boolean): Promise<void> {
    await this.#stream.write(head);
    if (body instanceof Uint8Array) {
      if (body.length) await this.#stream.write(chunked ? chunk(body) : body);
    } else if (body) {
      for (let piece = await body.read(); piece; piece = await body.read()) await this.#stream.write(chunked ? chunk(piece) : piece);
    }
    if (body && chunked) await this.#stream.write(LAST_CHUNK);
  }

  async #responseHead(): Promise<Head<StatusLine>> {
    for (;;) {
      const head = await this.#inbound.head(new HeadParser(parseStatusLine));
      if (!head) {
        this.#usable = false;
        throw new HttpError('EOF');
      }
      // 100 Continue and 103 Early Hints come before the answer.
      if (head.start.status >= 200 || head.start.status === 101) return head;
    }
  }

  #response(request: Outgoing, head: Head<StatusLine>): HttpResponse {
    const { status, reason, version } = head.start;
    const { headers } = head;
    if (status === 101 || (request.upgrade && status === 200)) {
      this.#usable = false;
      return { status, reason, headers, body: { read: () => Promise.resolve(undefined) }, upgraded: this.#takeOver() };
    }
    const framing = responseFraming(request.method, status, version, headers);
    const said = (header(headers, 'Connection') ?? '').toLowerCase();
    if (framing.kind === 'close' || /\bclose\b/.test(said) || (version === '1.0' && !/\bkeep-alive\b/.test(said))) this.#usable = false;
    const decoder = new BodyDecoder(framing);
    if (decoder.done) this.#release();
    return { status, reason, headers, body: this.#releasing(decoder) };
  }

  #releasing(decoder: BodyDecoder): ByteSource {
    const body = this.#inbound.body(decoder);
    return {
      read: async () => {
        const bytes = await body.read();
        if (bytes === undefined) this.#release();
        return bytes;
      },
    };
  }

  /** Idle from here on: the only thing that can be read now is that the server hung up. */
  #release(): void {
    this.#busy = false;
    if (this.#usable) this.#inbound.fill().catch(() => undefined);
  }

  #takeOver(): Duplex {
    const stream = this.#stream;
    return {
      read: () => this.#inbound.read(),
      write: (bytes) => stream.write(bytes),
      closeWrite: () => stream.closeWrite(),
      close: () => stream.close(),
    };
  }
}

function withFraming(headers: HeaderFields, body: Outgoing['body']): HeaderFields {
  if (body === undefined || header(headers, 'Content-Length') !== undefined || header(headers, 'Transfer-Encoding') !== undefined)
    return headers;
  const field: readonly [string, string] =
    body instanceof Uint8Array ? ['Content-Length', String(body.length)] : ['Transfer-Encoding', 'chunked'];
  const first = headers.filter(([name]) => /^(host|user-agent)$/i.test(name));
  return [...first, field, ...headers.filter((item) => !first.includes(item))];
}

/** The whole of a body. */
export async function readBody(body: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let part = await body.read(); part; part = await body.read()) parts.push(part);
  return concat(parts);
}
