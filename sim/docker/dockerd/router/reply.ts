import type { Duplex } from '../../../base/byte-stream.ts';
import { utf8 } from '../../../base/bytes.ts';
import { marshal } from '../../../go/json.ts';
import type { ResponseWriter } from '../../../http/message.ts';

/** An answer in the making: fields collected by the middleware and the handler, sent in Go's order (sorted by name). */
export class Reply {
  readonly #writer: ResponseWriter;
  readonly #fields = new Map<string, string>();
  readonly clientGone: Promise<void>;

  constructor(writer: ResponseWriter) {
    this.#writer = writer;
    this.clientGone = writer.clientGone;
  }

  set(name: string, value: string): this {
    this.#fields.set(name, value);
    return this;
  }

  /** The fields so far, in the order in which they are sent. */
  get fields(): readonly (readonly [string, string])[] {
    return [...this.#fields].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  get sent(): boolean {
    return this.#writer.headSent;
  }

  head(status: number): void {
    this.#writer.writeHead(status, this.fields);
  }

  /** A status and nothing else. */
  async empty(status: number): Promise<void> {
    this.head(status);
    await this.#writer.end();
  }

  /** Compact JSON and a line feed, as json.Encoder writes it, without HTML escapes. */
  async json(status: number, value: unknown): Promise<void> {
    this.set('Content-Type', 'application/json').head(status);
    await this.#writer.write(utf8(`${marshal(value, { escapeHTML: false })}\n`));
    await this.#writer.end();
  }

  async text(status: number, body: string): Promise<void> {
    this.head(status);
    await this.#writer.write(utf8(body));
    await this.#writer.end();
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#writer.write(bytes, { flush: true });
  }

  end(): Promise<void> {
    return this.#writer.end();
  }

  hijack(): Duplex {
    return this.#writer.hijack();
  }
}
