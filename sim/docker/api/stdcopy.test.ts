import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concat } from '../../base/bytes.ts';
import { encodeFrame, type Frame, FrameReader } from './stdcopy.ts';

const frame = fc.record({
  stream: fc.constantFrom('stdin' as const, 'stdout' as const, 'stderr' as const),
  bytes: fc.uint8Array({ maxLength: 40 }),
});

it('reads frames however they are cut', () => {
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 8 }), fc.array(fc.nat({ max: 20 }), { minLength: 1 }), (frames, cuts) => {
      const wire = concat(frames.map(({ stream, bytes }) => encodeFrame(stream, bytes)));
      const reader = new FrameReader();
      const read: Frame[] = [];
      for (let at = 0, i = 0; at < wire.length; i++) {
        const step = (cuts[i % cuts.length] ?? 0) + 1;
        read.push(...reader.push(wire.subarray(at, at + step)));
        at += step;
      }
      expect(read).toEqual(frames);
      expect(reader.midFrame).toBe(false);
    }),
  );
});

it('refuses what is no frame', () => {
  expect(() => new FrameReader().push(new Uint8Array([72, 69, 76, 76, 79, 0, 0, 0]))).toThrow('Unrecognized input header: 72');
});
