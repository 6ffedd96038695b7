/** Bytes of one side, with the time they crossed, in virtual microseconds. */
export interface Piece {
  readonly from: 'client' | 'server';
  readonly at: number;
  readonly bytes: Uint8Array;
}

/**
 * What a taken-over connection carries, cut as its readers cut it. `frame`: Docker's 8-byte header (1 byte stream, 3 bytes zero, 4 bytes length, big
 * endian) and its payload; `length` is what the header promises, `payload` what has come. `bytes`: no frames, as from a terminal.
 */
export type StreamPart =
  | {
      readonly kind: 'frame';
      readonly from: 'client' | 'server';
      readonly at: number;
      readonly header: Uint8Array;
      readonly stream: 'stdin' | 'stdout' | 'stderr' | 'systemerr';
      readonly length: number;
      readonly payload: Uint8Array;
    }
  | { readonly kind: 'bytes'; readonly from: 'client' | 'server'; readonly at: number; readonly payload: Uint8Array };

const STREAMS = ['stdin', 'stdout', 'stderr', 'systemerr'] as const;
const HEADER = 8;

/**
 * Cuts a stream into frames. Only the server frames what it sends, and only for a container without a terminal; the media type says so, but an old API version
 * has one type for both, so the bytes are looked at too. Sources: moby pkg/stdcopy; API documentation of POST /containers/{id}/attach.
 */
export function partsOf(pieces: readonly Piece[], mediaType: string): StreamPart[] {
  const first = pieces.find((piece) => piece.from === 'server' && piece.bytes.length > 0);
  const framed =
    first !== undefined && (mediaType.includes('multiplexed') || (mediaType.includes('raw-stream') && beginsFrame(first.bytes)));
  const parts: StreamPart[] = [];
  let held: Uint8Array = new Uint8Array(0);
  let heldAt = 0;
  for (const { from, at, bytes } of pieces) {
    if (from === 'client' || !framed) {
      if (bytes.length > 0) parts.push({ kind: 'bytes', from, at, payload: bytes });
      continue;
    }
    if (held.length === 0) heldAt = at;
    held = joined(held, bytes);
    while (held.length >= HEADER) {
      if (!beginsFrame(held)) {
        parts.push({ kind: 'bytes', from, at: heldAt, payload: held });
        held = new Uint8Array(0);
        break;
      }
      if (held.length < HEADER + lengthOf(held)) break;
      parts.push(frameOf(held, heldAt));
      held = held.subarray(HEADER + lengthOf(held));
      heldAt = at;
    }
  }
  if (held.length >= HEADER) parts.push(frameOf(held, heldAt));
  else if (held.length > 0) parts.push({ kind: 'bytes', from: 'server', at: heldAt, payload: held });
  return parts;
}

/** `[1 0 0 0 | 0 0 0 13]`: the two halves of a header, in decimal as its definition is. */
export function headerText(header: Uint8Array): string {
  return `[${[...header.subarray(0, 4)].join(' ')} | ${[...header.subarray(4, HEADER)].join(' ')}]`;
}

function frameOf(bytes: Uint8Array, at: number): StreamPart {
  const length = lengthOf(bytes);
  return {
    kind: 'frame',
    from: 'server',
    at,
    header: bytes.slice(0, HEADER),
    stream: STREAMS[bytes[0] ?? 0] ?? 'stdout',
    length,
    payload: bytes.slice(HEADER, HEADER + length),
  };
}

function beginsFrame(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && (bytes[0] ?? 9) < STREAMS.length && bytes[1] === 0 && bytes[2] === 0 && bytes[3] === 0;
}

function lengthOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
