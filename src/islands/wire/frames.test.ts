import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerText, type Piece, partsOf } from './frames.ts';

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));
const text = (payload: Uint8Array) => new TextDecoder().decode(payload);
const MULTIPLEXED = 'application/vnd.docker.multiplexed-stream';
const RAW = 'application/vnd.docker.raw-stream';

describe('a stream that took its connection over', () => {
  it('is cut into frames, each with the time it began', () => {
    const parts = partsOf(
      [
        { from: 'server', at: 5, bytes: bytes(1, 0, 0, 0, 0, 0, 0, 3, 'out', 2, 0, 0, 0, 0) },
        { from: 'server', at: 9, bytes: bytes(0, 0, 4, 'err!') },
      ],
      MULTIPLEXED,
    );
    expect(parts).toMatchObject([
      { kind: 'frame', from: 'server', at: 5, stream: 'stdout', length: 3 },
      { kind: 'frame', from: 'server', at: 5, stream: 'stderr', length: 4 },
    ]);
    expect(parts.map(({ payload }) => text(payload))).toEqual(['out', 'err!']);
    expect(parts[0]?.kind === 'frame' && headerText(parts[0].header)).toBe('[1 0 0 0 | 0 0 0 3]');
  });

  it('keeps what a client types apart: that has no frames', () => {
    const parts = partsOf(
      [
        { from: 'client', at: 1, bytes: bytes('ls\n') },
        { from: 'server', at: 2, bytes: bytes(1, 0, 0, 0, 0, 0, 0, 1, 'a') },
      ],
      MULTIPLEXED,
    );
    expect(parts.map(({ kind, from }) => `${kind} ${from}`)).toEqual(['bytes client', 'frame server']);
  });

  it('has no frames when it comes from a terminal', () => {
    expect(partsOf([{ from: 'server', at: 1, bytes: bytes('/ # ') }], RAW)).toMatchObject([{ kind: 'bytes', from: 'server' }]);
  });

  it('has frames under the media type of old API versions, too', () => {
    expect(partsOf([{ from: 'server', at: 1, bytes: bytes(1, 0, 0, 0, 0, 0, 0, 1, 'a') }], RAW)).toMatchObject([{ kind: 'frame' }]);
  });

  it('shows a frame that has not come whole', () => {
    const [part] = partsOf([{ from: 'server', at: 1, bytes: bytes(1, 0, 0, 0, 0, 0, 0, 9, 'abc') }], MULTIPLEXED);
    expect(part).toMatchObject({ kind: 'frame', length: 9 });
    expect(part && text(part.payload)).toBe('abc');
  });

  it('loses no byte, however the bytes are cut', () => {
    const frame = fc.record({ stream: fc.nat(3), payload: fc.uint8Array({ maxLength: 20 }) });
    fc.assert(
      fc.property(fc.array(frame, { minLength: 1 }), fc.array(fc.nat(40)), (frames, cuts) => {
        const whole = Uint8Array.from(frames.flatMap(({ stream, payload }) => [stream, 0, 0, 0, 0, 0, 0, payload.length, ...payload]));
        const pieces: Piece[] = [];
        let from = 0;
        for (const cut of [...cuts, whole.length]) {
          pieces.push({ from: 'server', at: from, bytes: whole.slice(from, from + cut) });
          from = Math.min(whole.length, from + cut);
        }
        const parts = partsOf(pieces, MULTIPLEXED);
        expect(parts.map((part) => [...part.payload])).toEqual(frames.map(({ payload }) => [...payload]));
      }),
    );
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 30 })), (chunks) => {
        partsOf(
          chunks.map((chunk, at) => ({ from: 'server', at, bytes: chunk })),
          MULTIPLEXED,
        );
      }),
    );
  });
});
