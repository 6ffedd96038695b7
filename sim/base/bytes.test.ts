import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteText, joined, STRAY_BYTE, text, utf8 } from './bytes.ts';

const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);

/** Mostly pieces of UTF-8, so that half characters and stray bytes are common. */
const someBytes = fc
  .array(
    fc.oneof(
      fc.constantFrom([0xed, 0xa0, 0x80], [0xe2, 0x82], [0xf0, 0x9f, 0x90], [0xc0, 0x80], [0xef, 0xbb, 0xbf], [0xf4, 0x90, 0x80, 0x80]),
      fc.string({ unit: 'binary', maxLength: 3 }).map((piece) => [...new TextEncoder().encode(piece)]),
      fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 3 }),
    ),
  )
  .map((pieces) => Uint8Array.from(pieces.flat()));

describe('text and bytes', () => {
  it('carries any bytes through text unharmed', () => {
    fc.assert(
      fc.property(someBytes, (given) => {
        expect(utf8(text(given))).toEqual(given);
      }),
    );
  });

  it('reads what is well-formed as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(text(utf8(given))).toBe(given);
        expect(STRAY_BYTE.test(given)).toBe(false);
      }),
    );
  });

  it('puts the bytes of a character that arrived apart together', () => {
    fc.assert(
      fc.property(someBytes, fc.nat(), (given, cut) => {
        const at = cut % (given.length + 1);
        expect(joined(text(given.subarray(0, at)) + text(given.subarray(at)))).toBe(text(given));
      }),
    );
  });

  it('gives one stray byte for each byte that is no UTF-8', () => {
    expect(text(bytes(0x61, 0xff, 0x62))).toBe('a\udcffb');
    expect(text(bytes(0xe2, 0x82, 0x61))).toBe('\udce2\udc82a');
    expect(text(bytes(0xed, 0xa0, 0x80))).toBe('\udced\udca0\udc80');
    expect(text(bytes(0xc0, 0x80))).toBe('\udcc0\udc80');
    expect(byteText(0x41)).toBe('A');
    expect(joined(byteText(0xc3) + byteText(0xa9))).toBe('é');
  });

  it('keeps a byte order mark, and makes any other lone surrogate a replacement character', () => {
    expect(text(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
    expect(utf8('\ud800a')).toEqual(bytes(0xef, 0xbf, 0xbd, 0x61));
  });
});
