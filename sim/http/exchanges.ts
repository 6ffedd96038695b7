import { concat, EMPTY } from '../base/bytes.ts';
import { BodyDecoder } from './body-decoder.ts';
import { type Framing, requestFraming, responseFraming } from './framing.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { HeadParser, HttpError, parseRequestLine, parseStatusLine, type StatusLine } from './head.ts';
import { type HeaderFields, header } from './message.ts';
import { withoutGreeting } from './tls.ts';

/** Bytes of one direction with the time they came, in the caller's unit. */
export interface WirePiece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

export interface WireStreams {
  readonly client: WirePiece[];
  readonly server: WirePiece[];
}

export interface WireRequest {
  method: string;
  target: string;
  version: '1.0' | '1.1';
  headers: HeaderFields;
  /** The body so far, without transfer coding. */
  bodyBytes: Uint8Array;
  /** The same as it crossed, sizes of chunks included; only where there are chunks. */
  codedBody?: Uint8Array;
  rawHead: Uint8Array;
  at: number;
  endAt?: number;
}

export interface WireResponse {
  status: number;
  reason: string;
  headers: HeaderFields;
  /** The body so far, without transfer coding. */
  bodyBytes: Uint8Array;
  /** The same as it crossed, sizes of chunks included; only where there are chunks. */
  codedBody?: Uint8Array;
  /** Data chunks begun so far; 0 without chunked coding. */
  chunks: number;
  rawHead: Uint8Array;
  at: number;
  endAt?: number;
}

/**
 * One request and its answer, as far as they have come. `upgraded` holds what either side said after a 101 (or after a hijacked 200), frames
 * included. `raw`: the bytes are not HTTP; they are kept in `raw` as they are.
 */
export interface WireExchange {
  connection: number;
  /** Place on its connection, from 0. */
  index: number;
  startedAt: number;
  request?: WireRequest;
  response?: WireResponse;
  upgraded?: WireStreams;
  raw?: WireStreams;
  /** `request`: not yet sent whole. `response`: not yet answered whole. `broken`: the connection ended, or stopped being HTTP, before that. */
  state: 'request' | 'response' | 'complete' | 'upgraded' | 'broken' | 'raw';
}

interface Entry {
  readonly exchange: WireExchange;
  readonly requestBody: GrowingBytes;
  readonly responseBody: GrowingBytes;
  readonly requestCoded: GrowingBytes;
  readonly responseCoded: GrowingBytes;
}

/** Puts the exchanges of one connection together from the bytes that cross it. Takes anything; never throws. */
export class ExchangeAssembler {
  readonly #connection: number;
  readonly #entries: Entry[] = [];
  #requestHead = new HeadParser(parseRequestLine);
  #responseHead = new HeadParser(parseStatusLine);
  #requestBody: BodyDecoder | undefined;
  #responseBody: BodyDecoder | undefined;
  /** The entry whose request, or response, is being read. */
  #sending: Entry | undefined;
  #answering = 0;
  #streams: WireStreams | undefined;
  /** What the client sent behind a request to upgrade, before it was answered. */
  #held: WirePiece[] = [];
  readonly #greeting: { client: Uint8Array | undefined; server: Uint8Array | undefined } = { client: EMPTY, server: EMPTY };

  constructor(connection: number) {
    this.#connection = connection;
  }

  get exchanges(): readonly WireExchange[] {
    return this.#entries.map((entry) => entry.exchange);
  }

  push(from: 'client' | 'server', piece: Uint8Array, at: number): void {
    if (piece.length === 0) return;
    const bytes = this.#afterGreeting(from, piece);
    if (bytes === undefined || bytes.length === 0) return;
    if (this.#streams) {
      this.#streams[from].push({ at, bytes });
      return;
    }
    try {
      if (from === 'client') this.#fromClient(bytes, at);
      else this.#fromServer(bytes, at);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      this.#lost(from, bytes, at);
    }
  }

  /** One side will send no more. */
  end(from: 'client' | 'server', at: number): void {
    if (this.#streams || from === 'client') return;
    const entry = this.#entries[this.#answering];
    const { response } = entry?.exchange ?? {};
    if (response && this.#responseBody && !this.#responseBody.done) {
      try {
        this.#responseBody.end();
        this.#finishResponse(at);
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
      }
    }
    for (const { exchange } of this.#entries) if (exchange.state === 'request' || exchange.state === 'response') exchange.state = 'broken';
  }

  /** The stand-in for TLS greets once; what follows is read as if decrypted. */
  #afterGreeting(from: 'client' | 'server', piece: Uint8Array): Uint8Array | undefined {
    const kept = this.#greeting[from];
    if (kept === undefined) return piece;
    const bytes = kept.length ? concat([kept, piece]) : piece;
    const rest = withoutGreeting(bytes);
    this.#greeting[from] = rest === undefined ? bytes : undefined;
    return rest;
  }

  #fromClient(bytes: Uint8Array, at: number): void {
    let left = bytes;
    while (left.length > 0) {
      if (this.#awaitsUpgrade()) {
        this.#held.push({ at, bytes: left });
        return;
      }
      const first = !this.#sending;
      const entry = this.#sending ?? this.#begin(at);
      this.#sending = entry;
      // A method begins with a printable character. Bytes that do not, as ttrpc's, may never end a line; they are told apart at once.
      if (first && (left[0]! <= 0x20 || left[0]! >= 0x7f)) throw new HttpError('not a request');
      if (!this.#requestBody) {
        const found = this.#requestHead.push(left);
        if (!found) return;
        const { start, headers, raw } = found.head;
        this.#requestBody = new BodyDecoder(requestFraming(start.version, headers));
        const { method, target, version } = start;
        entry.exchange.request = {
          method,
          target,
          version,
          headers,
          bodyBytes: entry.requestBody.view,
          rawHead: raw,
          at: entry.exchange.startedAt,
        };
        left = found.rest;
      } else {
        const { data, rest } = this.#requestBody.push(left);
        for (const part of data) entry.requestBody.append(part);
        if (this.#requestBody.chunked) entry.requestCoded.append(left.subarray(0, left.length - rest.length));
        left = rest;
      }
      const { request } = entry.exchange;
      if (request) request.bodyBytes = entry.requestBody.view;
      if (request && this.#requestBody.chunked) request.codedBody = entry.requestCoded.view;
      if (this.#requestBody.done) this.#finishRequest(entry, at);
    }
  }

  #begin(at: number): Entry {
    const exchange: WireExchange = { connection: this.#connection, index: this.#entries.length, startedAt: at, state: 'request' };
    const entry = {
      exchange,
      requestBody: new GrowingBytes(),
      responseBody: new GrowingBytes(),
      requestCoded: new GrowingBytes(),
      responseCoded: new GrowingBytes(),
    };
    this.#entries.push(entry);
    return entry;
  }

  #finishRequest(entry: Entry, at: number): void {
    if (entry.exchange.request) entry.exchange.request.endAt = at;
    if (entry.exchange.state === 'request') entry.exchange.state = 'response';
    this.#sending = undefined;
    this.#requestBody = undefined;
    this.#requestHead = new HeadParser(parseRequestLine);
  }

  #awaitsUpgrade(): boolean {
    const { request, response } = this.#entries.at(-1)?.exchange ?? {};
    return request?.endAt !== undefined && response === undefined && header(request.headers, 'Upgrade') !== undefined;
  }

  #fromServer(bytes: Uint8Array, at: number): void {
    let left = bytes;
    while (left.length > 0) {
      const entry = this.#entries[this.#answering];
      if (!entry) throw new HttpError('unsolicited response');
      if (!this.#responseBody) {
        const found = this.#responseHead.push(left);
        if (!found) return;
        this.#responseHead = new HeadParser(parseStatusLine);
        left = found.rest;
        const { start, headers, raw } = found.head;
        if (start.status < 200 && start.status !== 101) continue;
        if (this.#answer(entry, start, headers, raw, at, left)) return;
      } else {
        const { data, rest } = this.#responseBody.push(left);
        for (const part of data) entry.responseBody.append(part);
        if (this.#responseBody.chunked) entry.responseCoded.append(left.subarray(0, left.length - rest.length));
        left = rest;
      }
      const { response } = entry.exchange;
      if (response && this.#responseBody) {
        response.bodyBytes = entry.responseBody.view;
        response.chunks = this.#responseBody.chunks;
        if (this.#responseBody.chunked) response.codedBody = entry.responseCoded.view;
      }
      if (this.#responseBody?.done) this.#finishResponse(at);
    }
  }

  /** Takes a response's head. True when the connection left HTTP with it; then the rest was taken too. */
  #answer(entry: Entry, start: StatusLine, headers: HeaderFields, rawHead: Uint8Array, at: number, rest: Uint8Array): boolean {
    const { exchange } = entry;
    const { status, reason, version } = start;
    exchange.response = { status, reason, headers, bodyBytes: entry.responseBody.view, chunks: 0, rawHead, at };
    const framing = responseFraming(exchange.request?.method ?? '', status, version, headers);
    if (status === 101 || hijacked(framing, headers)) {
      exchange.state = 'upgraded';
      exchange.response.endAt = at;
      this.#streams = { client: this.#held, server: rest.length ? [{ at, bytes: rest }] : [] };
      exchange.upgraded = this.#streams;
      return true;
    }
    this.#responseBody = new BodyDecoder(framing);
    const held = this.#held;
    this.#held = [];
    for (const piece of held) this.#fromClient(piece.bytes, piece.at);
    return false;
  }

  #finishResponse(at: number): void {
    const entry = this.#entries[this.#answering];
    if (entry?.exchange.response) {
      entry.exchange.response.endAt = at;
      entry.exchange.state = 'complete';
    }
    this.#answering += 1;
    this.#responseBody = undefined;
  }

  /** From here on it is not HTTP. */
  #lost(from: 'client' | 'server', bytes: Uint8Array, at: number): void {
    const entry = from === 'client' ? (this.#sending ?? this.#entries.at(-1)) : this.#entries[this.#answering];
    const { exchange } = entry ?? this.#begin(at);
    exchange.state = exchange.request || exchange.response ? 'broken' : 'raw';
    this.#streams = { client: this.#held, server: [] };
    const head: { readonly partial: Uint8Array } = from === 'client' ? this.#requestHead : this.#responseHead;
    this.#streams[from].push({ at, bytes: head.partial.length > bytes.length ? head.partial : bytes });
    exchange.raw = this.#streams;
  }
}

/** Docker's old way to take a connection over, without a 101: a stream's media type, and neither length nor chunks. */
function hijacked(framing: Framing, headers: HeaderFields): boolean {
  return framing.kind === 'close' && /^application\/vnd\.docker\.(raw|multiplexed)-stream/.test(header(headers, 'Content-Type') ?? '');
}
