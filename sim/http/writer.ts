import { concat, utf8 } from '../base/bytes.ts';
import type { HeaderFields } from './message.ts';

/** A start line and fields, as on the wire. */
export function writeHead(start: string, headers: HeaderFields): Uint8Array {
  return utf8(`${start}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
}

/** One chunk of chunked coding. An empty one would end the body. */
export function chunk(bytes: Uint8Array): Uint8Array {
  return concat([utf8(`${bytes.length.toString(16)}\r\n`), bytes, utf8('\r\n')]);
}

export const LAST_CHUNK = utf8('0\r\n\r\n');

/**
 * Collects small writes, as Go's bufio.Writer does: what does not fit fills the buffer first and goes out, and a write larger than the
 * empty buffer passes straight through. So chunks come out as large as Go's.
 */
export class BufferedWriter {
  readonly #size: number;
  readonly #sink: (bytes: Uint8Array) => Promise<void>;
  #parts: Uint8Array[] = [];
  #buffered = 0;

  constructor(size: number, sink: (bytes: Uint8Array) => Promise<void>) {
    this.#size = size;
    this.#sink = sink;
  }

  async write(bytes: Uint8Array): Promise<void> {
    let left = bytes;
    while (left.length > this.#size - this.#buffered) {
      if (this.#buffered === 0) {
        await this.#sink(left.slice());
        return;
      }
      const fits = this.#size - this.#buffered;
      this.#keep(left.subarray(0, fits));
      left = left.subarray(fits);
      await this.flush();
    }
    this.#keep(left);
  }

  async flush(): Promise<void> {
    if (this.#buffered === 0) return;
    const whole = concat(this.#parts);
    this.#parts = [];
    this.#buffered = 0;
    await this.#sink(whole);
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#parts.push(bytes.slice());
    this.#buffered += bytes.length;
  }
}
