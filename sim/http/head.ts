import { concat, EMPTY, text } from '../base/bytes.ts';
import type { HeaderFields } from './message.ts';

/** What came is not HTTP. `status` is what a server answers with; `detail` is said after the status where Go says more. */
export class HttpError extends Error {
  readonly status: number;
  readonly detail: string;
  constructor(message: string, status = 400, detail = '') {
    super(message);
    this.name = 'HttpError';
    this.status = status;
    this.detail = detail;
  }
}

export interface RequestLine {
  readonly method: string;
  readonly target: string;
  readonly version: '1.0' | '1.1';
  /** The preface of HTTP/2, which Go's server hands to its handler once and then hangs up. */
  readonly preface?: boolean;
}

export interface StatusLine {
  readonly version: '1.0' | '1.1';
  readonly status: number;
  readonly reason: string;
}

export interface Head<Start> {
  readonly start: Start;
  readonly headers: HeaderFields;
  /** The bytes as they came, up to and with the empty line. */
  readonly raw: Uint8Array;
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** Go's DefaultMaxHeaderBytes and the slop it adds. */
const LIMIT = (1 << 20) + 4096;

/** RFC 9112 section 3, as strict as Go's net/http. @throws HttpError */
export function parseRequestLine(line: string): RequestLine {
  const first = line.indexOf(' ');
  const last = line.indexOf(' ', first + 1);
  if (first < 0 || last < 0) throw new HttpError(`malformed HTTP request ${JSON.stringify(line)}`);
  const [method, target, protocol] = [line.slice(0, first), line.slice(first + 1, last), line.slice(last + 1)];
  if (!TOKEN.test(method)) throw new HttpError(`invalid method ${JSON.stringify(method)}`);
  const version = /^HTTP\/(\d)\.(\d)$/.exec(protocol);
  if (!version) throw new HttpError(`malformed HTTP version ${JSON.stringify(protocol)}`);
  if (method === 'PRI' && target === '*' && protocol === 'HTTP/2.0') return { method, target, version: '1.1', preface: true };
  if (version[1] !== '1') throw new HttpError('unsupported protocol version', 505, 'unsupported protocol version');
  if (target === '' || /[\x00-\x20\x7f]/.test(target)) throw new HttpError('invalid request target');
  return { method, target, version: version[2] === '0' ? '1.0' : '1.1' };
}

/** RFC 9112 section 4. @throws HttpError */
export function parseStatusLine(line: string): StatusLine {
  const found = /^HTTP\/1\.(\d) (\d{3})(?: (.*))?$/.exec(line);
  if (!found) throw new HttpError(`malformed HTTP response ${JSON.stringify(line)}`);
  return { version: found[1] === '0' ? '1.0' : '1.1', status: Number(found[2]), reason: found[3] ?? '' };
}

/** Reads one head, fed in pieces of any size. A line that cannot be right fails as soon as it is complete. */
export class HeadParser<Start> {
  readonly #parseStart: (line: string) => Start;
  #bytes: Uint8Array = EMPTY;
  #scanned = 0;
  #lineStart = 0;
  #start: Start | undefined;
  readonly #headers: [string, string][] = [];

  constructor(parseStart: (line: string) => Start) {
    this.#parseStart = parseStart;
  }

  /** Whether the beginning of a head has come, and not yet its end. */
  get begun(): boolean {
    return this.#bytes.length > 0;
  }

  /** The bytes of a head that is not complete. */
  get partial(): Uint8Array {
    return this.#bytes;
  }

  /** The head and what came after it, once it is complete. @throws HttpError */
  push(piece: Uint8Array): { head: Head<Start>; rest: Uint8Array } | undefined {
    this.#bytes = this.#bytes.length ? concat([this.#bytes, piece]) : piece;
    for (;;) {
      const end = this.#bytes.indexOf(10, this.#scanned);
      if (end < 0) break;
      this.#scanned = end + 1;
      const stop = end > this.#lineStart && this.#bytes[end - 1] === 13 ? end - 1 : end;
      const line = text(this.#bytes.subarray(this.#lineStart, stop));
      this.#lineStart = end + 1;
      if (this.#start === undefined) this.#start = this.#parseStart(line);
      else if (line === '') return this.#complete(this.#start, end + 1);
      else this.#field(line);
    }
    this.#scanned = this.#bytes.length;
    if (this.#bytes.length > LIMIT) throw new HttpError('header too large', 431);
    return undefined;
  }

  #complete(start: Start, length: number): { head: Head<Start>; rest: Uint8Array } {
    return { head: { start, headers: this.#headers, raw: this.#bytes.slice(0, length) }, rest: this.#bytes.subarray(length) };
  }

  #field(line: string): void {
    const last = this.#headers.at(-1);
    if (/^[ \t]/.test(line)) {
      if (!last) throw new HttpError('malformed MIME header initial line');
      last[1] = `${last[1]} ${line.trim()}`;
      return;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0));
    if (!TOKEN.test(name)) throw new HttpError(`malformed MIME header line: ${line}`);
    this.#headers.push([name, line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '')]);
  }
}
