import fc from 'fast-check';
import { expect, it } from 'vitest';
import { text, utf8 } from '../../base/bytes.ts';
import { byBytes } from './line-order.ts';

/** Texts that often agree at the beginning, with characters on both sides of the surrogates and stray bytes. */
const piece = fc.oneof(
  fc.constantFrom('a', 'b', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '😁', '\u{10ffff}'),
  fc.constantFrom(0x80, 0xc3, 0xf0, 0xff).map((byte) => text(Uint8Array.of(byte))),
);
// Pieces that were put together are one text only once they have been bytes.
const line = fc.array(piece, { maxLength: 4 }).map((pieces) => text(utf8(pieces.join(''))));

it('is the order of the bytes', () => {
  fc.assert(
    fc.property(line, line, (a, b) => {
      expect(Math.sign(byBytes(a, b))).toBe(Math.sign(Buffer.compare(utf8(a), utf8(b))));
    }),
  );
});
