import { concat, EMPTY } from '../../base/bytes.ts';

/**
 * The frames in which output of containers without a terminal travels: 1 byte stream, 3 bytes zero, 4 bytes length (big endian), payload.
 * Source: moby pkg/stdcopy; API documentation of POST /containers/{id}/attach.
 */
export type StreamName = 'stdin' | 'stdout' | 'stderr' | 'systemerr';

const STREAMS: readonly StreamName[] = ['stdin', 'stdout', 'stderr', 'systemerr'];
const HEADER = 8;

export interface Frame {
  readonly stream: StreamName;
  readonly bytes: Uint8Array;
}

export function encodeFrame(stream: StreamName, bytes: Uint8Array): Uint8Array {
  const frame = new Uint8Array(HEADER + bytes.length);
  frame[0] = STREAMS.indexOf(stream);
  new DataView(frame.buffer).setUint32(4, bytes.length);
  frame.set(bytes, HEADER);
  return frame;
}

/** A stream byte that is none of 0…3: what arrives are not frames. `message` is stdcopy's. */
export class FrameError extends Error {
  constructor(stream: number) {
    super(`Unrecognized input header: ${stream}`);
    this.name = 'FrameError';
  }
}

/** Reads frames out of bytes that arrive in any pieces. */
export class FrameReader {
  #held: Uint8Array = EMPTY;

  /** The frames that these bytes complete. @throws FrameError */
  push(bytes: Uint8Array): Frame[] {
    this.#held = this.#held.length ? concat([this.#held, bytes]) : bytes;
    const frames: Frame[] = [];
    for (;;) {
      const header = this.#held.subarray(0, HEADER);
      if (header.length < HEADER) return frames;
      const stream = STREAMS[header[0] ?? 0];
      if (stream === undefined) throw new FrameError(header[0] ?? 0);
      const length = new DataView(header.buffer, header.byteOffset).getUint32(4);
      if (this.#held.length < HEADER + length) return frames;
      frames.push({ stream, bytes: this.#held.slice(HEADER, HEADER + length) });
      this.#held = this.#held.subarray(HEADER + length);
    }
  }

  /** True when the last frame is not complete. */
  get midFrame(): boolean {
    return this.#held.length > 0;
  }
}
