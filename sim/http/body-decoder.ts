import { concat, EMPTY, text } from '../base/bytes.ts';
import type { Framing } from './framing.ts';
import { HttpError } from './head.ts';

type ChunkState = 'size' | 'data' | 'data-end' | 'trailer' | 'done';

/** Takes the framing off a body that is fed in pieces of any size. */
export class BodyDecoder {
  readonly #framing: Framing;
  #left = 0;
  #state: ChunkState = 'size';
  #line: Uint8Array = EMPTY;
  #chunks = 0;
  #done: boolean;

  constructor(framing: Framing) {
    this.#framing = framing;
    if (framing.kind === 'length') this.#left = framing.length;
    this.#done = framing.kind === 'none' || (framing.kind === 'length' && framing.length === 0);
  }

  get done(): boolean {
    return this.#done;
  }

  get chunked(): boolean {
    return this.#framing.kind === 'chunked';
  }

  /** Data chunks begun so far; 0 without chunked coding. */
  get chunks(): number {
    return this.#chunks;
  }

  /** The body's bytes in this piece, in as many parts as they had, and what lies behind the body's end. @throws HttpError */
  push(piece: Uint8Array): { data: Uint8Array[]; rest: Uint8Array } {
    if (this.#done) return { data: [], rest: piece };
    if (this.#framing.kind === 'close') return { data: piece.length ? [piece] : [], rest: EMPTY };
    if (this.#framing.kind === 'chunked') return this.#chunked(piece);
    const data = piece.subarray(0, this.#left);
    this.#left -= data.length;
    this.#done = this.#left === 0;
    return { data: data.length ? [data] : [], rest: piece.subarray(data.length) };
  }

  /** The connection ended. @throws HttpError when the body is not whole */
  end(): void {
    if (this.#framing.kind === 'close') this.#done = true;
    if (!this.#done) throw new HttpError('unexpected EOF');
  }

  #chunked(piece: Uint8Array): { data: Uint8Array[]; rest: Uint8Array } {
    const data: Uint8Array[] = [];
    let at = 0;
    while (at < piece.length && this.#state !== 'done') {
      if (this.#state === 'data') {
        const part = piece.subarray(at, at + this.#left);
        data.push(part);
        at += part.length;
        this.#left -= part.length;
        if (this.#left === 0) this.#state = 'data-end';
        continue;
      }
      const newline = piece.indexOf(10, at);
      const stop = newline < 0 ? piece.length : newline + 1;
      this.#line = concat([this.#line, piece.subarray(at, stop)]);
      at = stop;
      if (this.#line.length > 4096) throw new HttpError('header line too long');
      if (newline < 0) break;
      const line = text(this.#line).replace(/\r?\n$/, '');
      this.#line = EMPTY;
      this.#chunkLine(line);
    }
    if (this.#state === 'done') this.#done = true;
    return { data, rest: piece.subarray(at) };
  }

  #chunkLine(line: string): void {
    if (this.#state === 'size') {
      const size = /^([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?$/.exec(line)?.[1];
      if (size === undefined) throw new HttpError('invalid byte in chunk length');
      this.#left = Number.parseInt(size, 16);
      this.#state = this.#left === 0 ? 'trailer' : 'data';
      if (this.#left > 0) this.#chunks += 1;
    } else if (this.#state === 'data-end') {
      if (line !== '') throw new HttpError('malformed chunked encoding');
      this.#state = 'size';
    } else if (line === '') {
      this.#state = 'done';
    }
  }
}
