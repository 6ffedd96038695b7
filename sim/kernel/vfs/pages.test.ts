import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isErrno } from '../../base/errno.ts';
import { PagedContents, ZEROS } from './pages.ts';
import { BLOCK, Space } from './space.ts';

const MEBIBYTE = 1024 * 1024;

test('a file holds what was written, wherever and in whatever order', () => {
  const step = fc.oneof(
    fc.record({
      write: fc.nat(300_000),
      length: fc.nat(140_000),
      byte: fc.integer({ min: 0, max: 255 }),
      period: fc.constantFrom(1, 2, 12, 251),
    }),
    fc.record({ truncate: fc.nat(300_000) }),
    fc.record({ allocate: fc.nat(300_000), length: fc.integer({ min: 1, max: 100_000 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const space = new Space({ bytes: 64 * MEBIBYTE });
      const file = new PagedContents(space, () => undefined);
      let model = new Uint8Array(0);
      const resize = (length: number): void => {
        const next = new Uint8Array(length);
        next.set(model.subarray(0, length));
        model = next;
      };
      for (const one of steps) {
        if ('write' in one) {
          const bytes = Uint8Array.from({ length: one.length }, (_, i) => (one.byte + (i % one.period)) & 255);
          expect(file.write(one.write, bytes)).toBe(one.length);
          if (one.length > 0) {
            if (model.length < one.write + one.length) resize(one.write + one.length);
            model.set(bytes, one.write);
          }
        } else if ('truncate' in one) {
          file.truncate(one.truncate);
          resize(one.truncate);
        } else {
          file.allocate(one.allocate, one.length);
          resize(Math.max(model.length, one.allocate + one.length));
        }
        expect(file.length).toBe(model.length);
        expect(Buffer.compare(file.all(), model)).toBe(0);
        expect(space.blocks - space.free).toBe(file.blocks);
      }
      file.discard();
      expect(space.free).toBe(space.blocks);
    }),
    { numRuns: 60 },
  );
});

test('a disk ends, keeps what fitted, and has room again when files go', () => {
  const space = new Space({ bytes: 10 * BLOCK });
  const file = new PagedContents(space, () => undefined);
  expect(file.write(0, new Uint8Array(20 * BLOCK).fill(7))).toBe(10 * BLOCK);
  expect(() => file.write(10 * BLOCK, new Uint8Array(1))).toThrow('No space left on device');
  file.truncate(BLOCK);
  expect(space.free).toBe(9);
});

test('what repeats takes no real memory, what does not takes only so much', () => {
  const space = new Space({ bytes: 4096 * MEBIBYTE });
  const zeros = new PagedContents(space, () => undefined);
  for (let i = 0; i < 1024; i++) zeros.write(i * MEBIBYTE, ZEROS);
  const lines = new PagedContents(space, () => undefined);
  const block = new TextEncoder().encode('hello world\n'.repeat(5000));
  for (let at = 0; at < 200 * MEBIBYTE; ) at += lines.write(at, block);
  expect(lines.blocks * BLOCK).toBeGreaterThan(200 * MEBIBYTE);
  const noise = new PagedContents(space, () => undefined);
  let state = 1;
  const some = new Uint8Array(MEBIBYTE);
  let refused: unknown;
  try {
    for (let i = 0; i < 400; i++) {
      for (let j = 0; j < some.length; j += 4096) some[j] = state = (state * 1103515245 + 12345) & 0x7fffffff;
      if (noise.write(i * MEBIBYTE, some) < some.length) noise.write(noise.length, some);
    }
  } catch (error) {
    refused = error;
  }
  expect(isErrno(refused, 'ENOSPC')).toBe(true);
  expect(noise.length).toBeLessThanOrEqual(300 * MEBIBYTE);
});
