import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { concat } from '../../base/bytes.ts';
import { gunzip } from './gunzip.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const packed = (data: Uint8Array): Uint8Array => gzipSync(data, { mtime: 0 });

describe('what gzip reads', () => {
  it('is all of one or several files, with zeros behind them or not', () => {
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 3 }), fc.nat(20), (files, zeros) => {
        const { data, end } = gunzip(concat([...files.map(packed), new Uint8Array(zeros)]));
        expect(end).toBe('whole');
        expect(data).toEqual(concat(files));
      }),
    );
  });

  it('is all of what garbage follows', () => {
    fc.assert(
      fc.property(bytes, fc.uint8Array({ minLength: 4, maxLength: 20 }), (file, garbage) => {
        fc.pre(garbage[0] !== 0x1f && garbage.some((byte) => byte !== 0));
        expect(gunzip(concat([packed(file), garbage]))).toEqual({ data: file, end: 'garbage' });
      }),
    );
  });

  it('is the beginning of what is cut off', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (file, part) => {
          const whole = packed(file);
          const { data, end } = gunzip(whole.subarray(0, Math.floor(whole.length * part)));
          expect(end).toBe('cut');
          expect(data).toEqual(file.subarray(0, data.length));
        },
      ),
    );
  });

  it('is nothing of what was never compressed', () => {
    expect(gunzip(Uint8Array.of(110, 111)).end).toBe('foreign');
  });
});
