import type { ByteSource, Duplex } from '../base/byte-stream.ts';

/** Header fields in the order and spelling in which they are on the wire. Names are compared without regard to case. */
export type HeaderFields = readonly (readonly [name: string, value: string])[];

export interface HttpRequest {
  readonly method: string;
  /** The request target as sent, e.g. `/v1.50/containers/json?all=1`. */
  readonly target: string;
  readonly version: '1.0' | '1.1';
  readonly headers: HeaderFields;
  /** The body, without its transfer coding. At its end when there is none. */
  readonly body: ByteSource;
}

export interface HttpResponse {
  readonly status: number;
  readonly reason: string;
  readonly headers: HeaderFields;
  readonly body: ByteSource;
  /** After 101, or a hijacked 200: the connection itself, to be spoken on raw. */
  readonly upgraded?: Duplex;
}

/** What a server's handler answers with. The header goes out with the first byte of the body, or at the end. */
export interface ResponseWriter {
  /** May be called once, before write. `Date` is added as Go's net/http does; Content-Length is added for short bodies that are written whole, else chunked coding. */
  writeHead(status: number, headers: HeaderFields): void;
  /** Each write is flushed as one chunk when `flush` is set. */
  write(bytes: Uint8Array, options?: { flush?: boolean }): Promise<void>;
  end(): Promise<void>;
  /** Takes the connection away from HTTP: nothing more is written by the server. */
  hijack(): Duplex;
  readonly headSent: boolean;
  /** Resolves when the client closes the connection before the response is complete (Go's request context being cancelled). */
  readonly clientGone: Promise<void>;
}

export type Handler = (request: HttpRequest, response: ResponseWriter) => Promise<void>;

/** server.ts: serves one connection until it closes, with keep-alive. `date` gives the value of the Date header. */
export interface ServerOptions {
  readonly date: () => string;
}

/** client.ts: one connection, one exchange at a time. */
export interface ClientConnection {
  request(request: {
    method: string;
    target: string;
    headers: HeaderFields;
    body?: Uint8Array | ByteSource;
    /** Wait for 101 (or 200) and hand over the connection. */
    upgrade?: boolean;
  }): Promise<HttpResponse>;
  /** False once the peer closed it, or a response said so. */
  readonly reusable: boolean;
  close(): void;
}

export function header(headers: HeaderFields, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}
