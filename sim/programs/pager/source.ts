import { EMPTY, utf8 } from '../../base/bytes.ts';
import { isErrno, SysError, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';

/** Bytes after which no more is read. */
const MOST = 64 * 1024 * 1024;
/** A file below this size is read whole, so that prompts can say how long it is. */
const SMALL = 4 * 1024 * 1024;

/** The text that is paged, read no further than somebody has come. */
export class Source {
  readonly #sys: Sys;
  /** Undefined for a text that was there from the start. */
  readonly #fd: number | undefined;
  readonly #tell: (error: string) => void;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #lines: string[] = [];
  /** Where each line starts, in bytes, and where the next one will. */
  readonly #starts: number[] = [0];
  #rest = '';
  #ended = false;

  constructor(sys: Sys, from: number | readonly string[], tell: (error: string) => void) {
    this.#sys = sys;
    this.#tell = tell;
    this.#fd = typeof from === 'number' ? from : undefined;
    if (typeof from === 'number') return;
    for (const line of from) this.#add(line, 1);
    this.#ended = true;
  }

  /** What has been read. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** How many bytes have been read. */
  get bytes(): number {
    return this.#starts.at(-1) ?? 0;
  }

  /** Bytes before a line, counted from 0. */
  startOf(line: number): number {
    return this.#starts[Math.min(this.#lines.length, line)] ?? 0;
  }

  /** Reads what the first screen needs, or more of a file that is not large. */
  async begin(lines: number): Promise<void> {
    if (this.#fd === undefined) return;
    const { type, size } = this.#sys.fstat(this.#fd);
    await this.fill(type === 'file' && size < SMALL ? Number.POSITIVE_INFINITY : lines);
  }

  /** Reads until there are so many lines, or the end. */
  async fill(lines: number): Promise<void> {
    while (!this.#ended && this.#lines.length < lines && this.bytes < MOST) await this.#readMore();
  }

  /** A file that grows has not ended where it did. */
  goOn(): void {
    this.#ended = this.#fd === undefined;
  }

  async #readMore(): Promise<void> {
    let bytes: Uint8Array = EMPTY;
    try {
      if (this.#fd !== undefined) bytes = await this.#sys.read(this.#fd);
    } catch (error) {
      if (!isErrno(error)) throw error;
      this.#tell(strerror(error.code));
    }
    if (bytes.length === 0) {
      this.#ended = true;
      if (this.#rest) this.#add(this.#rest, 0);
      this.#rest = '';
      return;
    }
    const parts = (this.#rest + this.#decoder.decode(bytes, { stream: true })).split('\n');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#add(part, 1);
  }

  #add(line: string, newline: 0 | 1): void {
    this.#lines.push(line);
    this.#starts.push(this.bytes + utf8(line).length + newline);
  }
}

/** Opens what less was given. @throws SysError */
export function openText(sys: Sys, path: string): number {
  const fd = sys.open(path, { read: true });
  if (sys.fstat(fd).type === 'directory') {
    sys.close(fd);
    throw new SysError('EISDIR', path);
  }
  return fd;
}
