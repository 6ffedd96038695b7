import type { ByteSource, Duplex } from '../base/byte-stream.ts';
import { concat, EMPTY, text, utf8 } from '../base/bytes.ts';

/**
 * The framing of ttrpc: a 10-byte header (u32 length of the data, u32 stream id, u8 type, u8 flags, big-endian), then the data. Requests and
 * responses are JSON where the real one has protobuf. Source: github.com/containerd/ttrpc PROTOCOL.md.
 */
export const REQUEST = 1;
export const RESPONSE = 2;
/** More of a stream that an earlier request opened. */
export const DATA = 3;

/** The flag of a last data message: nothing follows on this stream from this side. */
export const REMOTE_CLOSED = 1;

const HEADER = 10;
/** PROTOCOL.md: messages above 4 MiB are refused. */
const MAX_LENGTH = 4 << 20;

export interface Frame {
  readonly stream: number;
  readonly type: number;
  readonly flags: number;
  readonly data: Uint8Array;
}

export interface Request {
  readonly service: string;
  readonly method: string;
  readonly payload: unknown;
}

/** `status` is there when the call failed; `code` is gRPC's number. */
export interface Response {
  readonly status?: { readonly code: number; readonly message: string };
  readonly payload?: unknown;
}

export function encodeFrame(frame: Frame): Uint8Array {
  const bytes = new Uint8Array(HEADER + frame.data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, frame.data.length);
  view.setUint32(4, frame.stream);
  view.setUint8(8, frame.type);
  view.setUint8(9, frame.flags);
  bytes.set(frame.data, HEADER);
  return bytes;
}

export function encodeMessage(stream: number, type: number, message: unknown, flags = 0): Uint8Array {
  return encodeFrame({ stream, type, flags, data: utf8(JSON.stringify(message ?? null)) });
}

export function messageOf(frame: Frame): unknown {
  return frame.data.length ? JSON.parse(text(frame.data)) : null;
}

/** The frames of a connection, to its end. Throws on a frame that is too long; a frame cut off by the end is dropped. */
export async function* readFrames(source: ByteSource): AsyncGenerator<Frame> {
  let held: Uint8Array = EMPTY;
  for (;;) {
    while (held.length >= HEADER) {
      const view = new DataView(held.buffer, held.byteOffset, held.byteLength);
      const length = view.getUint32(0);
      if (length > MAX_LENGTH) throw new RangeError(`message length ${length} exceed maximum message size of ${MAX_LENGTH}`);
      if (held.length < HEADER + length) break;
      yield { stream: view.getUint32(4), type: view.getUint8(8), flags: view.getUint8(9), data: held.slice(HEADER, HEADER + length) };
      held = held.subarray(HEADER + length);
    }
    const more = await source.read();
    if (!more) return;
    held = held.length ? concat([held, more]) : more;
  }
}

/** Writes frames of several calls to one connection, one whole frame at a time. */
export function frameWriter(connection: Duplex): (bytes: Uint8Array) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (bytes) => {
    const written = last.then(() => connection.write(bytes));
    last = written.then(undefined, () => undefined);
    return written;
  };
}
