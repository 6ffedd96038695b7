import { concat, EMPTY, text, utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';

export const VERSION = 'OpenSSH_9.6p1 Ubuntu-3ubuntu13.11';
const BANNER = `SSH-2.0-${VERSION}`;

/**
 * What the two sides say to each other once they have named their versions. The first line is ssh's own (RFC 4253); what follows is a stand-in with ssh's
 * message numbers: a length, a number and a body, not encrypted. Nobody but these two programs reads it.
 */
export const MESSAGE = {
  disconnect: 1,
  hostKey: 20,
  authRequest: 50,
  authFailure: 51,
  authSuccess: 52,
  open: 90,
  window: 93,
  data: 94,
  errorData: 95,
  eof: 96,
  close: 97,
  exit: 98,
} as const;

export interface Message {
  readonly type: number;
  readonly body: Uint8Array;
}

/** One side of a connection. Reading gives undefined when the other side has gone. */
export class Connection {
  readonly #sys: Sys;
  readonly #fd: number;
  #rest: Uint8Array = EMPTY;
  #writing: Promise<void> = Promise.resolve();

  constructor(sys: Sys, fd: number) {
    this.#sys = sys;
    this.#fd = fd;
  }

  async sendBanner(): Promise<void> {
    await this.#sys.write(this.#fd, utf8(`${BANNER}\r\n`));
  }

  /** The other side's first line; undefined when it went without one. */
  async readBanner(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf(10);
      if (end >= 0) {
        const line = text(this.#rest.subarray(0, end)).replace(/\r$/, '');
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      if (!(await this.#more())) return undefined;
    }
  }

  /** Messages go out whole and in order, whoever sends them. */
  send(type: number, body: Uint8Array | object = EMPTY): Promise<void> {
    const payload = body instanceof Uint8Array ? body : utf8(JSON.stringify(body));
    const head = new Uint8Array(5);
    new DataView(head.buffer).setUint32(0, payload.length + 1);
    head[4] = type;
    const before = this.#writing;
    this.#writing = (async () => {
      await before;
      await this.#sys.write(this.#fd, concat([head, payload]));
    })();
    return this.#writing;
  }

  async read(): Promise<Message | undefined> {
    for (;;) {
      if (this.#rest.length >= 4) {
        const length = new DataView(this.#rest.buffer, this.#rest.byteOffset).getUint32(0);
        if (length === 0 || length > 1_000_000) return undefined;
        if (this.#rest.length >= 4 + length) {
          const type = this.#rest[4] ?? 0;
          const body = this.#rest.subarray(5, 4 + length);
          this.#rest = this.#rest.subarray(4 + length);
          return { type, body };
        }
      }
      if (!(await this.#more())) return undefined;
    }
  }

  close(): void {
    this.#sys.close(this.#fd);
  }

  async #more(): Promise<boolean> {
    try {
      const bytes = await this.#sys.read(this.#fd);
      if (bytes.length === 0) return false;
      this.#rest = this.#rest.length ? concat([this.#rest, bytes]) : bytes;
      return true;
    } catch (error) {
      if (isErrno(error)) return false;
      throw error;
    }
  }
}

/** The body of a message that is an object. What is no object is an empty one. */
export function fields(body: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text(body));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

export const word = (value: unknown): string => (typeof value === 'string' ? value : '');
