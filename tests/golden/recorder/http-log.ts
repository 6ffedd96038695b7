/**
 * Reads one connection's two byte streams and tells the HTTP exchanges apart, so that a recording holds
 * what really crossed the socket. It only listens; the bytes are forwarded untouched by `proxy.ts`.
 */
import type { BodyOnWire, HttpItem } from '../form.ts';

const longest = 200_000;

export function bodyOnWire(bytes: Buffer): BodyOnWire {
  const text = bytes.toString('utf8');
  if (bytes.length <= longest && Buffer.from(text, 'utf8').equals(bytes)) return { body: text };
  const kept = bytes.subarray(0, longest);
  return { body_b64: kept.toString('base64'), body_len: bytes.length, ...(kept.length < bytes.length ? { truncated: true } : {}) };
}

type Head = { first: string; headers: [string, string][] };
type Mode = 'head' | 'length' | 'chunk-size' | 'chunk-data' | 'trailer' | 'eof' | 'raw';

function parseHead(text: string): Head {
  const [first = '', ...lines] = text.split('\r\n');
  return { first, headers: lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]) };
}

function headerOf(headers: [string, string][], name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

/** One direction of a connection: a small machine that calls back at each head, and at the end of each body. */
class Direction {
  mode: Mode = 'head';
  body: Buffer[] = [];
  chunks = 0;
  #rest: Buffer = Buffer.alloc(0);
  #left = 0;
  readonly #onHead: (head: Head) => Mode;
  readonly #onEnd: () => void;

  constructor(onHead: (head: Head) => Mode, onEnd: () => void) {
    this.#onHead = onHead;
    this.#onEnd = onEnd;
  }

  /** Bytes of the message body that has begun; used after `length` was chosen. */
  expect(length: number): void {
    this.#left = length;
  }

  push(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    while (this.#step());
  }

  #take(count: number): Buffer {
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    return taken;
  }

  #line(end: string): string | undefined {
    const at = this.#rest.indexOf(end);
    if (at < 0) return undefined;
    return this.#take(at + end.length)
      .subarray(0, at)
      .toString('latin1');
  }

  #finish(): boolean {
    this.mode = 'head';
    this.#onEnd();
    return true;
  }

  #step(): boolean {
    if (this.mode === 'head') return this.#head();
    if (this.mode === 'length' && this.#left === 0) return this.#finish();
    if (this.#rest.length === 0) return false;
    if (this.mode === 'raw' || this.mode === 'eof') {
      this.body.push(this.#take(this.#rest.length));
      return false;
    }
    if (this.mode === 'length') {
      const part = this.#take(Math.min(this.#left, this.#rest.length));
      this.#left -= part.length;
      this.body.push(part);
      return true;
    }
    return this.#chunk();
  }

  #head(): boolean {
    const text = this.#line('\r\n\r\n');
    if (text === undefined) return false;
    this.body = [];
    this.chunks = 0;
    this.mode = this.#onHead(parseHead(text));
    return true;
  }

  #chunk(): boolean {
    if (this.mode === 'chunk-data') {
      if (this.#rest.length < this.#left + 2) return false;
      this.body.push(this.#take(this.#left));
      this.#take(2);
      this.chunks += 1;
      this.mode = 'chunk-size';
      return true;
    }
    const line = this.#line('\r\n');
    if (line === undefined) return false;
    if (this.mode === 'trailer') return line === '' ? this.#finish() : true;
    this.#left = Number.parseInt(line, 16);
    this.mode = this.#left === 0 ? 'trailer' : 'chunk-data';
    return true;
  }
}

/** How a message without a status-specific rule frames its body. */
function framing(headers: [string, string][], direction: Direction, without: Mode): Mode {
  if (headerOf(headers, 'transfer-encoding') === 'chunked') return 'chunk-size';
  const length = headerOf(headers, 'content-length');
  if (length === undefined && without !== 'length') return without;
  direction.expect(Number(length ?? 0));
  return 'length';
}

/** The log of one connection. `now` gives milliseconds since the step began. */
export class ConnectionLog {
  readonly items: HttpItem[] = [];
  readonly #waiting: HttpItem[] = [];
  readonly #client: Direction;
  readonly #server: Direction;
  #answering: HttpItem | undefined;
  #asking: HttpItem | undefined;

  constructor(conn: number, now: () => number) {
    this.#client = new Direction(
      ({ first, headers }) => {
        const item: HttpItem = { conn, t_ms: now(), request: first, request_headers: headers, incomplete: true };
        this.items.push(item);
        this.#waiting.push(item);
        this.#asking = item;
        return framing(headers, this.#client, 'length');
      },
      () => {
        const body = Buffer.concat(this.#client.body);
        if (this.#asking && body.length > 0) this.#asking.request_body = bodyOnWire(body);
        // A client that asked to upgrade sends raw bytes from here on.
        const upgrades = this.#asking && headerOf(this.#asking.request_headers, 'upgrade') !== undefined;
        if (upgrades) this.#client.mode = 'raw';
        this.#client.body = [];
      },
    );
    this.#server = new Direction(
      ({ first, headers }) => {
        const item = this.#waiting.shift();
        if (!item) return 'raw';
        this.#answering = item;
        item.status = Number(first.split(' ')[1]);
        item.status_line = first;
        item.response_headers = headers;
        const bodyless = item.request.startsWith('HEAD ') || item.status === 204 || item.status === 304;
        if (bodyless) {
          this.#server.expect(0);
          return 'length';
        }
        if (item.status === 101 || (headerOf(headers, 'content-type')?.includes('raw-stream') && item.request.includes('/attach'))) {
          this.#client.mode = 'raw';
          item.upgraded = { server: { body: '' }, client: { body: '' } };
          return 'raw';
        }
        // The upgrade was refused: the client speaks HTTP again.
        if (this.#client.mode === 'raw') this.#client.mode = 'head';
        return framing(headers, this.#server, 'eof');
      },
      () => this.#answered(now()),
    );
  }

  fromClient(data: Buffer): void {
    this.#client.push(data);
  }

  fromServer(data: Buffer): void {
    this.#server.push(data);
  }

  /** The connection is gone; what was still open ends here. */
  closed(at: number): void {
    const item = this.#answering;
    if (!item?.incomplete) return;
    if (item.upgraded) {
      item.upgraded = { server: bodyOnWire(Buffer.concat(this.#server.body)), client: bodyOnWire(Buffer.concat(this.#client.body)) };
      delete item.incomplete;
    } else {
      item.response_body = bodyOnWire(Buffer.concat(this.#server.body));
      if (this.#server.mode === 'eof') item.until_eof = true;
      if (this.#server.mode === 'eof') delete item.incomplete;
      if (this.#server.chunks > 0) item.chunks = this.#server.chunks;
    }
    item.t_end_ms = at;
    this.#answering = undefined;
  }

  #answered(at: number): void {
    const item = this.#answering;
    if (!item) return;
    item.response_body = bodyOnWire(Buffer.concat(this.#server.body));
    if (this.#server.chunks > 0) item.chunks = this.#server.chunks;
    item.t_end_ms = at;
    delete item.incomplete;
    this.#answering = undefined;
  }
}
