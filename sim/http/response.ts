import type { Duplex } from '../base/byte-stream.ts';
import { EMPTY, utf8 } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import { bodyAllowed } from './framing.ts';
import { type HeaderFields, header, type ResponseWriter } from './message.ts';
import { detectContentType } from './sniff.ts';
import { statusText } from './status-text.ts';
import { BufferedWriter, LAST_CHUNK, writeHead } from './writer.ts';

/** What the response needs to know of the request it answers, and of the connection. */
export interface Exchange {
  readonly method: string;
  readonly version: '1.0' | '1.1';
  /** The client asked for the connection to be closed (or, in 1.0, did not ask to keep it). */
  readonly wantsClose: boolean;
  readonly stream: Duplex;
  readonly date: () => string;
  /** Called once before the head: reads away what is left of the request. False when the connection cannot go on. */
  readonly settleRequest: () => Promise<boolean>;
  readonly takeOver: () => Duplex;
}

const BODY_BUFFER = 2048;
const CONNECTION_BUFFER = 4096;
const CRLF = utf8('\r\n');

/** Writes one response as Go's net/http server does: what is short and whole gets a Content-Length, what is long or flushed goes in chunks. */
export class Response implements ResponseWriter {
  readonly #exchange: Exchange;
  readonly #connection: BufferedWriter;
  readonly #body: BufferedWriter;
  #status = 200;
  #statusLine: string | undefined;
  #headers: HeaderFields = [];
  #headGiven = false;
  #headSent = false;
  #chunked = false;
  #done = false;
  #closes: boolean;
  #hijacked = false;
  #broken = false;
  #gone: () => void = () => undefined;
  readonly clientGone: Promise<void>;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
    this.#closes = exchange.wantsClose;
    this.clientGone = new Promise((resolve) => {
      this.#gone = resolve;
    });
    this.#connection = new BufferedWriter(CONNECTION_BUFFER, (bytes) => this.#send(bytes));
    this.#body = new BufferedWriter(BODY_BUFFER, (bytes) => this.#emit(bytes));
  }

  get headSent(): boolean {
    return this.#headSent || this.#hijacked;
  }

  get hijacked(): boolean {
    return this.#hijacked;
  }

  /** Whether the connection ends with this response. Known once it is written. */
  get closes(): boolean {
    return this.#closes || this.#broken;
  }

  /** The client hung up. */
  lose(): void {
    if (!this.#done && !this.#hijacked) this.#gone();
  }

  writeHead(status: number, headers: HeaderFields): void {
    if (this.#headGiven || this.#hijacked) return;
    this.#headGiven = true;
    this.#status = status;
    this.#headers = headers;
  }

  async write(bytes: Uint8Array, options: { flush?: boolean } = {}): Promise<void> {
    if (this.#hijacked || this.#done) return;
    this.#headGiven = true;
    if (bodyAllowed(this.#status)) await this.#body.write(bytes);
    if (!options.flush) return;
    await this.#body.flush();
    if (!this.#headSent) await this.#sendHead(EMPTY);
    await this.#connection.flush();
  }

  async end(): Promise<void> {
    if (this.#done || this.#hijacked) return;
    this.#done = true;
    try {
      await this.#body.flush();
      if (!this.#headSent) await this.#sendHead(EMPTY);
      if (this.#chunked) await this.#connection.write(LAST_CHUNK);
      await this.#connection.flush();
    } catch (error) {
      // Nobody is there any more to hear the rest.
      if (!isErrno(error)) throw error;
    }
  }

  hijack(): Duplex {
    this.#hijacked = true;
    return this.#exchange.takeOver();
  }

  async #emit(bytes: Uint8Array): Promise<void> {
    if (!this.#headSent) await this.#sendHead(bytes);
    if (this.#exchange.method === 'HEAD') return;
    if (this.#chunked) await this.#connection.write(utf8(`${bytes.length.toString(16)}\r\n`));
    await this.#connection.write(bytes);
    if (this.#chunked) await this.#connection.write(CRLF);
  }

  async #send(bytes: Uint8Array): Promise<void> {
    try {
      await this.#exchange.stream.write(bytes);
    } catch (error) {
      if (isErrno(error)) {
        this.#broken = true;
        this.#gone();
      }
      throw error;
    }
  }

  /** `first` are the body's first bytes, all of it when the handler is done. Source: Go net/http server.go, chunkWriter.writeHeader. */
  async #sendHead(first: Uint8Array): Promise<void> {
    this.#headSent = true;
    const { method, version, date, settleRequest } = this.#exchange;
    if (!(await settleRequest())) this.#closes = true;
    const extra: [string, string][] = [];
    let own = this.#headers;
    const has = (name: string): boolean => header(own, name) !== undefined;
    const isHead = method === 'HEAD';
    if (!has('Date')) extra.push(['Date', date()]);
    if (this.#done && bodyAllowed(this.#status) && !has('Content-Length') && !has('Transfer-Encoding') && (!isHead || first.length > 0)) {
      extra.push(['Content-Length', String(first.length)]);
    }
    if (bodyAllowed(this.#status)) {
      if (!has('Content-Type') && !has('Content-Encoding') && first.length > 0) extra.push(['Content-Type', detectContentType(first)]);
    } else {
      const suppressed =
        this.#status === 304 ? ['content-type', 'content-length', 'transfer-encoding'] : ['content-length', 'transfer-encoding'];
      own = own.filter(([name]) => !suppressed.includes(name.toLowerCase()));
    }
    const hasLength = has('Content-Length') || extra.some(([name]) => name === 'Content-Length');
    this.#chunked = !hasLength && !isHead && bodyAllowed(this.#status) && version === '1.1';
    if (/\bclose\b/i.test(header(own, 'Connection') ?? '')) this.#closes = true;
    // HTTP/1.0 knows no chunks: the end of the connection ends the body.
    if (version === '1.0' && !hasLength && !isHead && bodyAllowed(this.#status)) this.#closes = true;
    if (this.#closes && version === '1.1' && !/\bclose\b/i.test(header(own, 'Connection') ?? '')) extra.push(['Connection', 'close']);
    if (!this.#closes && version === '1.0' && !has('Connection')) extra.push(['Connection', 'keep-alive']);
    if (this.#chunked) extra.push(['Transfer-Encoding', 'chunked']);
    this.#statusLine = `HTTP/${version} ${this.#status} ${statusText(this.#status)}`;
    await this.#connection.write(writeHead(this.#statusLine, [...own, ...extra]));
  }
}
