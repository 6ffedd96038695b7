import type { ByteSource } from '../base/byte-stream.ts';
import { concat, EMPTY } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import type { BodyDecoder } from './body-decoder.ts';
import { type Head, type HeadParser, HttpError } from './head.ts';

/** The reading half of a connection, with what was read too far kept for the next reader. */
export class Inbound implements ByteSource {
  readonly #source: ByteSource;
  #buffer: Uint8Array = EMPTY;
  #pending: Promise<boolean> | undefined;
  #ended = false;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The peer sends no more (bytes may still be kept). */
  get ended(): boolean {
    return this.#ended;
  }

  get hasBytes(): boolean {
    return this.#buffer.length > 0;
  }

  /** Waits for more bytes; false at the end. Several may wait for the same read. A reset connection counts as ended. */
  fill(): Promise<boolean> {
    if (this.#ended) return Promise.resolve(false);
    this.#pending ??= this.#readOnce();
    return this.#pending;
  }

  async #readOnce(): Promise<boolean> {
    try {
      const bytes = await this.#source.read();
      if (bytes === undefined) this.#ended = true;
      else this.#buffer = this.#buffer.length ? concat([this.#buffer, bytes]) : bytes;
    } catch (error) {
      if (!isErrno(error)) throw error;
      this.#ended = true;
    } finally {
      this.#pending = undefined;
    }
    return !this.#ended;
  }

  /** All that is kept, or else what comes next. */
  async read(): Promise<Uint8Array | undefined> {
    if (!this.hasBytes && !(await this.fill())) return undefined;
    return this.#take();
  }

  #take(): Uint8Array {
    const bytes = this.#buffer;
    this.#buffer = EMPTY;
    return bytes;
  }

  unread(bytes: Uint8Array): void {
    if (bytes.length) this.#buffer = this.#buffer.length ? concat([bytes, this.#buffer]) : bytes;
  }

  /** The next head, or undefined when the connection ends before one begins. @throws HttpError */
  async head<Start>(parser: HeadParser<Start>): Promise<Head<Start> | undefined> {
    for (;;) {
      const bytes = await this.read();
      if (bytes === undefined) {
        if (parser.begun) throw new HttpError('unexpected EOF');
        return undefined;
      }
      const found = parser.push(bytes);
      if (!found) continue;
      this.unread(found.rest);
      return found.head;
    }
  }

  /** A body's bytes. The source is at its end when the body is. */
  body(decoder: BodyDecoder): ByteSource {
    const ready: Uint8Array[] = [];
    return {
      read: async () => {
        while (ready.length === 0 && !decoder.done) {
          const bytes = await this.read();
          if (bytes === undefined) {
            decoder.end();
            break;
          }
          const { data, rest } = decoder.push(bytes);
          this.unread(rest);
          ready.push(...data);
        }
        return ready.shift();
      },
    };
  }
}
